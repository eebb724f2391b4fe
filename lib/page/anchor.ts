import { findQuote, type Place } from './find-quote';
import { plainText } from './plain-text';
import type { AnchoredSpans, Target } from './target';
import type { TextMap } from './text-map';

/** Finds where a target is in the text of today. A wrong place is worse than none. */

/** A target found again, with live ranges; those of a range that is split lie side by side. */
export interface Anchored extends AnchoredSpans {
  ranges: Range[];
}

/** What anchoring needs of a text map; `plain` is made when it is not there. */
export interface AnchorText {
  text: string;
  plain?: string;
}

/**
 * How far apart the ranges of one attribution may drift: more than this many times their extent when they were
 * made, and some more code units, means that they were found in different sentences.
 */
const MOST_STRETCH = 2;
const MOST_EXTRA = 200;

/** Share of the score that the words have; the rest is that of the words around them. */
const TEXT_SHARE = 0.8;

/** Where the target's words are in this text. Every range of it must be found, or none is. */
export function anchorSpans({ text, plain = plainText(text) }: AnchorText, target: Target): AnchoredSpans {
  const places = findAll({ text, plain }, target);
  if (!places || !keepsShape(places, target)) return { status: 'lost', spans: [], score: 0 };
  const spans = places.map(({ span }, index) => ({ role: target.ranges[index]!.role, span }));
  const score = Math.min(
    ...places.map((place) => place.likeness * TEXT_SHARE + place.context * (1 - TEXT_SHARE)),
  );
  const difference = places.flatMap(({ span, changed }, index) =>
    changed ? [{ before: target.ranges[index]!.quote.exact, after: text.slice(...span) }] : [],
  );
  if (difference.length === 0) return { status: 'exact', spans, score };
  return { status: 'changed', spans, score, difference };
}

/** As `anchorSpans`, with the ranges to paint. */
export function anchor(map: TextMap, target: Target): Anchored {
  const anchored = anchorSpans(map, target);
  return { ...anchored, ranges: anchored.spans.flatMap(({ span }) => map.rangesOf(span)) };
}

/** Longest first: the more words, the surer the place, and it says where to look for the short ones. */
function findAll(text: Required<AnchorText>, { ranges }: Target): Place[] | undefined {
  const places: Place[] = new Array(ranges.length);
  const order = ranges.map((_, index) => index);
  order.sort((a, b) => ranges[b]!.quote.exact.length - ranges[a]!.quote.exact.length);
  let shift: number | undefined;
  for (const index of order) {
    const { quote, position } = ranges[index]!;
    const expected = position.start + (shift ?? 0);
    const place = findQuote(text.text, text.plain, quote, { at: expected, sure: shift !== undefined });
    if (!place) return undefined;
    places[index] = place;
    shift ??= place.span[0] - position.start;
  }
  return ranges.length > 0 ? places : undefined;
}

/** Whether the ranges are still in their order and close together: the parts of one statement. */
function keepsShape(places: readonly Place[], { ranges }: Target): boolean {
  const inOrder = places.every(({ span }, index) => index === 0 || span[0] >= places[index - 1]!.span[0]);
  const extent = (spans: { start: number; end: number }[]) =>
    Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start));
  const before = extent(ranges.map(({ position }) => position));
  const after = extent(places.map(({ span: [start, end] }) => ({ start, end })));
  return inOrder && after <= before * MOST_STRETCH + MOST_EXTRA;
}
