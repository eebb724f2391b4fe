import type { Block, Span } from '../reading/types';

/** Where in a text something stands, as a reader counts: in paragraphs. */

/** How texts of pages part their blocks (`TextMap`). */
const PARTED = /\n{2,}/g;

export interface Places {
  /**
   * The paragraph in which the first of some spans begins, counted from 1: headings and captions are counted as they come.
   * `undefined` for no spans, and for what stands behind the text's end.
   */
  of(spans: readonly Span[]): number | undefined;
}

/**
 * @param blocks of the text, where they are known: else they are told by the empty lines between them
 * @param end where the page's own text ends, in UTF-16 units
 */
export function placesIn(text: string, blocks: readonly Block[] | undefined, end = text.length): Places {
  const starts = blocks?.length ? blocks.map(({ span }) => span[0]) : startsIn(text.slice(0, end));
  return {
    of(spans) {
      if (spans.length === 0) return undefined;
      const at = Math.min(...spans.map(([start]) => start));
      if (at >= end) return undefined;
      return Math.max(1, countUpTo(starts, at));
    },
  };
}

function startsIn(text: string): number[] {
  return [0, ...[...text.matchAll(PARTED)].map(({ index, 0: parted }) => index + parted.length)];
}

/** How many of some numbers, the least first, are not greater than this one. */
function countUpTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each once, in their order. */
export function paragraphsOf(rows: readonly { paragraph?: number }[]): number[] {
  const all = rows.flatMap(({ paragraph }) => paragraph ?? []);
  return [...new Set(all)].sort((a, b) => a - b);
}
