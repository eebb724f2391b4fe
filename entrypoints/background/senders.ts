import { browser } from 'wxt/browser';

/** What the browser says of who sent a message: nothing in it is the sender's own word. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  /** Its address is told where we may run on the page. */
  tab?: { id?: number; incognito?: boolean; url?: string };
}

/**
 * - `page`: our content script in the top frame of a tab, that is, whatever has power over that page's process.
 * - `card`: our card, in a frame on a page.
 * - `view`: the popup, the welcome page, or another page of ours that the browser shows by itself.
 */
export type SenderKind = 'page' | 'card' | 'view';

/** Who sent a message; `undefined` for one that nobody of ours sends. */
export function kindOf(sender: Sender): SenderKind | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isOurCard(sender)) return 'card';
  const isTop = sender.tab === undefined || sender.frameId === 0;
  // The card is shown in frames alone: one that a page opens in a window is nobody's.
  if (isOurs(sender.url)) return isTop && !isCardAddress(sender.url) ? 'view' : undefined;
  return sender.tab?.id !== undefined && sender.frameId === 0 ? 'page' : undefined;
}

/** Whether this is our card in a frame on a page. Both browsers name it by its lasting address, with its fragment. */
export function isOurCard({ url, tab, frameId }: Sender): boolean {
  return tab?.id !== undefined && frameId !== undefined && frameId > 0 && isCardAddress(url);
}

/** Our root, since the address that Chromium gives for the card itself (`use_dynamic_url`) is not the one it is sent by. */
const root = () => browser.runtime.getURL('/');
const isOurs = (url = '') => url.startsWith(root());
const isCardAddress = (url = '') => url.split(/[?#]/, 1)[0] === `${root()}card.html`;
