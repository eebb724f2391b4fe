import search from 'approx-string-match';
import type { Span } from '../../reading/types';
import { align, alignedShare, alignedSpan } from './align';
import { windowsOf } from './find-windows';
import { type Match, scoreOf } from './match';
import type { Passage } from './passage';
import { type SearchText, tokensOf } from './search-text';
import {
  CLEAR_LEAD,
  LONGEST_CHANGED,
  MOST_ERRORS,
  MOST_ERRORS_FAR,
  MOST_ERRORS_NEAR,
  NEAR,
  PART_OF_SIDE,
  WHOLE_SIDE,
} from './weights';

/**
 * Finds words that have changed. They are believed only between the words that stood around them; `undefined` where
 * none are, or two matches are about as good.
 * @param hint where the passage's core is expected, in the normal text
 */
export function findChangedQuote(text: SearchText, passage: Passage, hint: number): Match | undefined {
  const [from, to] = passage.core;
  if (to - from > LONGEST_CHANGED) return undefined;
  const matches = windowsOf(text, passage, tokensOf(passage.known))
    .map((window) => bestIn(text, passage, window))
    .filter((match): match is Match => match !== undefined && isBelieved(match, hint));
  const [best, ...rest] = matches.sort((a, b) => scoreOf(b) - scoreOf(a));
  if (!best) return undefined;
  const rival = rest.find(({ core }) => core[0] >= best.core[1] || core[1] <= best.core[0]);
  return rival && scoreOf(best) - scoreOf(rival) < CLEAR_LEAD ? undefined : best;
}

/** Changed words between changed neighbours are more likely other words, and all the more far from where they stood. */
function isBelieved({ core, likeness, sides }: Match, hint: number): boolean {
  const weaker = Math.min(...sides);
  const stronger = Math.max(...sides);
  const errors = 1 - likeness;
  if (Math.abs(core[0] - hint) > NEAR) return weaker === 1 && errors <= MOST_ERRORS_FAR;
  if (weaker >= WHOLE_SIDE) return errors <= MOST_ERRORS_NEAR;
  return stronger >= WHOLE_SIDE && weaker >= PART_OF_SIDE && errors <= MOST_ERRORS;
}

function bestIn({ normal }: SearchText, passage: Passage, [from, to]: Span): Match | undefined {
  const { known, core, quotes, isCut } = passage;
  const quote = known.slice(...core);
  // A look at the whole window first: it is far cheaper than aligning it.
  if (errorsIn(normal.text.slice(from, to), quote) === undefined) return undefined;
  const old = tokensOf(known);
  const now = tokensOf(normal.text, from, to);
  const pairs = align(old, now);
  const spans = quotes.map(({ span }) => alignedSpan(span, old, now, pairs));
  const found = alignedSpan(core, old, now, pairs);
  if (!found || spans.includes(undefined)) return undefined;
  const errors = errorsIn(normal.text.slice(...found), quote);
  if (errors === undefined) return undefined;
  // Where nothing stood before or after, nothing may stand there now. Of another tool's words it is only not known.
  const edge = (isThere: boolean) => (isThere && !passage.isOthers ? 1 : 0);
  const sides = [
    core[0] === 0 ? edge(found[0] === 0) : alignedShare([0, core[0]], old, now, pairs, isCut),
    core[1] === known.length
      ? edge(found[1] === normal.text.length)
      : alignedShare([core[1], known.length], old, now, pairs, isCut),
  ] as const;
  return {
    core: found,
    spans: spans as Span[],
    likeness: 1 - errors / quote.length,
    context: (sides[0] + sides[1]) / 2,
    sides,
  };
}

/** Errors of the best match, within the bound; `undefined` where there is none. */
function errorsIn(text: string, quote: string): number | undefined {
  return search(text, quote, Math.floor(quote.length * MOST_ERRORS_NEAR))[0]?.errors;
}
