import type { Span } from '../../reading/types';
import { findChangedQuote } from './find-changed-quote';
import { agreedUnits, agreement } from './quote-context';
import type { SearchText } from './search-text';
import type { Stretch } from './stretch';
import { CLEAR_COPY, CONTEXT_OF_COPY, MOST_COPIES, NEAR, SURE_ANYWHERE, SURE_NEAR } from './weights';

/** A stretch found again. Spans are of the normal text. */
export interface Place {
  core: Span;
  /** One for each of its pieces. */
  spans: Span[];
  /** 0 to 1: how alike the words are. */
  likeness: number;
  /** 0 to 1: how much of the words before and after is still there, as a mean and for each side. */
  context: number;
  sides: readonly [before: number, after: number];
}

/** Finds a stretch, or nothing where it is gone or cannot be told from a copy. `at` is where it should be. */
export function findQuote(text: SearchText, stretch: Stretch, at: number): Place | undefined {
  if (stretch.core[0] === stretch.core[1]) return undefined;
  const copies = findCopies(text.normal.text, stretch, at);
  return chooseCopy(text, copies, stretch, at) ?? findChangedQuote(text, stretch, at);
}

/** Every place with the same words, best context first, then nearest to where it was. */
function findCopies(text: string, stretch: Stretch, at: number): Place[] {
  const [from, to] = stretch.core;
  const quote = stretch.known.slice(from, to);
  const starts: number[] = [];
  // Forwards from its place, then backwards: where there are too many, the near ones are looked at.
  const middle = Math.max(0, at - quote.length);
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
  const copies = starts.map((first): Place => {
    const core: Span = [first, first + quote.length];
    const sides = agreement(text, core, stretch);
    const spans = stretch.pieces.map(({ span }): Span => [span[0] - from + first, span[1] - from + first]);
    return { core, spans, likeness: 1, context: (sides[0] + sides[1]) / 2, sides };
  });
  const distance = ({ core }: Place) => Math.abs(core[0] - at);
  return copies.sort((a, b) => b.context - a.context || distance(a) - distance(b));
}

function chooseCopy(
  { normal, text }: SearchText,
  copies: readonly Place[],
  stretch: Stretch,
  at: number,
): Place | undefined {
  const [best, rival] = copies;
  if (!best) return undefined;
  if (!rival && (stretch.occurrences ?? 1) === 1) {
    const agreed = agreedUnits(normal.text, best.core, stretch);
    const sure = best.core[1] - best.core[0] + agreed[0] + agreed[1];
    const isNear = Math.abs(best.core[0] - at) <= NEAR;
    const isSure = sure >= SURE_ANYWHERE || (isNear && sure >= SURE_NEAR && best.context > 0);
    return isSure || keepsParagraph(text, normal, best.core, stretch, agreed) ? best : undefined;
  }
  if (best.context < CONTEXT_OF_COPY) return undefined;
  if (!rival || best.context - rival.context >= CLEAR_COPY) return best;
  // Copies between the same words: only one that stands where it stood can be told from the others.
  const inPlace = copies.find(({ core }) => core[0] === at);
  return inPlace && inPlace.context > best.context - CLEAR_COPY ? inPlace : undefined;
}

/** Whether what is known of its paragraph still stands around it, to the paragraph's ends: it has moved as a whole. */
function keepsParagraph(
  text: string,
  normal: SearchText['normal'],
  [start, end]: Span,
  { core, paragraph, known }: Stretch,
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
