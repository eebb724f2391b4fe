/**
 * Makes an article into a reading, in steps that yield: what `lib/reading` is for. Pure: it knows no page, no browser and
 * no storage, and runs in any JavaScript.
 */

import { instrumentsOf, readingOf } from './reading';
import { runInSlices } from './run-in-slices';
import type { NetworkOptions } from './tagger/network';
import type { Reader } from './types';

/**
 * Makes a reader. It keeps nothing between texts: tests and tools make their own.
 * Rejects where the weights are no file of weights, or damaged. Several articles may be read at once, in turns.
 *
 * @param weights of the trained reading
 * @param options where its network runs
 */
export async function createReader(weights: ArrayBuffer, options?: NetworkOptions): Promise<Reader> {
  const instruments = await instrumentsOf(weights, options);
  return {
    read: (article, { guide, onProgress, signal } = {}) =>
      runInSlices(readingOf(article, instruments, guide), { onProgress, signal }),
  };
}
