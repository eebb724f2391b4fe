/**
 * This room keeps where an annotation points at, as W3C selectors, and finds it again in the text of another day.
 * A wrong place is worse than none: what is not certain is lost.
 */

import type { Span } from '../../reading/types';
import type { TextMap } from '../text/text-map';
import { findQuote } from './find-quote';
import { findWithoutNotes } from './find-without-notes';
import { scoreOf } from './match';
import { isSameWording } from './normal-text';
import { type Passage, passagesOf } from './passage';
import { type SearchText, searchText } from './search-text';
import type { AnchoredSpans, Target } from './target';

/** A target found again, with live ranges; those of a range that is split lie side by side. */
export interface Anchored extends AnchoredSpans {
  ranges: Range[];
}

/**
 * How far apart the ranges of one attribution may drift: more than this many times their extent when they were
 * made, and some more code units, means that they were found in different sentences.
 */
const MOST_GROWTH = 2;
const MOST_EXTRA = 200;

/** The first version of the text map without the marks of footnotes and the readings of ruby. */
const FIRST_WITHOUT_NOTES = 3;

/** Where words are expected of which nobody knows where they stood: nothing is near it. */
const NOWHERE = Number.MIN_SAFE_INTEGER;

const LOST: AnchoredSpans = { status: 'lost', spans: [], score: 0 };

interface Found {
  spans: Span[];
  score: number;
}

/**
 * Where the target's words are in this text. Words that stand where they stood cost a comparison; else the whole text
 * is searched, and where they have changed, parts of it are aligned, which costs most.
 * Every range of the target must be found and lie with the others as it did, or the target is `lost`.
 * @param text the text map's, of today
 * @param search the same text as it is searched, where it has been made for several targets
 */
export function anchorSpans({ text }: { text: string }, target: Target, search?: SearchText): AnchoredSpans {
  const found = findAll(text, target, search);
  if (!found || !keepsShape(found.spans, target)) return LOST;
  const spans = found.spans.map((span, index) => ({ role: target.ranges[index]!.role, span }));
  const difference = found.spans.flatMap((span, index) => {
    const before = target.ranges[index]!.quote.exact;
    const after = text.slice(...span);
    return isSameWording(before, after) ? [] : [{ before, after }];
  });
  const { score } = found;
  if (difference.length === 0) return { status: 'exact', spans, score };
  return target.exactOnly ? LOST : { status: 'changed', spans, score, difference };
}

/** As `anchorSpans`, with the ranges to paint: none where the target is lost or its text has left the page since. */
export function anchor(map: TextMap, target: Target): Anchored {
  const anchored = anchorSpans(map, target);
  return { ...anchored, ranges: anchored.spans.flatMap(({ span }) => map.rangesOf(span)) };
}

function findAll(text: string, target: Target, search?: SearchText): Found | undefined {
  const { ranges, mapVersion } = target;
  if (ranges.length === 0 || ranges.some(({ quote }) => quote.exact === '')) return undefined;
  const passages = passagesOf(target);
  const spans: Span[] = new Array(ranges.length);
  if (passages.every((passage) => stands(text, passage))) {
    for (const [index, { quote, position }] of ranges.entries())
      spans[index] = [position.start, position.start + quote.exact.length];
    return { spans, score: 1 };
  }
  const where = search ?? searchText(text);
  let shift = 0;
  let score = 1;
  for (const passage of passages) {
    const old = passage.rawStart + passage.core[0];
    const match =
      findQuote(where, passage, passage.isOthers ? NOWHERE : where.normal.fromSource(old + shift)) ??
      (mapVersion < FIRST_WITHOUT_NOTES ? findWithoutNotes(where, passage) : undefined);
    if (!match) return undefined;
    for (const [at, span] of match.spans.entries()) {
      const { index } = passage.quotes[at]!;
      spans[index] = inText(where, span, ranges[index]!.quote.exact);
    }
    if (passage === passages[0]) shift = where.normal.toSource(match.core[0]) - old;
    score = Math.min(score, scoreOf(match));
  }
  return spans.every(([start, end]) => start < end) ? { spans, score } : undefined;
}

/** Whether all that is known of a passage stands where it stood. */
function stands(text: string, { raw, rawStart, isOthers }: Passage): boolean {
  return !isOthers && rawStart >= 0 && text.startsWith(raw, rawStart);
}

/** White space at the ends, which dashes have or have not, belongs to the quotation only if it had some. */
function inText({ text, normal }: SearchText, span: Span, exact: string): Span {
  let start = normal.toSource(span[0]);
  let end = normal.toSource(span[1]);
  while (start < end && /\s/.test(text[start]!) && !/^\s/.test(exact)) start += 1;
  while (start < end && /\s/.test(text[end - 1]!) && !/\s$/.test(exact)) end -= 1;
  return [start, end];
}

/** Whether the ranges are still in their order and close together: the parts of one statement. */
function keepsShape(spans: readonly Span[], { ranges }: Target): boolean {
  const inOrder = spans.every(([start], index) => index === 0 || start >= spans[index - 1]![0]);
  const extent = (all: readonly Span[]) =>
    Math.max(...all.map(([, end]) => end)) - Math.min(...all.map(([start]) => start));
  const before = extent(ranges.map(({ position: { start, end } }): Span => [start, end]));
  return inOrder && extent(spans) <= before * MOST_GROWTH + MOST_EXTRA;
}
