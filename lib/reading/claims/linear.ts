import type { Weights } from '../tagger/weights';

/** Linear models over the hashed features and the numbers of a sentence. */

/** What a sentence is to a model: which features it has, and numbers of its words and of the encoder. */
export interface SentenceInput {
  features: Uint16Array;
  vector: Float32Array;
}

export interface LinearWeights {
  /** Features times classes, row by row. */
  byFeature: ArrayLike<number>;
  /** Numbers of the vector times classes; those of a longer vector behind them are not looked at. */
  byVector: ArrayLike<number>;
  /** One a class. */
  bias: ArrayLike<number>;
}

/** The tensors `NAME.features`, `NAME.vector` and `NAME.bias`; throws where one is missing or has another shape. */
export function linearWeights(weights: Weights, name: string, classes: number): LinearWeights {
  const rowsOf = (part: string) => weights.tensor(`${name}.${part}`).shape[0] ?? 0;
  const floats = (part: string) => weights.floats(`${name}.${part}`, [rowsOf(part), classes]);
  return {
    byFeature: floats('features'),
    byVector: floats('vector'),
    bias: weights.floats(`${name}.bias`, [classes]),
  };
}

/**
 * How far each class is favoured. Features weigh 1/√n, so that long sentences are given no more confidence than short
 * ones.
 */
export function scoresOf(
  { features, vector }: SentenceInput,
  { byFeature, byVector, bias }: LinearWeights,
): number[] {
  const classes = bias.length;
  const scores = new Array<number>(classes).fill(0);
  for (const feature of features)
    for (let k = 0; k < classes; k++) scores[k]! += byFeature[feature * classes + k]!;
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  for (let k = 0; k < classes; k++) scores[k] = scores[k]! * scale + bias[k]!;
  const length = byVector.length / classes;
  for (let i = 0; i < length; i++)
    for (let k = 0; k < classes; k++) scores[k]! += vector[i]! * byVector[i * classes + k]!;
  return scores;
}

/** The same scores as probabilities, which add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
