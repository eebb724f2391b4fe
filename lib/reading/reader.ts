import { runInSlices } from './breath';
import { readingOf } from './reading';
import type { NetworkOptions } from './tagger/network';
import type { Reader } from './types';

/**
 * Makes a reader. It keeps nothing between texts: tests and tools make their own.
 *
 * @param _weights of a trained tagger. The reading by rules needs none, and ignores them.
 * @param _options where its network runs.
 */
export async function createReader(_weights?: ArrayBuffer, _options?: NetworkOptions): Promise<Reader> {
  return {
    read: (article, { onProgress, signal } = {}) => runInSlices(readingOf(article), { onProgress, signal }),
  };
}
