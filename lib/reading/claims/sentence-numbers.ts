import { checkablesOf } from './reasons';
import type { Sentence } from './sentence';

/** What of a sentence could be looked up, its length and its quotations, as numbers that a classifier can weigh. */

/** How many numbers there are. */
export const NUMBERS = 17;

/** Counts above this are the same; a count of `HALF` is 1. */
const MANY = 3;
const HALF = 2;

/** Writes the numbers of a sentence into `out` from `at` on. All of its words count, whoever's they are. */
export function numbersInto({ tokens, quoted }: Sentence, out: Float32Array, at: number): void {
  const found = Object.values(checkablesOf(tokens, new Uint8Array(tokens.length).fill(1)));
  let next = at;
  for (const count of found) {
    out[next++] = Math.min(MANY, count) / HALF;
    out[next++] = count > 0 ? 1 : 0;
  }
  let inQuotes = 0;
  for (const one of quoted) inQuotes += one;
  out[next++] = Math.log1p(tokens.length) / 2;
  out[next++] = inQuotes / Math.max(1, tokens.length);
  out[next++] = inQuotes > 0 ? 1 : 0;
}
