import type { Span } from '../../reading/types';
import type { Word } from './search-text';

/**
 * Aligns old words with those of a window of the text, which may have more before and after: the cheapest way to make
 * one of the other, in code units put in, left out or replaced (Needleman and Wunsch 1970, with free ends).
 * Time and memory grow with the product of both lengths.
 * @returns for each old word the index of the word that stands for it, -1 where none does
 */
export function align(old: readonly Word[], now: readonly Word[]): Int32Array {
  const width = now.length + 1;
  const costs = new Float64Array((old.length + 1) * width);
  for (let i = 1; i <= old.length; i += 1) {
    const { length } = old[i - 1]!.word;
    costs[i * width] = costs[(i - 1) * width]! + length;
    for (let j = 1; j < width; j += 1) {
      costs[i * width + j] = Math.min(
        costs[(i - 1) * width + j - 1]! + replacing(old[i - 1]!.word, now[j - 1]!.word),
        costs[(i - 1) * width + j]! + length,
        costs[i * width + j - 1]! + (i === old.length ? 0 : now[j - 1]!.word.length),
      );
    }
  }
  const pairs = new Int32Array(old.length).fill(-1);
  let j = now.length;
  for (let i = old.length; i > 0; ) {
    const cost = costs[i * width + j]!;
    if (j > 0 && cost === costs[i * width + j - 1]! + (i === old.length ? 0 : now[j - 1]!.word.length))
      j -= 1;
    else if (
      j > 0 &&
      cost === costs[(i - 1) * width + j - 1]! + replacing(old[i - 1]!.word, now[j - 1]!.word)
    ) {
      i -= 1;
      j -= 1;
      pairs[i] = j;
    } else i -= 1;
  }
  return pairs;
}

/** A sign is no word, and the same beginning or end makes two words alike. */
function replacing(a: string, b: string): number {
  if (a === b) return 0;
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  let alike = 0;
  while (alike < shortest && a[alike] === b[alike]) alike += 1;
  let end = 0;
  while (end < shortest - alike && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const bothWords = /[\p{L}\p{N}]/u.test(a) === /[\p{L}\p{N}]/u.test(b);
  return bothWords ? longest - alike - end : a.length + b.length;
}

/** Where a span of the old text is, from the words that stand for its own; `undefined` where none does. */
export function alignedSpan(
  [start, end]: Span,
  old: readonly Word[],
  now: readonly Word[],
  pairs: Int32Array,
): Span | undefined {
  let first: number | undefined;
  let last: number | undefined;
  for (const [index, word] of old.entries()) {
    const other = now[pairs[index]!];
    if (word.end <= start || word.start >= end || !other) continue;
    // A span that begins or ends within a word does so in the word that is there now.
    first ??= Math.min(other.end, other.start + Math.max(0, start - word.start));
    last = Math.max(other.start, other.end - Math.max(0, word.end - end));
  }
  return first !== undefined && last !== undefined && first < last ? [first, last] : undefined;
}

/**
 * How much of a span of the old text is there word for word, 0 to 1, in code units of its words. The first and the last
 * word of the old text do not count where they may be cut.
 */
export function alignedShare(
  [start, end]: Span,
  old: readonly Word[],
  now: readonly Word[],
  pairs: Int32Array,
  [isFirstCut, isLastCut]: readonly [boolean, boolean],
): number {
  let all = 0;
  let alike = 0;
  for (const [index, { word, start: from, end: to }] of old.entries()) {
    if (from < start || to > end) continue;
    if ((isFirstCut && index === 0) || (isLastCut && index === old.length - 1)) continue;
    all += word.length;
    if (now[pairs[index]!]?.word === word) alike += word.length;
  }
  return all === 0 ? 0 : alike / all;
}
