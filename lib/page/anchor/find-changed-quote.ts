import search from 'approx-string-match';
import type { Span } from '../../reading/types';
import { align, alignedShare, alignedSpan } from './align';
import type { Place } from './find-quote';
import { windowsOf } from './find-windows';
import { type SearchText, tokensOf } from './search-text';
import type { Stretch } from './stretch';
import {
  CLEAR_LEAD,
  LONGEST_CHANGED,
  MOST_ERRORS,
  MOST_ERRORS_FAR,
  MOST_ERRORS_IN_PLACE,
  NEAR,
  PART_OF_SIDE,
  TEXT_SHARE,
  WHOLE_SIDE,
} from './weights';

/** Finds words that have changed. They are believed only between the words that stood around them. */
export function findChangedQuote(text: SearchText, stretch: Stretch, at: number): Place | undefined {
  const [from, to] = stretch.core;
  if (to - from > LONGEST_CHANGED) return undefined;
  const places = windowsOf(text, stretch, tokensOf(stretch.known))
    .map((window) => bestIn(text, stretch, window))
    .filter((place): place is Place => place !== undefined && isBelieved(place, at));
  const worth = ({ likeness, context }: Place) => likeness * TEXT_SHARE + context * (1 - TEXT_SHARE);
  const [best, ...rest] = places.sort((a, b) => worth(b) - worth(a));
  if (!best) return undefined;
  const rival = rest.find(({ core }) => core[0] >= best.core[1] || core[1] <= best.core[0]);
  return rival && worth(best) - worth(rival) < CLEAR_LEAD ? undefined : best;
}

/** Changed words between changed neighbours are more likely other words, and all the more far from their place. */
function isBelieved({ core, likeness, sides }: Place, at: number): boolean {
  const weaker = Math.min(...sides);
  const stronger = Math.max(...sides);
  const errors = 1 - likeness;
  if (Math.abs(core[0] - at) > NEAR) return weaker === 1 && errors <= MOST_ERRORS_FAR;
  if (weaker >= WHOLE_SIDE) return errors <= MOST_ERRORS_IN_PLACE;
  return stronger >= WHOLE_SIDE && weaker >= PART_OF_SIDE && errors <= MOST_ERRORS;
}

/** Where nothing stood before or after, nothing may stand there now. */
const edge = (isThere: boolean) => (isThere ? 1 : 0);

function bestIn({ normal }: SearchText, stretch: Stretch, [from, to]: Span): Place | undefined {
  const { known, core, pieces, isCut } = stretch;
  const quote = known.slice(...core);
  // A look at the whole window first: it is far cheaper than aligning it.
  if (errorsIn(normal.text.slice(from, to), quote) === undefined) return undefined;
  const old = tokensOf(known);
  const now = tokensOf(normal.text, from, to);
  const pairs = align(old, now);
  const spans = pieces.map(({ span }) => alignedSpan(span, old, now, pairs));
  const place = alignedSpan(core, old, now, pairs);
  if (!place || spans.includes(undefined)) return undefined;
  const errors = errorsIn(normal.text.slice(...place), quote);
  if (errors === undefined) return undefined;
  const sides = [
    core[0] === 0 ? edge(place[0] === 0) : alignedShare([0, core[0]], old, now, pairs, isCut),
    core[1] === known.length
      ? edge(place[1] === normal.text.length)
      : alignedShare([core[1], known.length], old, now, pairs, isCut),
  ] as const;
  return {
    core: place,
    spans: spans as Span[],
    likeness: 1 - errors / quote.length,
    context: (sides[0] + sides[1]) / 2,
    sides,
  };
}

/** Errors of the best match, within the bound; `undefined` where there is none. */
function errorsIn(text: string, quote: string): number | undefined {
  return search(text, quote, Math.floor(quote.length * MOST_ERRORS_IN_PLACE))[0]?.errors;
}
