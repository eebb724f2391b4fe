import { browser } from 'wxt/browser';
import type { Sender } from './senders';

/**
 * Each card is opened once, by the content script of the tab's page, and shown by one frame. A page that learns the
 * address of the card, or finds a way to move its frame, gets an empty page for it: the token in the address is good for
 * one frame of one tab, and whatever the card then asks is answered to that frame alone.
 */

interface Opening {
  token: string;
  /** The frame that has shown the token. */
  shownBy?: { frameId: number; documentId?: string };
}

/** In memory that outlives the background, which may be stopped while a card is open; a tab has one card at most. */
const CARD = 'card:';
const keyOf = (tabId: number) => `${CARD}${tabId}`;

/** Bytes of chance in a token: nobody guesses one before its card is closed. */
const TOKEN_BYTES = 16;

/** Makes the token of the next card in a tab. Those before it are worth nothing from now on. */
export async function newOpening(tabId: number): Promise<string> {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  await keep(tabId, { token });
  return token;
}

/** Whether this frame is the card that the token was made for. A token is good once. */
export async function showToken(sender: Sender, token: string): Promise<boolean> {
  const { tab, frameId, documentId } = sender;
  if (tab?.id === undefined || !frameId) return false;
  const opening = await openingIn(tab.id);
  if (!opening || opening.token !== token || opening.shownBy) return false;
  await keep(tab.id, { token, shownBy: { frameId, ...(documentId && { documentId }) } });
  return true;
}

/** Whether this frame has shown the token of its tab's last card. */
export async function isOpenCard({ tab, frameId, documentId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || !frameId) return false;
  const shownBy = (await openingIn(tab.id))?.shownBy;
  return shownBy?.frameId === frameId && shownBy.documentId === documentId;
}

/** Forgets the card of a tab that is gone. */
export const forgetOpening = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

/** Forgets every card that is open: nothing that it asks is answered any more. */
export async function forgetOpenings(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter((name) => name.startsWith(CARD)));
}

async function openingIn(tabId: number): Promise<Opening | undefined> {
  return (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Opening | undefined;
}

const keep = (tabId: number, opening: Opening): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: opening });
