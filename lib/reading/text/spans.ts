import type { Span } from '../types';

/** Joins spans that overlap or touch; the result is sorted. Order does not matter. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * Finds, for spans asked for in the order of the text, those of a sorted list that overlap them. Goes through the
 * list once, so that asking for every sentence of a long text stays linear.
 */
export class SpanCursor<Item extends { span: Span }> {
  readonly #items: readonly Item[];
  #at = 0;

  /** `items` are sorted and do not overlap one another. */
  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  /** Those that share a code unit with the span, [] where none does. Spans come with ascending starts. */
  overlapping([start, end]: Span): Item[] {
    while (this.#at < this.#items.length && this.#items[this.#at]!.span[1] <= start) this.#at += 1;
    const found: Item[] = [];
    for (let i = this.#at; i < this.#items.length && this.#items[i]!.span[0] < end; i++)
      found.push(this.#items[i]!);
    return found;
  }
}
