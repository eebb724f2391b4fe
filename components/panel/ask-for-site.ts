import { browser } from 'wxt/browser';

/** Chrome's way to ask for a site whose address is not known: https://developer.chrome.com/docs/extensions/reference/api/permissions */
interface HostAccess {
  addHostAccessRequest?(request: { tabId: number }): Promise<void>;
}

const permissions = () => browser.permissions as unknown as HostAccess;

/** Whether this browser has one. Firefox has none: there the reader presses the button. */
export const canAskForSite = (): boolean => permissions().addHostAccessRequest !== undefined;

/**
 * Has the browser offer its user, beside the address bar, to let us read the site in this tab always. It says nothing
 * of what becomes of that but by `permissions.onAdded`. Rejects where there is no site to ask for.
 */
export async function askForSite(tabId: number): Promise<void> {
  await permissions().addHostAccessRequest?.({ tabId });
}
