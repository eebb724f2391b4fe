import type { Span } from '../../reading/types';
import { findChangedQuote } from './find-changed-quote';
import type { Match } from './match';
import type { Passage } from './passage';
import { agreedUnits, agreement } from './quote-context';
import type { SearchText } from './search-text';
import {
  CLEAR_COPY,
  CONTEXT_OF_COPY,
  MOST_COPIES,
  NEAR,
  UNIQUE_LENGTH,
  UNIQUE_LENGTH_NEAR,
  UNIQUE_LENGTH_OTHERS,
} from './weights';

/**
 * Finds a passage: where its very words stand, and only then, at more cost, where they have changed. `undefined` where
 * it is gone or cannot be told from a copy.
 * @param hint where its core is expected, in the normal text
 */
export function findQuote(text: SearchText, passage: Passage, hint: number): Match | undefined {
  if (passage.core[0] === passage.core[1]) return undefined;
  const copies = findCopies(text.normal.text, passage, hint);
  return chooseCopy(text, copies, passage, hint) ?? findChangedQuote(text, passage, hint);
}

/** Every match with the same words, best context first, then nearest to the hint. */
function findCopies(text: string, passage: Passage, hint: number): Match[] {
  const [from, to] = passage.core;
  const quote = passage.known.slice(from, to);
  const starts: number[] = [];
  // Forwards from the hint, then backwards: where there are too many, the near ones are looked at.
  const middle = Math.max(0, hint - quote.length);
  let start = text.indexOf(quote, middle);
  while (start >= 0 && starts.length < MOST_COPIES) {
    starts.push(start);
    start = text.indexOf(quote, start + 1);
  }
  start = middle > 0 ? text.lastIndexOf(quote, middle - 1) : -1;
  while (start >= 0 && starts.length < 2 * MOST_COPIES) {
    starts.push(start);
    start = start > 0 ? text.lastIndexOf(quote, start - 1) : -1;
  }
  const copies = starts.map((first): Match => {
    const core: Span = [first, first + quote.length];
    const sides = agreement(text, core, passage);
    const spans = passage.quotes.map(({ span }): Span => [span[0] - from + first, span[1] - from + first]);
    return { core, spans, likeness: 1, context: (sides[0] + sides[1]) / 2, sides };
  });
  const distance = ({ core }: Match) => Math.abs(core[0] - hint);
  return copies.sort((a, b) => b.context - a.context || distance(a) - distance(b));
}

function chooseCopy(
  { normal, text }: SearchText,
  copies: readonly Match[],
  passage: Passage,
  hint: number,
): Match | undefined {
  const [best, rival] = copies;
  if (!best) return undefined;
  if (!rival && (passage.occurrences ?? 1) === 1) {
    const agreed = agreedUnits(normal.text, best.core, passage);
    const verbatim = best.core[1] - best.core[0] + agreed[0] + agreed[1];
    const isNear = Math.abs(best.core[0] - hint) <= NEAR;
    const isUnique =
      verbatim >= UNIQUE_LENGTH ||
      (passage.isOthers && verbatim >= UNIQUE_LENGTH_OTHERS && isNotContradicted(best, passage)) ||
      (isNear && verbatim >= UNIQUE_LENGTH_NEAR && best.context > 0);
    return isUnique || (!passage.isOthers && keepsParagraph(text, normal, best.core, passage, agreed))
      ? best
      : undefined;
  }
  if (best.context < CONTEXT_OF_COPY) return undefined;
  if (!rival || best.context - rival.context >= CLEAR_COPY) return best;
  // Copies between the same words: only one that stands where it stood can be told from the others.
  const unmoved = copies.find(({ core }) => core[0] === hint);
  return unmoved && unmoved.context > best.context - CLEAR_COPY ? unmoved : undefined;
}

/** Whether what another tool kept of the words beside a passage, if it kept any, stands there still. */
const isNotContradicted = ({ context }: Match, { core, known }: Passage): boolean =>
  context >= CONTEXT_OF_COPY || core[1] - core[0] === known.length;

/** Whether what is known of its paragraph still stands around it, to the paragraph's ends: it has moved as a whole. */
function keepsParagraph(
  text: string,
  normal: SearchText['normal'],
  [start, end]: Span,
  { core, paragraph, known }: Passage,
  [before, after]: readonly [number, number],
): boolean {
  const [first, last] = [core[0] - paragraph[0], paragraph[1] - core[1]];
  if (before < first || after < last) return false;
  const from = normal.toSource(start - first);
  const to = normal.toSource(end + last);
  const begins = paragraph[0] === 0 || from === 0 || /\n\s*$/.test(text.slice(Math.max(0, from - 3), from));
  const ends = paragraph[1] === known.length || to >= text.length || /^\s*\n/.test(text.slice(to, to + 3));
  return begins && ends;
}
