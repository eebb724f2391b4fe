import { gapOf } from '../lib/annotations/target-words';
import type { Target } from '../lib/page/anchor/target';
import { type DiffPart, wordDifference } from '../lib/page/anchor/word-difference';

/** One range of a target, with the words that went from it and came to it. */
export interface Part {
  /** What is shown between it and the part before. */
  gap: string;
  diff: DiffPart[];
}

/** UTF-16 units of words that stayed from which on their middle is left out, and what is kept of them at each end. */
const LONGEST_SAME = 150;
const KEPT = 60;

/**
 * How the words of a target differ from those of today, in the order of the text. A part that lies within another, as
 * a cue within what was said, is shown with it.
 * @param after the same ranges on the words of today
 */
export function differenceParts(before: Target, after: Target): Part[] {
  let end = Number.NEGATIVE_INFINITY;
  return before.ranges.flatMap(({ quote, position }, index) => {
    const now = after.ranges[index];
    if (!now || position.end <= end) return [];
    const gap = index > 0 ? gapOf(end, position.start) : '';
    end = position.end;
    return [{ gap, diff: shortened(wordDifference(quote.exact, now.quote.exact)) }];
  });
}

/** Long words that stayed say less than those that changed: what stands beside these is enough. */
function shortened(diff: DiffPart[]): DiffPart[] {
  const last = diff.length - 1;
  return diff.map((part, index) => {
    const { kind, text } = part;
    if (kind !== 'same' || text.length <= LONGEST_SAME) return part;
    const isAlone = last === 0;
    const head = index > 0 || isAlone ? text.slice(0, KEPT).replace(/\s+\S*$/, ' ') : '';
    const tail = index < last || isAlone ? text.slice(-KEPT).replace(/^\S*\s+/, ' ') : '';
    return { kind, text: `${head}…${tail}` };
  });
}
