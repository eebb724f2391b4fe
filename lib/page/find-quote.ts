import type { Span } from '../reading/types';
import { findChangedQuote } from './find-changed-quote';
import { plainText } from './plain-text';
import { contextAgreement } from './quote-context';
import type { TextQuoteSelector } from './target';

/** A quotation found again. */
export interface Place {
  span: Span;
  /** 0 to 1: how alike the words are. 1 when only the shape of quotes, dashes and spaces differs. */
  likeness: number;
  /** 0 to 1: how much of the words before and after is still there. */
  context: number;
  changed: boolean;
}

/** Where the quotation should be. `sure` when another range of the same target was found and says so. */
export interface Expected {
  at: number;
  sure: boolean;
}

/**
 * Code units of a quotation. Below the first ("said", a surname) the same words are anywhere; from the second on,
 * some six words, a text repeats itself only where it is a copy.
 */
const SHORT_QUOTE = 12;
const LONG_QUOTE = 32;

/** Context that quotations need, by how much their own words say. */
const CONTEXT_OF_SHORT = 0.75;
const CONTEXT_OF_MEDIUM = 0.4;
/** A long one that is found once needs none: a paragraph that has moved stands between new neighbours. */
const CONTEXT_OF_COPY = 0.25;
/** At the very place where the rest of its target says it must be, half of a neighbour is enough. */
const CONTEXT_IN_PLACE = 0.25;
/** By how much one copy's context must be better than the next one's to be chosen for it: some six code units. */
const CLEAR_LEAD = 0.1;

/** Copies looked at; a word that is more frequent is told apart by those near its place. */
const MOST_COPIES = 2_000;

/** Finds a quotation in the text, or nothing where it is gone or cannot be told from a copy. */
export function findQuote(
  text: string,
  plain: string,
  quote: TextQuoteSelector,
  expected: Expected,
): Place | undefined {
  const exact = plainText(quote.exact);
  if (exact === '') return undefined;
  const copies = findCopies(plain, exact, quote, expected.at);
  if (copies.length > 0) return choose(copies, exact.length, expected);
  return exact.length < SHORT_QUOTE ? undefined : findChangedQuote(text, plain, quote, expected.at);
}

/** Every place with the same words, best context first, then nearest to where it was. */
function findCopies(plain: string, exact: string, quote: TextQuoteSelector, at: number): Place[] {
  const places: Place[] = [];
  const from = Math.max(0, at - exact.length);
  const add = (start: number) => {
    const span: Span = [start, start + exact.length];
    places.push({ span, likeness: 1, context: contextAgreement(plain, span, quote), changed: false });
  };
  // Forwards from its place, then backwards: where there are too many, the near ones are looked at.
  let start = plain.indexOf(exact, from);
  while (start >= 0 && places.length < MOST_COPIES) {
    add(start);
    start = plain.indexOf(exact, start + 1);
  }
  start = from > 0 ? plain.lastIndexOf(exact, from - 1) : -1;
  while (start >= 0 && places.length < 2 * MOST_COPIES) {
    add(start);
    start = start > 0 ? plain.lastIndexOf(exact, start - 1) : -1;
  }
  const distance = ({ span }: Place) => Math.abs(span[0] - at);
  return places.sort((a, b) => b.context - a.context || distance(a) - distance(b));
}

function choose(copies: readonly Place[], length: number, { at, sure }: Expected): Place | undefined {
  const inPlace = copies.find(({ span }) => span[0] === at);
  if (sure && inPlace && inPlace.context >= CONTEXT_IN_PLACE) return inPlace;
  const [best, rival] = copies;
  if (!best || best.context < neededContext(length, copies.length)) return undefined;
  if (!rival || best.context - rival.context >= CLEAR_LEAD) return best;
  // Copies between the same words: only one that stands where it stood can be told from the others.
  return inPlace && inPlace.context > best.context - CLEAR_LEAD ? inPlace : undefined;
}

function neededContext(length: number, copies: number): number {
  if (length < SHORT_QUOTE) return CONTEXT_OF_SHORT;
  if (length < LONG_QUOTE) return CONTEXT_OF_MEDIUM;
  return copies > 1 ? CONTEXT_OF_COPY : 0;
}
