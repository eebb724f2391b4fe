import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Browser, Page, View } from '../../e2e/browsers';
import {
  collectSlices,
  countMarks,
  observed,
  paint,
  preparePaint,
  type Slice,
  settled,
  watchPage,
} from './in-page';
import { pageRead } from './listen';
import { CATEGORIES, type PageCost, pageCost, type TraceEvent } from './trace';

/** What one page pays in Chromium, from a trace of its main thread. */

/** ms after the last of our messages in which late frames and timers are still counted. */
const SETTLE = 300;

export interface PageRun extends PageCost {
  shift: number;
  changes: number;
}

export interface Measured {
  status: string;
  /** Characters of the page's visible text. */
  characters: number;
  run: PageRun;
  slices: Slice[];
}

/** Opens the page, clicks the toolbar's button, and waits for the marks. */
export async function measurePage(browser: Browser, listener: View, url: string): Promise<Measured> {
  const page = await browser.open(url);
  const characters = await page.evaluate(() => document.body.innerText.length);
  await page.evaluate(settled);
  const stop = await startTrace(page);
  await page.evaluate(watchPage);
  const popup = await browser.clickAction(page);
  const { status } = await pageRead(listener, url);
  const cost = pageCost(await stop());
  const { shift, changes } = await page.evaluate(observed);
  const slices = await page.evaluate(collectSlices);
  await popup.close();
  await page.close();
  return { status, characters, run: { ...cost, shift, changes }, slices };
}

export interface PeerRun {
  highlight: number;
  wrap: number;
  elements: number;
}

/** Script and rendering (ms) of painting the same ranges in both ways, each on a fresh load of the page. */
export async function measurePeer(
  browser: Browser,
  url: string,
  slices: Slice[],
  styles: Record<string, string>,
): Promise<PeerRun> {
  const result: PeerRun = { highlight: 0, wrap: 0, elements: 0 };
  for (const way of ['highlight', 'wrap'] as const) {
    const page = await browser.open(url);
    await page.evaluate(watchPage);
    await page.evaluate(preparePaint, slices, styles);
    await page.evaluate(settled);
    const stop = await startTrace(page);
    await page.evaluate(() => {
      performance.mark('whence-bench-click');
    });
    await page.evaluate(paint, way);
    const { script, rendering } = pageCost(await stop());
    result[way] = script + rendering;
    if (way === 'wrap') result.elements = await page.evaluate(countMarks);
    await page.close();
  }
  return result;
}

async function startTrace(page: Page): Promise<() => Promise<TraceEvent[]>> {
  const { tracing } = (page as Page & { page: PuppeteerPage }).page;
  await tracing.start({ categories: CATEGORIES });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const trace = await tracing.stop();
    if (!trace) throw new Error('Chromium gave no trace.');
    return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
  };
}
