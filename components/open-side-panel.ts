import { browser } from 'wxt/browser';

/** What Firefox calls its side panel; its types are not among Chrome's. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

const sidebar = () => (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction;

/**
 * Opens the side panel of a window. To be called first thing in what answers a click or a key: both browsers ask for
 * the gesture. Rejects where the browser refuses.
 */
export const openSidePanel = (windowId: number): Promise<void> =>
  import.meta.env.FIREFOX ? sidebar().open() : browser.sidePanel.open({ windowId });

/** The same for the window that this view is in. */
export async function openSidePanelHere(): Promise<void> {
  // At once: in Firefox a press counts no longer once anything has been waited for.
  if (import.meta.env.FIREFOX) return sidebar().open();
  const { id } = await browser.windows.getCurrent();
  await browser.sidePanel.open({ windowId: id ?? browser.windows.WINDOW_ID_CURRENT });
}

/** The same on a key, which closes it again where the browser can. */
export const toggleSidePanel = (windowId: number): Promise<void> =>
  import.meta.env.FIREFOX ? sidebar().toggle() : browser.sidePanel.open({ windowId });
