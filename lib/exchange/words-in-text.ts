import type { KeptAttribution } from '../annotations/kept-reading';
import type { Span } from '../reading/types';

/** What stands where words were left out (`KeptAttribution`). */
const GAP = ' … ';

/** Code units between a content and its source or cue; four sentences. What is farther away is of another statement. */
const FARTHEST = 600;

/** Places of the same words that are tried: an article says the same sentence twice, and a page that is a nuisance more. */
const MOST_PLACES = 8;

/** Where the words of an attribution stand. A role of which there are no words has no spans. */
export interface StatementSpans {
  source: Span[];
  cue: Span[];
  content: Span[];
  via: Span[];
}

/**
 * Where the words of kept attributions stand in the text that they were read in: a kept reading has its words alone. They
 * come in the order of the text, and source and cue stand near the content; of several places the nearest is meant.
 * @returns for each its spans; `undefined` where it is not in this text
 */
export function findStatements(
  text: string,
  attributions: readonly KeptAttribution[],
): (StatementSpans | undefined)[] {
  let from = 0;
  return attributions.map((attribution) => {
    const found = findStatement(text, attribution, from) ?? findStatement(text, attribution, 0);
    from = found?.content[0]?.[0] ?? from;
    return found;
  });
}

function findStatement(text: string, words: KeptAttribution, from: number): StatementSpans | undefined {
  let at = from;
  for (let n = 0; n < MOST_PLACES; n++) {
    const content = findParts(text, words.content, at);
    if (!content) return undefined;
    const found = besides(text, words, content);
    if (found) return found;
    at = content[0]![0] + 1;
  }
  return undefined;
}

function besides(text: string, words: KeptAttribution, content: Span[]): StatementSpans | undefined {
  const cue = nearest(text, words.cue, content, content);
  if (!cue) return undefined;
  const source = nearest(text, words.source, cue.length > 0 ? cue : content, content);
  const via = nearest(text, words.via, cue.length > 0 ? cue : content, content);
  return source && via ? { source, cue, content, via } : undefined;
}

/** Words with gaps, from here on: where the last part is first complete, with the others as near before it as can be. */
function findParts(text: string, words: string, from: number): Span[] | undefined {
  const whole = text.indexOf(words, from);
  const parts = words.split(GAP);
  // Three dots with spaces around them may stand in the text itself.
  if (whole >= 0 && (parts.length === 1 || words !== '')) return [[whole, whole + words.length]];
  if (parts.length === 1) return undefined;
  const spans: Span[] = [];
  let at = from;
  for (const part of parts) {
    const start = text.indexOf(part, at);
    if (start < 0) return undefined;
    at = start + part.length;
    spans.push([start, at]);
  }
  for (let i = spans.length - 2; i >= 0; i--) {
    const part = parts[i]!;
    const later = text.lastIndexOf(part, spans[i + 1]![0] - part.length);
    const span: Span = [later, later + part.length];
    if (later > spans[i]![0] && isWhole(text, span)) spans[i] = span;
  }
  return spans;
}

/**
 * The place of words nearest to some spans, outside of the content where there is one outside.
 * @returns none for no words; `undefined` where they are not near
 */
function nearest(text: string, words: string, to: Span[], content: Span[]): Span[] | undefined {
  if (words === '') return [];
  const from = Math.max(0, Math.min(...to.map(([start]) => start)) - FARTHEST - words.length);
  const end = Math.max(...to.map(([, last]) => last)) + FARTHEST + words.length;
  // No more than this is looked through, however long the text is.
  const part = text.slice(from, end);
  let best: Span[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; ; ) {
    const spans = findParts(part, words, at);
    if (!spans?.[0]) break;
    at = spans[0][0] + 1;
    if (!spans.every((span) => isWhole(part, span))) continue;
    const here = spans.map(([start, last]): Span => [start + from, last + from]);
    const distance = apart(here, to) + (overlap(here, content) ? FARTHEST : 0);
    if (distance >= least) continue;
    least = distance;
    best = here;
  }
  return best;
}

const WORD = /[\p{L}\p{N}]/u;
/** Whether no word goes on at its edges: "he" is not in "the". */
const isWhole = (text: string, [start, end]: Span): boolean =>
  !(WORD.test(text[start - 1] ?? '') && WORD.test(text[start] ?? '')) &&
  !(WORD.test(text[end - 1] ?? '') && WORD.test(text[end] ?? ''));

const apart = (spans: Span[], others: Span[]): number =>
  Math.min(
    ...spans.flatMap(([start, end]) => others.map(([from, to]) => Math.max(0, from - end, start - to))),
  );

const overlap = (spans: Span[], others: Span[]): boolean =>
  spans.some(([start, end]) => others.some(([from, to]) => start < to && from < end));
