import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** What a view beside the pages of a window has to be told of them. */
interface Follower {
  /** Another tab is in front, or the same one has another page, as far as can be told. */
  turnTo(tab: number | undefined): Promise<void>;
  /** The tab in front has loaded something, or we may see now what it has. */
  loaded(tab: number): void;
}

/** The tab in front of the window that this view is in. */
export async function frontTab(): Promise<number | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/**
 * Follows the tab in front of the window that this view is in: each window has a side panel of its own.
 * Ends while the view is hidden, and begins anew when it is seen again.
 * @param tab the one that is shown
 */
export async function followFront(
  tab: () => number | undefined,
  { turnTo, loaded }: Follower,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();

  async function look(): Promise<void> {
    const front = await frontTab();
    if (front !== tab()) await turnTo(front);
  }
  const onActivated = (to: { tabId: number; windowId: number }) => {
    if (to.windowId === windowId && to.tabId !== tab()) void turnTo(to.tabId);
  };
  const onUpdated = (id: number, { status }: { status?: string }) => {
    if (id === tab() && status === 'complete') loaded(id);
  };
  const onGranted = () => {
    const shown = tab();
    if (shown !== undefined) loaded(shown);
  };

  let isFollowing = false;
  function follow(): void {
    const wanted = !document.hidden;
    if (wanted === isFollowing) return;
    isFollowing = wanted;
    const change = wanted ? 'addListener' : 'removeListener';
    browser.tabs.onActivated[change](onActivated);
    browser.tabs.onUpdated[change](onUpdated);
    browser.permissions.onAdded[change](onGranted);
    browser.permissions.onRemoved[change](onGranted);
    if (wanted) void look();
  }
  document.addEventListener('visibilitychange', follow);
  follow();
}

/** Whether this view can be seen. */
export function seenSignal(): ReadonlySignal<boolean> {
  const seen = signal(!document.hidden);
  document.addEventListener('visibilitychange', () => {
    seen.value = !document.hidden;
  });
  return seen;
}
