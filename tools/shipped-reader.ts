import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader } from '../lib/reading/reader';
import { createKindClassifier } from '../lib/reading/sources/kind-classifier';
import { type JudgeKind, kindJudge } from '../lib/reading/sources/kind-judge';
import type { NetworkOptions } from '../lib/reading/tagger/network';
import { parseWeights } from '../lib/reading/tagger/weights';
import { WordTable } from '../lib/reading/tagger/word-table';
import type { Reader } from '../lib/reading/types';
import { ROOT, SetupError } from './command.mjs';

/** The weights that ship with the extension, as a path from the root of the project. */
export const WEIGHTS_FILE = 'public/reading.weights';

/** Throws SetupError where there are none. */
export function shippedWeights(): ArrayBuffer {
  const file = join(ROOT, WEIGHTS_FILE);
  if (!existsSync(file)) throw new SetupError(`There is no ${WEIGHTS_FILE}. npm run train makes it.`);
  // A copy of its own: small files lie in a buffer that Node shares among them.
  return Uint8Array.from(readFileSync(file)).buffer;
}

/** How it tells the kinds of sources. */
export function shippedKinds(): JudgeKind {
  const weights = parseWeights(shippedWeights());
  return kindJudge(createKindClassifier(weights, new WordTable(weights)));
}

/** The reader that the extension has. */
export const shippedReader = (options?: NetworkOptions): Promise<Reader> =>
  createReader(shippedWeights(), options);
