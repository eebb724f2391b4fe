import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from '../../setup.mjs';
import { bundled } from '../bundle';
import type { Found } from './in-page';

/** Chromium with all finders: they ask the layout, which Node does not have. */
export interface FinderBrowser {
  /** @param expected the main text as HTML */
  find(url: string, expected: string, runs: number): Promise<Found>;
  close(): Promise<void>;
}

/** Some pages hide their body until a script of theirs has run, and here none does. */
const SHOWN = 'html body { visibility: visible !important; opacity: 1 !important }';

export async function launchFinders(): Promise<FinderBrowser> {
  const code = await bundled('tools/bench/articles/in-page.ts', 'whenceArticles');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers(['chromium']).chromium!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 600_000,
  });
  return {
    async find(url, expected, runs) {
      const page = await browser.newPage();
      try {
        await page.goto(url, { waitUntil: 'load' });
        await page.addStyleTag({ content: SHOWN });
        // By the protocol, where the page's own policy does not hold.
        await page.evaluate(`${code};globalThis.whenceArticles = whenceArticles`);
        return (await page.evaluate(`whenceArticles.findAll(${JSON.stringify(expected)}, ${runs})`)) as Found;
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
