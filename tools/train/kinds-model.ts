import { softmax } from '../../lib/reading/claims/linear';
import { KIND_CLASSES, type KindModel, scoresOf } from '../../lib/reading/sources/kind-classifier';
import type { KindInput } from '../../lib/reading/sources/kind-features';
import { Adam } from './claims-model';

/** Multinomial logistic regression over hashed features and vectors, fitted with Adam over all examples at once. */

/** Strength of the penalties on squared weights; chosen by cross-validation on the training parts. */
const FEATURE_PENALTY = 0.03;
const VECTOR_PENALTY = 3;
const STEPS = 150;
const RATE = 0.1;
const LAST_RATE = 0.1;
const CLASSES = KIND_CLASSES.length;

/** Documents that a feature has to be seen in: of what only one has, nothing can be learnt. */
const LEAST_DOCUMENTS = 2;

export interface LabelledKind extends KindInput {
  /** Index of its document. */
  document: number;
  /** Index in `KIND_CLASSES`. */
  gold: number;
}

export interface FittedKinds extends KindModel {
  /** Sorted. */
  hashes: Uint32Array;
  byFeature: Float64Array;
  byVector: Float64Array;
  bias: Float64Array;
}

/** Fits a model; the same examples in the same order give the same model. `width`: numbers of a vector. */
export function fitKinds(
  examples: readonly LabelledKind[],
  width: number,
  fp = FEATURE_PENALTY,
  vp = VECTOR_PENALTY,
): FittedKinds {
  const hashes = vocabulary(examples);
  const model = empty(hashes, width);
  const gradient = empty(hashes, width);
  const parts = [
    new Adam(model.byFeature, gradient.byFeature, fp),
    new Adam(model.byVector, gradient.byVector, vp),
    new Adam(model.bias, gradient.bias, 0),
  ];
  for (let step = 1; step <= STEPS; step++) {
    for (const example of examples) addGradient(gradient, example, softmax(scoresOf(example, model)));
    const rate = RATE * (1 - ((1 - LAST_RATE) * step) / STEPS);
    for (const part of parts) part.step(step, rate);
  }
  return model;
}

function vocabulary(examples: readonly LabelledKind[]): Uint32Array {
  const documents = new Map<number, Set<number>>();
  for (const { features, document } of examples)
    for (const feature of features) {
      const own = documents.get(feature);
      if (own === undefined) documents.set(feature, new Set([document]));
      else own.add(document);
    }
  const frequent = [...documents].filter(([, own]) => own.size >= LEAST_DOCUMENTS);
  return Uint32Array.from(frequent, ([feature]) => feature).sort();
}

const empty = (hashes: Uint32Array, width: number): FittedKinds => ({
  hashes,
  rows: new Map(Array.from(hashes, (hash, row) => [hash, row])),
  byFeature: new Float64Array(hashes.length * CLASSES),
  byVector: new Float64Array(width * CLASSES),
  bias: new Float64Array(CLASSES),
});

function addGradient(
  gradient: FittedKinds,
  { features, vector, gold }: LabelledKind,
  probabilities: readonly number[],
): void {
  const own = [...features].flatMap((feature) => gradient.rows.get(feature) ?? []);
  const scale = 1 / Math.sqrt(Math.max(1, own.length));
  for (let k = 0; k < CLASSES; k++) {
    const error = probabilities[k]! - (k === gold ? 1 : 0);
    for (const row of own) gradient.byFeature[row * CLASSES + k]! += error * scale;
    for (let i = 0; i < vector.length; i++) gradient.byVector[i * CLASSES + k]! += error * vector[i]!;
    gradient.bias[k]! += error;
  }
}
