import { figure } from '../table';
import type { Costs } from './measure';

/** What a reading may cost, and which of it is more. */

/**
 * ms of processor time per 1,000 words, warm: where it runs by default, and in plain JavaScript, where a wider network
 * costs most; browsers that refuse WebAssembly to extensions are few.
 */
export const MOST_MS = { wasm: 30, js: 100 };
/** ms of one step, and of what others wait while the reading goes on: the background answers them in between. */
export const LONGEST_STEP = 100;
/** ms from the bytes of the weights to a reader. */
export const LONGEST_LOAD = 150;
/** Bytes kept by a reader. */
export const MOST_HEAP = 60_000_000;
/** Bytes, gzipped, of the weights with the background's script, in which the lexicons and the kernels lie. */
export const MOST_GZIPPED = 2_000_000;
/**
 * A word of the longest article costs at most this many times what a word costs in one of 10,000. Shorter ones do not
 * count: what a reading costs however short it is weighs more there.
 */
export const MOST_GROWTH = 1.5;
const FROM_WORDS = 10_000;

export interface Measured {
  /** Where: "Node", "Chromium", "Firefox". */
  where: string;
  /** Where its loops were asked to run. */
  asked: Costs['kernels'];
  costs: Costs;
}

/** Limits that were exceeded, a sentence each. */
export function exceeded(measured: readonly Measured[], heap: number, gzipped: number): string[] {
  const sentences: string[] = [];
  const more = (what: string, value: number, most: number, unit: string, decimals = 0) => {
    if (value > most) sentences.push(`${what}: ${figure(value, decimals)} ${unit}; ${most} at most.`);
  };
  for (const { where, asked, costs } of measured) {
    const name = `${where}, ${asked}`;
    if (costs.kernels !== asked) sentences.push(`${name}: the loops ran in ${costs.kernels}.`);
    for (const { words, ms } of costs.growth) {
      if (words >= FROM_WORDS) more(`${name}, ${words} words`, ms, MOST_MS[asked], 'ms per 1,000 words', 1);
    }
    const from = costs.growth.find(({ words }) => words >= FROM_WORDS);
    const last = costs.growth.at(-1);
    if (from && last) more(`${name}, growth`, last.ms / from.ms, MOST_GROWTH, 'times as much a word', 2);
    more(`${name}, longest step`, costs.longestStep, LONGEST_STEP, 'ms');
    more(`${name}, longest wait`, costs.longestWait, LONGEST_STEP, 'ms');
    more(`${name}, load`, costs.load, LONGEST_LOAD, 'ms');
  }
  more('heap', heap / 1e6, MOST_HEAP / 1e6, 'MB', 1);
  more('gzipped', gzipped / 1e6, MOST_GZIPPED / 1e6, 'MB', 2);
  return sentences;
}
