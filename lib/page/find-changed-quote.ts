import search from 'approx-string-match';
import type { Span } from '../reading/types';
import type { Place } from './find-quote';
import { plainText } from './plain-text';
import { sidesAgreement } from './quote-context';
import type { TextQuoteSelector } from './target';

/**
 * Finds a quotation whose words have changed. It is looked for only between words that stood around it, so that
 * a look-alike elsewhere can never be taken for it.
 */

/** Share of code units that may differ: a word in ten replaced, where one neighbour is still there. */
const MOST_ERRORS = 0.15;
/** The same where both neighbours are: the place is known, and only what stands there is in question. */
const MOST_ERRORS_IN_PLACE = 0.3;
/** Context on both sides that makes the place known. */
const CONTEXT_IN_PLACE = 0.75;
/** Context without which nothing is taken for the quotation: most of one neighbour. */
const LEAST_CONTEXT = 0.35;
/**
 * Code units from its old place beyond which one neighbour is not enough: a few paragraphs put in above move it
 * less, and words that have changed and wandered off as well are more likely other words.
 */
const FARTHEST = 1_000;
/** By how much a place must be better than the next best to be taken. */
const CLEAR_LEAD = 0.05;

/** Code units of the prefix's end or the suffix's beginning by which its place is found: three words or so, seldom found twice. */
const HOOK_LENGTH = 16;
/** Code units by which an end of a match may be moved to meet the neighbour: a first word that was replaced. */
const SNAP = 24;
/** Code units from which on a search takes too long for one task: the cost grows with the square of the length. */
const LONGEST_QUOTE = 4_000;

export function findChangedQuote(
  text: string,
  plain: string,
  quote: TextQuoteSelector,
  at: number,
): Place | undefined {
  const exact = plainText(quote.exact);
  if (exact.length > LONGEST_QUOTE) return undefined;
  const neighbours = neighboursOf(plain, quote);
  const places: Place[] = [];
  for (const [from, to] of windows(plain, exact.length, neighbours)) {
    for (const match of search(
      plain.slice(from, to),
      exact,
      Math.floor(exact.length * MOST_ERRORS_IN_PLACE),
    )) {
      const span = snapped([from + match.start, from + match.end], neighbours);
      const context = neighbourAgreement(plain, span, quote, neighbours);
      const likeness = 1 - match.errors / exact.length;
      if (isGood(likeness, context, Math.abs(span[0] - at))) {
        const changed = squeezed(text.slice(...span)) !== squeezed(quote.exact);
        places.push({ span, likeness, context, changed });
      }
    }
  }
  return clearlyBest(places, at);
}

function isGood(likeness: number, context: number, moved: number): boolean {
  if (context >= CONTEXT_IN_PLACE) return 1 - likeness <= MOST_ERRORS_IN_PLACE;
  return context >= LEAST_CONTEXT && moved <= FARTHEST && 1 - likeness <= MOST_ERRORS;
}

function clearlyBest(places: Place[], at: number): Place | undefined {
  const worth = ({ likeness, context }: Place) => likeness + context;
  const distance = ({ span }: Place) => Math.abs(span[0] - at);
  const [best, ...rest] = places.sort((a, b) => worth(b) - worth(a) || distance(a) - distance(b));
  if (!best) return undefined;
  const rival = rest.find(({ span }) => span[0] >= best.span[1] || span[1] <= best.span[0]);
  return rival && worth(best) - worth(rival) < CLEAR_LEAD ? undefined : best;
}

/** Where the words before end and the words after begin; -1 where they are gone, or stand in several places. */
interface Neighbours {
  before: number;
  after: number;
}

/**
 * Only words that stand once in the text say where something was: a dateline or "he said" is beside many
 * sentences, and would make a neighbour for a look-alike.
 */
function neighboursOf(plain: string, { prefix, suffix }: TextQuoteSelector): Neighbours {
  const before = plainText(prefix).slice(-HOOK_LENGTH);
  const after = plainText(suffix).slice(0, HOOK_LENGTH);
  const beforeAt = before === '' ? 0 : onlyPlace(plain, before);
  return {
    before: beforeAt < 0 ? -1 : beforeAt + before.length,
    after: after === '' ? plain.length : onlyPlace(plain, after),
  };
}

function onlyPlace(plain: string, words: string): number {
  const at = plain.indexOf(words);
  return at === plain.lastIndexOf(words) ? at : -1;
}

function neighbourAgreement(
  plain: string,
  span: Span,
  quote: TextQuoteSelector,
  { before, after }: Neighbours,
): number {
  const [first, last] = sidesAgreement(plain, span, quote);
  return ((before < 0 ? 0 : first) + (after < 0 ? 0 : last)) / 2;
}

/** Stretches of text beside what is left of the quotation's neighbours. */
function windows(plain: string, length: number, { before, after }: Neighbours): Span[] {
  const reach = Math.ceil(length * (1 + MOST_ERRORS_IN_PLACE)) + SNAP;
  const spans: Span[] = [];
  if (before >= 0) spans.push([before, Math.min(plain.length, before + reach)]);
  if (after >= 0) spans.push([Math.max(0, after - reach), after]);
  return spans;
}

/** A match's ends are a little off where the change is at its ends; its neighbours say where they are. */
function snapped([start, end]: Span, { before, after }: Neighbours): Span {
  const from = before >= 0 && Math.abs(before - start) <= SNAP ? before : start;
  const to = after >= 0 && Math.abs(after - end) <= SNAP ? after : end;
  return from < to ? [from, to] : [start, end];
}

/** For telling a change of words from one of line breaks. */
function squeezed(text: string): string {
  return plainText(text).replace(/ +/g, ' ').trim();
}
