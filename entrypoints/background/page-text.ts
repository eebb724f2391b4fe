import { wholeText } from '../../lib/long-text';
import { pageOf, sendMessage } from '../../lib/messages';
import { within } from './within';

/** Code units: four long novels. A page that sends more does not mean to be read. */
const LONGEST_TEXT = 5_000_000;

/** A part is there at once (ms), but for a page that is held up by its own work. */
const ANSWER_MS = 30_000;

/** The whole text of a page that has sent its first part. */
export function textOf(first: string, { tab }: { tab?: { id?: number } }): Promise<string> {
  return wholeText(first, async (from) => {
    if (tab?.id === undefined || from > LONGEST_TEXT) return null;
    const part: unknown = await within(ANSWER_MS, sendMessage('textPart', { from }, pageOf(tab.id)));
    return typeof part === 'string' ? part : null;
  });
}
