import { STATE_PARTS } from '../tagger/sentence-states';
import type { Weights } from '../tagger/weights';
import { hashWord } from '../tagger/word-hash';
import type { WordTable } from '../tagger/word-table';
import type { AttributionInSentence, Sentence } from './sentence';
import { SentenceFeatures } from './sentence-features';

/**
 * The three classes of FactAppeal (Mor-Lan, Sheafer and Shenhav, Findings of EACL 2026), each with its probability:
 * a fact with a source, a fact without one, and what states no fact. Weighted so that 0.5 is where to cut (see
 * `tools/train/claims.ts`).
 */
export interface SentenceClasses {
  sourced: number;
  unsourced: number;
  other: number;
}

/** Looks at a sentence, and then says what it is with these attributions in it. */
export type SentenceClassifier = (
  sentence: Sentence,
) => (attributions: readonly AttributionInSentence[]) => SentenceClasses;

/** What a sentence is to the classifier: which features it has, and numbers of its words and of the encoder. */
export interface SentenceInput {
  features: Uint16Array;
  vector: Float32Array;
}

/** Scales of the parts of a sentence's states: how freely training may use each. By cross-validation on FactAppeal. */
const MEAN_SCALE = 0.5;
const EXTREME_SCALE = 0.2;

/**
 * Makes inputs of sentences; the same for training and reading. What it returns holds until the next call.
 *
 * @param stateWidth numbers of the states of a sentence; 0 where they are not used
 */
export function createSentenceReader(words: WordTable, buckets: number, stateWidth: number) {
  const { width } = words;
  const features = new SentenceFeatures(buckets);
  const vector = new Float32Array(width + stateWidth);
  const one = new Float32Array(width);
  const addWords = ({ tokens }: Sentence) => {
    let known = 0;
    for (const { lower } of tokens) {
      const index = words.indexOf(hashWord(lower));
      if (index < 0) continue;
      known += 1;
      words.vectorInto(index, one, 0);
      for (let i = 0; i < width; i++) vector[i]! += one[i]!;
    }
    if (known > 0) for (let i = 0; i < width; i++) vector[i]! /= known;
  };
  return (sentence: Sentence) => {
    features.begin(sentence);
    vector.fill(0);
    addWords(sentence);
    const { states } = sentence;
    const means = stateWidth / STATE_PARTS;
    if (states !== undefined)
      for (let i = 0; i < stateWidth; i++)
        vector[width + i] = states[i]! * (i < means ? MEAN_SCALE : EXTREME_SCALE);
    return (attributions: readonly AttributionInSentence[]): SentenceInput => ({
      features: features.with(attributions),
      vector,
    });
  };
}

export const CLASSES = 3;

/**
 * Logistic regression. Its weights: `claims.features`, `claims.vector` and `claims.bias`; throws where one is missing.
 * One sentence at a time: what it returned for the last one is void once it is given the next.
 */
export function createSentenceClassifier(weights: Weights, words: WordTable): SentenceClassifier {
  const buckets = weights.tensor('claims.features').shape[0] ?? 0;
  const length = weights.tensor('claims.vector').shape[0] ?? 0;
  const byFeature = weights.floats('claims.features', [buckets, CLASSES]);
  const byVector = weights.floats('claims.vector', [length, CLASSES]);
  const bias = weights.floats('claims.bias', [CLASSES]);
  const read = createSentenceReader(words, buckets, length - words.width);
  return (sentence) => {
    const inputWith = read(sentence);
    return (attributions) => {
      const scores = scoresOf(inputWith(attributions), byFeature, byVector, bias);
      const [sourced, unsourced, other] = softmax(scores);
      return { sourced: sourced!, unsourced: unsourced!, other: other! };
    };
  };
}

/**
 * How far each class is favoured. Features weigh 1/√n, so that long sentences are given no more confidence than short
 * ones. The weights of `claims.features` are those of bucket times class, row by row.
 */
export function scoresOf(
  { features, vector }: SentenceInput,
  byFeature: ArrayLike<number>,
  byVector: ArrayLike<number>,
  bias: ArrayLike<number>,
): number[] {
  const scores = [0, 0, 0];
  for (const feature of features)
    for (let k = 0; k < CLASSES; k++) scores[k]! += byFeature[feature * CLASSES + k]!;
  const scale = 1 / Math.sqrt(Math.max(1, features.length));
  for (let k = 0; k < CLASSES; k++) scores[k] = scores[k]! * scale + bias[k]!;
  for (let i = 0; i < vector.length; i++)
    for (let k = 0; k < CLASSES; k++) scores[k]! += vector[i]! * byVector[i * CLASSES + k]!;
  return scores;
}

/** The same scores as probabilities, which add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
