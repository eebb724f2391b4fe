import { isVerbalS } from '../words/finite';
import { BE, isAdverb, isCapitalised } from '../words/word-classes';
import type { Sentence } from './sentence';

/**
 * Signs in the writer's own words that a statement is somebody else's, or the writer's person's: where they stand and no
 * attribution was found, a reader must not be told that nobody is named.
 */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Hearsay in one word. */
const HEARSAY = set('allegedly reportedly purportedly supposedly');
/** Participles that hand a statement over to nobody behind a form of "be": "is said to", "are believed dead". */
const SAID_OF = set(
  'said believed thought reported rumored rumoured alleged understood suspected feared estimated expected considered ' +
    'presumed accused',
);
/** Words between "be" and such a participle ("was also widely believed"). */
const MOST_BETWEEN = 2;
const FIRST_PERSON = set("i i'm i’m i've i’ve i'd i’d i'll i’ll me my mine myself");

/** Whether the writer's own words hand something over, or are about the writer. Quotations do not count. */
export function hasUnreadCue({ tokens, quoted }: Sentence): boolean {
  for (let i = 0; i < tokens.length; i++) {
    if (quoted[i] === 1) continue;
    const { lower, text } = tokens[i]!;
    if (HEARSAY.has(lower)) return true;
    if (lower === 'to' && tokens[i - 1]?.lower === 'according') return true;
    if (FIRST_PERSON.has(lower) && !(text === 'I' && isPartOfName(tokens, i))) return true;
    if (SAID_OF.has(lower) && isBehindBe(tokens, i)) return true;
  }
  return false;
}

/** "World War I"; the first word of a sentence has its capital in any case ("Once I …"). */
const isPartOfName = (tokens: Sentence['tokens'], i: number): boolean =>
  i > 1 && isCapitalised(tokens[i - 1]!.text);

function isBehindBe(tokens: Sentence['tokens'], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 1 - MOST_BETWEEN; k--) {
    const { lower } = tokens[k]!;
    if (lower === "'s" || lower === '’s') return isVerbalS(tokens, k);
    if (BE.has(lower)) return true;
    if (!isAdverb(lower) && lower !== 'also' && lower !== 'not') return false;
  }
  return false;
}
