import { wholeText } from '../../lib/long-text';
import { pageOf, sendMessage } from '../../lib/messages';

/** The whole text of a page that has sent its first part. */
export function textOf(first: string, { tab }: { tab?: { id?: number } }): Promise<string> {
  return wholeText(first, async (from) =>
    tab?.id === undefined ? null : sendMessage('textPart', { from }, pageOf(tab.id)),
  );
}
