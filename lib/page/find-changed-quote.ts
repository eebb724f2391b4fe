import search from 'approx-string-match';
import type { Span } from '../reading/types';
import type { Place } from './find-quote';
import { plainText } from './plain-text';
import { contextAgreement } from './quote-context';
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
/** By how much a place must be better than the next best to be taken. */
const CLEAR_LEAD = 0.05;

/** Code units of the prefix's end or the suffix's beginning by which a place to look at is found. */
const HOOK_LENGTH = 16;
/** Places to look at, nearest first. A hook of sixteen code units is seldom found more than twice. */
const MOST_WINDOWS = 12;
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
  const places = new Map<string, Place>();
  for (const [from, to] of windows(plain, quote, at)) {
    for (const match of search(
      plain.slice(from, to),
      exact,
      Math.floor(exact.length * MOST_ERRORS_IN_PLACE),
    )) {
      const span = snapped(plain, [from + match.start, from + match.end], quote);
      const context = contextAgreement(plain, span, quote);
      const likeness = 1 - match.errors / exact.length;
      if (isGood(likeness, context)) {
        const changed = squeezed(text.slice(...span)) !== squeezed(quote.exact);
        places.set(span.join(), { span, likeness, context, changed });
      }
    }
  }
  return clearlyBest([...places.values()]);
}

function isGood(likeness: number, context: number): boolean {
  if (context < LEAST_CONTEXT) return false;
  return 1 - likeness <= (context >= CONTEXT_IN_PLACE ? MOST_ERRORS_IN_PLACE : MOST_ERRORS);
}

function clearlyBest(places: Place[]): Place | undefined {
  const worth = ({ likeness, context }: Place) => likeness + context;
  const [best, ...rest] = places.sort((a, b) => worth(b) - worth(a));
  if (!best) return undefined;
  const rival = rest.find(({ span }) => span[0] >= best.span[1] || span[1] <= best.span[0]);
  return rival && worth(best) - worth(rival) < CLEAR_LEAD ? undefined : best;
}

/** Stretches of text beside what is left of the quotation's neighbours. */
function windows(plain: string, { exact, prefix, suffix }: TextQuoteSelector, at: number): Span[] {
  const reach = Math.ceil(exact.length * (1 + MOST_ERRORS_IN_PLACE)) + HOOK_LENGTH;
  const before = plainText(prefix).slice(-HOOK_LENGTH);
  const after = plainText(suffix).slice(0, HOOK_LENGTH);
  const spans: Span[] = [
    ...hooks(plain, before, 0).map((start): Span => [start + before.length, start + before.length + reach]),
    ...hooks(plain, after, plain.length).map((end): Span => [Math.max(0, end - reach), end]),
  ];
  const distance = ([start]: Span) => Math.abs(start - at);
  return spans.sort((a, b) => distance(a) - distance(b)).slice(0, MOST_WINDOWS);
}

/** Where a hook is found; an empty one stands for the beginning or the end of the text. */
function hooks(plain: string, hook: string, edge: number): number[] {
  if (hook === '') return [edge];
  const found: number[] = [];
  for (let at = plain.indexOf(hook); at >= 0; at = plain.indexOf(hook, at + 1)) found.push(at);
  return found;
}

/** Code units by which an end of a match may be moved to meet the neighbour: a first word that was replaced. */
const SNAP = 24;

/** A match's ends are a little off where the change is at its ends; its neighbours say where they are. */
function snapped(plain: string, [start, end]: Span, { prefix, suffix }: TextQuoteSelector): Span {
  const before = plainText(prefix).slice(-HOOK_LENGTH);
  const after = plainText(suffix).slice(0, HOOK_LENGTH);
  const near = (at: number, other: number) => at >= 0 && Math.abs(at - other) <= SNAP;
  const beforeAt = before === '' ? -1 : plain.lastIndexOf(before, start + SNAP - before.length);
  const afterAt = after === '' ? -1 : plain.indexOf(after, Math.max(0, end - SNAP));
  const from = beforeAt >= 0 && near(beforeAt + before.length, start) ? beforeAt + before.length : start;
  const to = near(afterAt, end) ? afterAt : end;
  return from < to ? [from, to] : [start, end];
}

/** For telling a change of words from one of line breaks. */
function squeezed(text: string): string {
  return plainText(text).replace(/ +/g, ' ').trim();
}
