import { browser } from 'wxt/browser';
import { createReader } from '../../lib/reading/reader';
import type { Reader } from '../../lib/reading/types';

/** The weights of the reading, as the build lays them beside the scripts. */
const WEIGHTS = '/reading.weights';

/**
 * Gives the reader of this background: made at the first call, for a background started by an alarm or a menu should
 * not pay for one. Where that fails, the next call tries again.
 */
export function lazyReader(make: () => Promise<Reader> = makeReader): () => Promise<Reader> {
  let reader: Promise<Reader> | undefined;
  return () => {
    reader ??= make().catch((error) => {
      reader = undefined;
      throw error;
    });
    return reader;
  };
}

const makeReader = async () => createReader(await loadWeights());

/** The weights that came with the extension. Rejects, in words for the popup, where they cannot be loaded. */
export async function loadWeights(): Promise<ArrayBuffer> {
  try {
    // WXT knows the names of the files in public/ only where they are.
    const response = await fetch((browser.runtime.getURL as (path: string) => string)(WEIGHTS));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The weights that Whence reads with could not be loaded (${why}).`);
  }
}
