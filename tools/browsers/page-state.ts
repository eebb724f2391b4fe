import type { PageState } from '../../lib/messages';
import type { View } from './types';

/** Asks the content script in the same words as the extension's own views do. */

interface Tabs {
  tabs: {
    query(query: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<{ res?: unknown; err?: unknown } | undefined>;
  };
}

/**
 * Sends a message of the extension's protocol to the page in front.
 * @param popup a view of the extension in the same window
 */
export async function askPage<T>(popup: View, type: string, data?: unknown): Promise<T> {
  return popup.evaluate(
    async (messageType, messageData) => {
      const { tabs } = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as Tabs;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      if (!tab) throw new Error('No tab is in front.');
      // The envelope of @webext-core/messaging.
      const message = { id: 0, type: messageType, data: messageData, timestamp: Date.now() };
      const answer = await tabs.sendMessage(tab.id, message);
      if (answer?.err) throw new Error(JSON.stringify(answer.err));
      return answer?.res as T;
    },
    type,
    data ?? null,
  );
}

export const pageState = (popup: View): Promise<PageState> => askPage<PageState>(popup, 'pageState');
