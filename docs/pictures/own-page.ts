import type { Browser, Page } from '../../tools/browsers';
import type { ChromiumPage } from '../../tools/browsers/chromium-view';
import { FRAME } from './scene';

/** When every picture is taken, as the pages of Whence tell it: dates in them do not depend on the day (ms since 1970). */
export const NOW = Date.UTC(2025, 11, 5, 10, 15);

/** A page of the extension as large as a picture, in which it is always `NOW`. */
export async function openOwnPage(browser: Browser, path: string): Promise<Page> {
  const view = (await browser.openExtensionPage('welcome.html')) as ChromiumPage;
  await view.resize(FRAME.width, FRAME.height);
  await view.page.evaluateOnNewDocument((now: number) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...args: []) {
        if (args.length === 0) super(now);
        else super(...args);
      }
      static override now() {
        return now;
      }
    } as DateConstructor;
  }, NOW);
  await view.open(browser.extensionRoot + path);
  return view;
}
