import { textPart } from '../../lib/long-text';
import { type ReadPage, sendMessage } from '../../lib/messages';
import type { PageArticle } from '../../lib/page/read-article';
import { wholeReading } from '../../lib/reading-parts';

/**
 * The background can be stopped at any moment, and a message on its way is then lost: the second try starts it
 * again. Only for what changes nothing, so that asking twice is safe.
 */
export async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await inTime(ask());
  } catch {
    return inTime(ask());
  }
}

/** ms after which a background that says nothing will never: more than the longest reading is given there. */
const LONGEST_WAIT_MS = 330_000;

/** An answer, or a rejection where none comes: nobody is to wait for ever. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('There was no answer in time.')), LONGEST_WAIT_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Has the background judge and read what was taken from a page. */
export async function askForReading(
  { article: whole, particulars }: PageArticle,
  anyway: boolean,
): Promise<ReadPage> {
  const article = { ...whole, text: textPart(whole.text, 0) };
  const answer = await sendMessage('readPage', { article, particulars, anyway });
  if (!answer.reading) return answer;
  const reading = await wholeReading(answer.reading, (from) => sendMessage('restOfReading', { from }));
  return { ...answer, reading };
}
