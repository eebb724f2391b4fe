/** How much of one text is in another, in words, whatever their order. */

/** What a finder took of a page, in shares from 0 to 1. */
export interface Shares {
  /** Of the words expected, those that were found. */
  found: number;
  /** Of the words taken, those that were not expected. */
  elsewhere: number;
}

/** Letters and digits that follow each other, in lower case; those of scripts without spaces are one word. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Each word counts as often as it stands there.
 * @param allowed words that may be taken although they are not among those expected, and need not be
 */
export function sharesOf(
  taken: readonly string[],
  expected: readonly string[],
  allowed: readonly string[] = [],
): Shares {
  const left = counted(expected);
  const spare = counted(allowed);
  let found = 0;
  let elsewhere = 0;
  for (const word of taken) {
    if (use(left, word)) found += 1;
    else if (!use(spare, word)) elsewhere += 1;
  }
  return { found: share(found, expected.length, 1), elsewhere: share(elsewhere, taken.length, 0) };
}

function share(part: number, whole: number, ofNothing: number): number {
  return whole > 0 ? part / whole : ofNothing;
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function use(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}
