import { readFileSync } from 'node:fs';
import { createReader } from './reader';
import type { Reader } from './types';

/** The weights that ship with the extension. */
export function shippedWeights(): ArrayBuffer {
  return Uint8Array.from(readFileSync(new URL('../../public/reading.weights', import.meta.url))).buffer;
}

/** The reader that the extension has. */
export const readerForTests = (): Promise<Reader> => createReader(shippedWeights());
