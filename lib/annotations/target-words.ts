import type { Target } from '../page/anchor/target';

/** Ranges this close, in UTF-16 units, have only a space or a punctuation mark between them. */
const ADJACENT = 2;

/** What is shown between the end of one part and the start of the next, in UTF-16 units of the text. */
export const gapOf = (end: number, start: number): string => (start - end <= ADJACENT ? ' ' : ' … ');

/** The words a target points at, in the order of the text, gaps shown as " … ". */
export function targetWords(target: Target): string {
  let words = '';
  let end = Number.NEGATIVE_INFINITY;
  const ranges = [...target.ranges].sort((a, b) => a.position.start - b.position.start);
  for (const { quote, position } of ranges) {
    // A cue inside the content it introduces was already given with it.
    if (position.end <= end) continue;
    if (words !== '') words += gapOf(end, position.start);
    words += quote.exact;
    end = position.end;
  }
  return words;
}

/**
 * The words before and after those of a target, each on one line. Contexts are cut by their length: the word that a cut
 * went through is left out for "…".
 */
export function targetContext({ ranges }: Target): { before: string; after: string } {
  const inOrder = [...ranges].sort((a, b) => a.position.start - b.position.start);
  const first = inOrder[0];
  const before = onOneLine(first?.quote.prefix ?? '');
  const after = onOneLine(inOrder.at(-1)?.quote.suffix ?? '');
  const isWhole = first === undefined || first.position.start <= first.quote.prefix.length;
  return {
    before: isWhole ? before : before.replace(/^\S*\s(?=\S)/, '… '),
    // Where the text ends is not known; an ellipsis behind its last words does no harm.
    after: after.replace(/(?<=\S)\s\S*$/, ' …'),
  };
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ');
