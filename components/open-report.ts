import { browser } from 'wxt/browser';

/** Opens the report of the page in a tab, beside that tab. */
export async function openReport(tabId: number): Promise<void> {
  const url = `${browser.runtime.getURL('/report.html')}#${new URLSearchParams({ tab: String(tabId) })}`;
  const { index, incognito } = await browser.tabs.get(tabId);
  // Pages of ours open in no private window of Chromium's.
  await browser.tabs.create(incognito ? { url } : { url, index: index + 1, openerTabId: tabId });
}

/** Of a page that is kept, for a link. @param page its address */
export const reportOfKept = (page: string): string =>
  `${browser.runtime.getURL('/report.html')}#${new URLSearchParams({ page })}`;
