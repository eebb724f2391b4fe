import type { Role, RoleSpan } from '../../lib/page/anchor/target';
import type { Span } from '../../lib/reading/types';

/** Which end of a part is moved. */
export type End = 'start' | 'end';

/** The part that is in hand: the role, and which of its spans. */
export interface InHand {
  role: Role;
  index: number;
}

export const spansOfRole = (parts: readonly RoleSpan[], role: Role): Span[] =>
  parts.filter((part) => part.role === role).map(({ span }) => span);

/**
 * The parts with other spans of a role, in the order of the text. What they take of others goes from those: no word is in
 * two parts.
 */
export function withRole(parts: readonly RoleSpan[], role: Role, spans: readonly Span[]): RoleSpan[] {
  const others = parts.filter((part) => part.role !== role);
  const cleared = spans.reduce<RoleSpan[]>(
    (left, span) => left.flatMap((part) => without(part, span)),
    others,
  );
  return [...cleared, ...joined(spans).map((span) => ({ role, span }))].sort((a, b) => a.span[0] - b.span[0]);
}

/** What is left of a part without a span: nothing, one piece or two. */
function without({ role, span: [start, end] }: RoleSpan, [from, to]: Span): RoleSpan[] {
  if (to <= start || from >= end) return [{ role, span: [start, end] }];
  const pieces: Span[] = [
    [start, Math.min(end, from)],
    [Math.max(start, to), end],
  ];
  return pieces.filter(([a, b]) => a < b).map((span) => ({ role, span }));
}

/** Spans that overlap are one. */
function joined(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** The first and the last word that a span has something of. */
export function atEnds([start, end]: Span, words: readonly Span[]): Span {
  return [words.findIndex((word) => word[1] > start), words.findLastIndex((word) => word[0] < end)];
}

/**
 * A span with one end moved by words. One of a single word goes on as a whole where its ends would pass each other.
 * @param words of the passage, in the order of the text
 * @param by words; negative: towards the start of the text
 */
export function moved([start, end]: Span, which: End, by: number, words: readonly Span[]): Span {
  const [first, last] = atEnds([start, end], words);
  if (first === -1 || last === -1) return [start, end];
  const isPushed = first === last && (which === 'start' ? by > 0 : by < 0);
  if (isPushed) return words[first + by] ?? [start, end];
  const clamp = (index: number, least: number, most: number) => Math.max(least, Math.min(most, index));
  if (which === 'start') return [words[clamp(first + by, 0, last)]![0], end];
  return [start, words[clamp(last + by, first, words.length - 1)]![1]];
}

/** The span that reaches from one word to another, in either direction. */
export const between = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/** Parts without the white space at their ends; those that are nothing else are left out. */
export function trimmed(parts: readonly RoleSpan[], text: string, offset: number): RoleSpan[] {
  return parts.flatMap(({ role, span: [start, end] }) => {
    const words = text.slice(start - offset, end - offset);
    const from = start + (words.length - words.trimStart().length);
    const to = end - (words.length - words.trimEnd().length);
    return from < to ? [{ role, span: [from, to] as Span }] : [];
  });
}
