import type { Target } from '../page/target';

/** Ranges this close, in UTF-16 units, have only a space or a punctuation mark between them. */
const ADJACENT = 2;

/** The words a target points at, in the order of the text, gaps shown as " … ". */
export function targetWords(target: Target): string {
  let words = '';
  let end = Number.NEGATIVE_INFINITY;
  const ranges = [...target.ranges].sort((a, b) => a.position.start - b.position.start);
  for (const { quote, position } of ranges) {
    // A cue inside the content it introduces was already given with it.
    if (position.end <= end) continue;
    if (words !== '') words += position.start - end <= ADJACENT ? ' ' : ' … ';
    words += quote.exact;
    end = position.end;
  }
  return words;
}
