import type { Browser, View } from '../browsers';
import { observed, watchMarks, watchPage } from './in-page';
import { pageRead } from './listen';

/**
 * What can be told of a page's cost in Firefox from outside: it gives no trace over WebDriver BiDi and has no
 * layout-shift entries, so script time and tasks are measured in Chromium alone.
 */

export interface FirefoxRun {
  changes: number;
  /** From the click to the first frame with marks (ms). NaN where nothing is marked. */
  marks: number;
}

export interface MeasuredInFirefox {
  status: string;
  run: FirefoxRun;
}

export async function measurePageInFirefox(
  browser: Browser,
  listener: View,
  url: string,
): Promise<MeasuredInFirefox> {
  const page = await browser.open(url);
  await page.evaluate(watchPage);
  await page.evaluate(watchMarks);
  const popup = await browser.clickAction(page);
  const { status, attributions } = await pageRead(listener, url);
  // Read is not yet seen: the frame with the marks comes after.
  if (attributions > 0) await page.waitFor('the marks', () => CSS.highlights.size > 0);
  const { changes, marks } = await page.evaluate(observed);
  await popup.close();
  await page.close();
  return { status, run: { changes, marks: marks < 0 ? Number.NaN : marks } };
}
