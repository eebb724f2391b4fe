import type { Weights } from '../tagger/weights';
import { decodeDeltas, type WordTable } from '../tagger/word-table';
import type { SourceKind } from '../types';
import { createKindInput, type KindInput, type KindQuestion, VECTOR_SLOTS } from './kind-features';

/** The kinds that a source may have, in the order of the classifier's classes. */
export const KIND_CLASSES = [
  'person',
  'organization',
  'outlet',
  'document',
  'unnamed',
] as const satisfies readonly SourceKind[];

/** How far each kind is favoured, in the order of `KIND_CLASSES`: logarithms of probabilities. */
export type KindClassifier = (question: KindQuestion) => number[];

const CLASSES = KIND_CLASSES.length;

/**
 * Multinomial logistic regression. Its weights: `kinds.hashes`, `kinds.features`, `kinds.vector` and `kinds.bias`;
 * throws where one is missing.
 */
export function createKindClassifier(weights: Weights, words: WordTable): KindClassifier {
  const count = weights.tensor('kinds.features').shape[0] ?? 0;
  const hashes = decodeDeltas(weights.tensor('kinds.hashes').data as Uint8Array, count);
  const rows = new Map(Array.from(hashes, (hash, row) => [hash, row]));
  const byFeature = weights.floats('kinds.features', [count, CLASSES]);
  const byVector = weights.floats('kinds.vector', [VECTOR_SLOTS * words.width, CLASSES]);
  const bias = weights.floats('kinds.bias', [CLASSES]);
  const inputOf = createKindInput(words);
  return (question) => logSoftmax(scoresOf(inputOf(question), { rows, byFeature, byVector, bias }));
}

export interface KindModel {
  /** Where the weights of a feature stand, by its hash. What is not among them says nothing. */
  rows: ReadonlyMap<number, number>;
  /** Of feature times class, row by row; of number of the vector times class; of class. */
  byFeature: ArrayLike<number>;
  byVector: ArrayLike<number>;
  bias: ArrayLike<number>;
}

/** Features weigh 1/√n, as those of sentences do. */
export function scoresOf(
  { features, vector }: KindInput,
  { rows, byFeature, byVector, bias }: KindModel,
): number[] {
  const scores = new Array<number>(CLASSES).fill(0);
  let known = 0;
  for (const feature of features) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    known += 1;
    for (let k = 0; k < CLASSES; k++) scores[k]! += byFeature[row * CLASSES + k]!;
  }
  const scale = 1 / Math.sqrt(Math.max(1, known));
  for (let k = 0; k < CLASSES; k++) scores[k] = scores[k]! * scale + bias[k]!;
  for (let i = 0; i < vector.length; i++)
    for (let k = 0; k < CLASSES; k++) scores[k]! += vector[i]! * byVector[i * CLASSES + k]!;
  return scores;
}

function logSoftmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  return scores.map((score) => score - most - Math.log(sum));
}
