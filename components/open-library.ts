import { browser } from 'wxt/browser';

/**
 * Opens the library in a tab, or goes to the tab that shows it.
 * @param address of the view in it, as it stands behind `#`: a library that is open goes there
 */
export async function openLibrary(address?: string): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  // Of our own pages the browser tells the address without a permission.
  const [open] = await browser.tabs.query({ url: `${url}*` });
  const to = address === undefined ? undefined : `${url}#${address}`;
  if (open?.id === undefined) {
    await browser.tabs.create({ url: to ?? url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(to !== undefined && { url: to }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
