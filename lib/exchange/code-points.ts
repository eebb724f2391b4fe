/** What an offset counts. */
export interface Counting {
  /** Code points, in which an emoji is one; or UTF-16 code units, in which it is two. */
  unit: 'point' | 'unit';
  /** Whether `\r\n` is one, as where a program reads it as `\n`. */
  isLineEndOne: boolean;
}

/** As REFI-QDA has it of text whose lines end in `\n`. */
export const POINTS: Counting = { unit: 'point', isLineEndOne: false };

/** Offsets of one text, in UTF-16 code units and as another counts them. */
export interface Places {
  /** How many the text has. */
  count: number;
  /** @param offset in UTF-16 code units. Within what counts as one: behind it */
  toCount(offset: number): number;
  /** @param counted as the other counts. Beyond the text: its end */
  toOffset(counted: number): number;
}

export function placesOf(text: string, { unit, isLineEndOne }: Counting): Places {
  // Those code units that count for nothing: the second of a pair, the second of a line end.
  const silent: number[] = [];
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const before = text.charCodeAt(at - 1);
    const isSecond =
      unit === 'point' && code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
    if (isSecond || (isLineEndOne && code === 0x0a && before === 0x0d)) silent.push(at);
  }
  return {
    count: text.length - silent.length,
    toCount: (offset) => offset - below(silent, (at) => at < offset),
    toOffset(counted) {
      // The k-th silent one stands behind as many that count as its place says, less those before it.
      const passed = below(silent, (at, k) => at - k <= counted);
      return Math.min(text.length, counted + passed);
    },
  };
}

/** How many from the first on are so: they stand in order. */
function below(sorted: readonly number[], isSo: (value: number, index: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(sorted[middle]!, middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Offsets in code points, as Python counts, for offsets in UTF-16 code units, as we do. */
export const codePoints = (text: string): ((offset: number) => number) => placesOf(text, POINTS).toCount;
