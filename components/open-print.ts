import { browser } from 'wxt/browser';

/** Opens the page in a tab as it is printed, beside it: in a private window it stays in that. */
export async function openPrint(tabId: number): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  const url = `${browser.runtime.getURL('/print.html')}#tab=${tabId}`;
  await browser.tabs.create({ url, index: index + 1, windowId });
}
