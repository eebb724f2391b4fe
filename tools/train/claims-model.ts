import { type SentenceInput, scoresOf, softmax } from '../../lib/reading/claims/linear';
import type { Tensor } from '../../lib/reading/tagger/weights';
import { byteTensor, floatTensor } from './write-weights';

/** Multinomial logistic regression over hashed features and a vector, fitted with Adam over all examples at once. */

export interface LinearModel {
  /** Features times classes, row by row. */
  byFeature: Float64Array;
  /** Numbers of the vector times classes. */
  byVector: Float64Array;
  bias: Float64Array;
}

/** Strength of the penalty on squared weights; chosen by cross-validation on FactAppeal's training part. */
const FEATURE_PENALTY = 0.5;
const VECTOR_PENALTY = 0.3;
/** Steps of Adam, and its settings (Kingma and Ba 2015), the rate falling to a tenth. */
const STEPS = 120;
const RATE = 0.1;
const LAST_RATE = 0.1;
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

export interface LabelledInput extends SentenceInput {
  gold: number;
}

export function probabilitiesOf(model: LinearModel, input: SentenceInput): number[] {
  return softmax(scoresOf(input, model));
}

/** Sizes of a model: numbers of the vector that it looks at, from its beginning. */
export interface ModelSizes {
  buckets: number;
  width: number;
  classes: number;
}

/** Fits a model; the same examples in the same order give the same model. */
export function fitClasses(examples: readonly LabelledInput[], sizes: ModelSizes): LinearModel {
  const model = zeros(sizes);
  const gradient = zeros(sizes);
  const parts = [
    new Adam(model.byFeature, gradient.byFeature, FEATURE_PENALTY),
    new Adam(model.byVector, gradient.byVector, VECTOR_PENALTY),
    new Adam(model.bias, gradient.bias, 0),
  ];
  for (let step = 1; step <= STEPS; step++) {
    for (const example of examples) addGradient(gradient, example, probabilitiesOf(model, example));
    const rate = RATE * (1 - ((1 - LAST_RATE) * step) / STEPS);
    for (const part of parts) part.step(step, rate);
  }
  return model;
}

/** The tensors of a model, named as `linearWeights` asks for them. */
export function modelTensors(name: string, { byFeature, byVector, bias }: LinearModel): [string, Tensor][] {
  const classes = bias.length;
  return [
    [`${name}.features`, byteTensor([byFeature.length / classes, classes], Float32Array.from(byFeature))],
    [`${name}.vector`, floatTensor([byVector.length / classes, classes], Float32Array.from(byVector))],
    [`${name}.bias`, floatTensor([classes], Float32Array.from(bias))],
  ];
}

/** A model that favours nothing. */
export const zeros = ({ buckets, width, classes }: ModelSizes): LinearModel => ({
  byFeature: new Float64Array(buckets * classes),
  byVector: new Float64Array(width * classes),
  bias: new Float64Array(classes),
});

function addGradient(
  { byFeature, byVector, bias }: LinearModel,
  { features, vector, gold }: LabelledInput,
  probabilities: readonly number[],
): void {
  const classes = bias.length;
  const width = byVector.length / classes;
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  for (let k = 0; k < classes; k++) {
    const error = probabilities[k]! - (k === gold ? 1 : 0);
    for (const feature of features) byFeature[feature * classes + k]! += error * scale;
    for (let i = 0; i < width; i++) byVector[i * classes + k]! += error * vector[i]!;
    bias[k]! += error;
  }
}

export class Adam {
  readonly #values: Float64Array;
  readonly #gradient: Float64Array;
  readonly #penalty: number;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;

  constructor(values: Float64Array, gradient: Float64Array, penalty: number) {
    this.#values = values;
    this.#gradient = gradient;
    this.#penalty = penalty;
    this.#mean = new Float64Array(values.length);
    this.#square = new Float64Array(values.length);
  }

  /** Takes one step and clears the gradient. */
  step(count: number, rate: number): void {
    const [values, gradient, mean, square] = [this.#values, this.#gradient, this.#mean, this.#square];
    const first = 1 - BETA1 ** count;
    const second = 1 - BETA2 ** count;
    for (let i = 0; i < values.length; i++) {
      const slope = gradient[i]! + this.#penalty * values[i]!;
      if (slope === 0 && mean[i] === 0) continue;
      mean[i] = BETA1 * mean[i]! + (1 - BETA1) * slope;
      square[i] = BETA2 * square[i]! + (1 - BETA2) * slope * slope;
      values[i]! -= (rate * (mean[i]! / first)) / (Math.sqrt(square[i]! / second) + EPSILON);
    }
    gradient.fill(0);
  }
}
