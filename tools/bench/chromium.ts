import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Browser, Page, View } from '../browsers';
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

/** ms given to late frames and timers: after loading, so that they are over; after the marks, so that they count. */
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
  await settle(page);
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

/** Script and rendering (ms) of painting the same ranges as highlights and by wrapping them in elements. */
export interface PeerRun {
  highlightScript: number;
  highlightRendering: number;
  wrapScript: number;
  wrapRendering: number;
  /** Elements that wrapping adds to the page. */
  elements: number;
}

/**
 * Paints the same ranges in both ways, each on a fresh load of the page.
 * @param run its number: the two take turns in going first, since the first finds colder caches
 */
export async function measurePeer(
  browser: Browser,
  url: string,
  slices: Slice[],
  styles: Record<string, string>,
  run: number,
): Promise<PeerRun> {
  const result: PeerRun = {
    highlightScript: 0,
    highlightRendering: 0,
    wrapScript: 0,
    wrapRendering: 0,
    elements: 0,
  };
  const ways = ['highlight', 'wrap'] as const;
  for (const way of run % 2 === 0 ? ways : ways.toReversed()) {
    const page = await browser.open(url);
    await page.evaluate(watchPage);
    await page.evaluate(preparePaint, slices, styles);
    await settle(page);
    const stop = await startTrace(page);
    await page.evaluate(() => {
      performance.mark('whence-bench-click');
    });
    await page.evaluate(paint, way);
    const { script, rendering } = pageCost(await stop());
    result[`${way}Script`] = script;
    result[`${way}Rendering`] = rendering;
    if (way === 'wrap') result.elements = await page.evaluate(countMarks);
    await page.close();
  }
  return result;
}

/** Late images, fonts and timers of a page's loading are not to be counted as the cost of marks. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(settled);
  await wait(SETTLE);
  await page.evaluate(settled);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function startTrace(page: Page): Promise<() => Promise<TraceEvent[]>> {
  const { tracing } = (page as Page & { page: PuppeteerPage }).page;
  await tracing.start({ categories: CATEGORIES });
  return async () => {
    await wait(SETTLE);
    const trace = await tracing.stop();
    if (!trace) throw new Error('Chromium gave no trace.');
    return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
  };
}
