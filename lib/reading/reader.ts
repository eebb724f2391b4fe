import { runInSlices } from './breath';
import { readingOf } from './reading';
import type { Reader } from './types';

/**
 * Makes a reader. It keeps nothing between texts: tests and tools make their own.
 *
 * @param _weights of a trained tagger. The reading by rules needs none, and ignores them.
 */
export async function createReader(_weights?: ArrayBuffer): Promise<Reader> {
  return {
    read: (article, { onProgress, signal } = {}) => runInSlices(readingOf(article), { onProgress, signal }),
  };
}
