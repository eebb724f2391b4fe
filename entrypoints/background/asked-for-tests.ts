import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from './senders';

/** Senders as both browsers describe them, and a way to send as one of them. */

const root = () => `chrome-extension://${fakeBrowser.runtime.id}`;
const base = () => ({ id: fakeBrowser.runtime.id });

/** The content script of a page. */
export const page = (url: string, tab = 7): Sender => ({
  ...base(),
  url,
  frameId: 0,
  documentId: `${tab} ${url}`,
  tab: { id: tab, incognito: false },
});
/** The card in a tab. */
export const card = (tab = 7, incognito = false): Sender => ({
  ...base(),
  url: `${root()}/card.html#1`,
  frameId: 5,
  documentId: 'card',
  tab: { id: tab, incognito },
});
export const popup = (): Sender => ({ ...base(), url: `${root()}/popup.html` });

export type Answer<T> = { res: T; err?: undefined } | { res?: undefined; err: { name: string } };

/** Sends a message to what listens in this process, in the envelope of @webext-core/messaging. */
export function send<T>(type: string, data: unknown, sender: Sender): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const message = { id: 1, type, data, timestamp: 1 };
    const { onMessage } = fakeBrowser.runtime as unknown as {
      onMessage: { trigger(...args: unknown[]): Promise<unknown> };
    };
    void onMessage.trigger(message, sender, resolve);
  });
}
