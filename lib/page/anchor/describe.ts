import type { Span } from '../../reading/types';
import type { TextMap } from '../text/text-map';
import type { Role, RoleSpan, Target, TargetRange } from './target';

/**
 * Code units of context kept on each side of a quotation: some ten words. Half of that, as others keep, tells copies of
 * a phrase apart, but not a sentence from one in a look-alike of its paragraph.
 */
export const CONTEXT_LENGTH = 64;
/** Occurrences counted: more of a word tell nothing more. */
const MOST_OCCURRENCES = 1_000;

type Text = Pick<TextMap, 'text' | 'version'>;

/**
 * The target that spans of the text make, each with the words before and after it. Its ranges are in the order of the
 * text, whatever the order of the spans.
 * @param roleSpans in UTF-16 code units of the map's text. Throws a RangeError where there is none: a target has at
 * least one.
 */
export function describeSpans(map: Text, roleSpans: readonly RoleSpan[]): Target {
  if (roleSpans.length === 0) throw new RangeError('A target needs at least one span.');
  const inOrder = [...roleSpans].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return {
    mapVersion: map.version,
    ranges: inOrder.map(({ role, span }) => describeSpan(map.text, role, span)),
  };
}

/**
 * The target of ranges in the document, which may begin and end anywhere: only what is in the article counts.
 * `undefined` when they touch none of its text.
 */
export function describe(
  map: TextMap,
  ranges: readonly AbstractRange[],
  role: Role = 'selection',
): Target | undefined {
  const spans = ranges.map((range) => map.spanOf(range)).filter((span): span is Span => span !== undefined);
  if (spans.length === 0) return undefined;
  return describeSpans(
    map,
    spans.map((span) => ({ role, span })),
  );
}

function describeSpan(text: string, role: Role, [start, end]: Span): TargetRange {
  return {
    role,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH), 1), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH), -1)),
    },
    position: { type: 'TextPositionSelector', start, end },
    occurrences: occurrencesOf(text, text.slice(start, end)),
  };
}

/** Copies that overlap count as well. */
function occurrencesOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < MOST_OCCURRENCES; at = text.indexOf(words, at + 1)) {
    count += 1;
  }
  return count;
}

/** Moves a cut that would part a surrogate pair, towards the quotation. */
function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  const parts = isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return parts ? at + step : at;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
