import type { Span } from '../../lib/reading/types';

/** The same characters in order, without overlaps and empty spans. */
export function merged(spans: readonly Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start >= end) continue;
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** UTF-16 units in merged spans. */
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** UTF-16 units that two lists of merged spans share. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    sum += Math.max(0, Math.min(a[i]![1], b[j]![1]) - Math.max(a[i]![0], b[j]![0]));
    if (a[i]![1] < b[j]![1]) i += 1;
    else j += 1;
  }
  return sum;
}

export const overlaps = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some(([start, end]) => b.some((other) => start < other[1] && other[0] < end));
