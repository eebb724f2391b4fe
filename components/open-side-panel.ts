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

/** The same on a key, which closes it again where the browser can. */
export const toggleSidePanel = (windowId: number): Promise<void> =>
  import.meta.env.FIREFOX ? sidebar().toggle() : browser.sidePanel.open({ windowId });
