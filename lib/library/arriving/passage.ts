import { targetKey } from '../../annotations/draft-key';
import { digest } from '../../page/address/digest';
import type { Target } from '../../page/anchor/target';

/** What is kept of a passage to tell whether another is the same one. */
export interface Passage {
  /** The same for the same words, whatever stands around them; empty for a note on the page as a whole. */
  words: string;
  /** The same for the same words in the same surroundings (`targetKey`). */
  key: string;
  start: number;
  before: string;
  after: string;
}

/** Code units of the surroundings that are compared. Formats keep 32 of them or more, or none. */
const AROUND = 32;

export function passageOf(target: Target | undefined): Passage {
  const [first] = target?.ranges ?? [];
  if (!target || !first) return { words: '', key: '', start: 0, before: '', after: '' };
  return {
    words: digest(exactWords(target)),
    key: targetKey(target),
    start: first.position.start,
    before: first.quote.prefix.slice(-AROUND),
    after: first.quote.suffix.slice(0, AROUND),
  };
}

/** Words on one line. Not with the gaps between them: how far apart they lie is told by positions, which formats lose. */
export const exactWords = ({ ranges }: Target): string =>
  ranges
    .map(({ quote }) => quote.exact)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Whether two passages of one article are the same: the same words, in the same place or surroundings. Of formats that
 * keep less than others, what is not known does not tell them apart.
 */
export function isSamePassage(a: Passage, b: Passage): boolean {
  if (a.words !== b.words) return false;
  if (a.key === b.key || a.start === b.start) return true;
  const isBefore = a.before.endsWith(b.before) || b.before.endsWith(a.before);
  return isBefore && (a.after.startsWith(b.after) || b.after.startsWith(a.after));
}
