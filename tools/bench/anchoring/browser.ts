import puppeteer, { type Page } from 'puppeteer-core';
import type { Article } from '../../../lib/reading/types';
import { ensureBrowsers } from '../../setup.mjs';
import { bundled } from '../bundle';
import type { AnchorCosts, anchorCosts } from './costs';
import type { Case } from './edits';
import type { Outcome } from './outcome';

/** One page in Chromium with the project's own code for reading and anchoring in it. */
export interface PageUnderTest {
  read(): Promise<Article>;
  /** ms of the text map, the fastest of some runs. */
  mapCost(runs: number): Promise<number>;
  run(cases: readonly Case[]): Promise<Outcome[]>;
  anchorCosts(given: Parameters<typeof anchorCosts>[0]): Promise<AnchorCosts>;
  close(): Promise<void>;
}

export interface TestBrowser {
  open(url: string): Promise<PageUnderTest>;
  close(): Promise<void>;
}

export async function launchChromium(): Promise<TestBrowser> {
  const code = await bundled('tools/bench/anchoring/in-page.ts', 'whenceAnchoring');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers(['chromium']).chromium!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 600_000,
  });
  return {
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      // By the protocol, where the page's own policy does not hold.
      await page.evaluate(`${code};globalThis.whenceAnchoring = whenceAnchoring`);
      return underTest(page);
    },
    close: () => browser.close(),
  };
}

function underTest(page: Page): PageUnderTest {
  const call = <T>(name: string, given?: unknown): Promise<T> =>
    page.evaluate(
      `whenceAnchoring.${name}(${given === undefined ? '' : JSON.stringify(given)})`,
    ) as Promise<T>;
  return {
    read: () => call('read'),
    mapCost: (runs) => call('mapCost', runs),
    run: (cases) => call('run', cases),
    anchorCosts: (given) => call('anchorCosts', given),
    close: () => page.close(),
  };
}
