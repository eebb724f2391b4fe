import { STATE_PARTS } from '../tagger/sentence-states';
import type { Weights } from '../tagger/weights';
import { hashWord } from '../tagger/word-hash';
import type { WordTable } from '../tagger/word-table';
import { linearWeights, type SentenceInput, scoresOf, softmax } from './linear';
import { createOwnFactJudge } from './own-facts';
import type { AttributionInSentence, Sentence } from './sentence';
import { SentenceFeatures } from './sentence-features';
import { NUMBERS, numbersInto } from './sentence-numbers';

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

/** What the classifier says of a sentence. */
export interface ClassifiedSentence {
  /** What it is with these attributions in it. */
  classesWith(attributions: readonly AttributionInSentence[]): SentenceClasses;
  /** How much it is a fact in the writer's own voice that could be looked up, 0 to 1; see `own-facts.ts`. */
  checkable: number;
}

/** Looks at a sentence. What it gave for the one before is void then. */
export type SentenceClassifier = (sentence: Sentence) => ClassifiedSentence;

/** Scales of the parts of a sentence's states: how freely training may use each. By cross-validation on FactAppeal. */
const MEAN_SCALE = 0.5;
const EXTREME_SCALE = 0.2;

/** Numbers of a sentence's vector before those of the encoder. */
export const widthOfWords = ({ width }: Pick<WordTable, 'width'>): number => width + NUMBERS;

/**
 * Makes inputs of sentences; the same for training and reading. What it returns holds until the next call. The vector is
 * of the words' vectors, what can be counted, and the encoder's states.
 *
 * @param stateWidth numbers of the states of a sentence; 0 where they are not used
 */
export function createSentenceReader(words: WordTable, buckets: number, stateWidth: number) {
  const { width } = words;
  const ofWords = widthOfWords(words);
  const features = new SentenceFeatures(buckets);
  const vector = new Float32Array(ofWords + stateWidth);
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
    numbersInto(sentence, vector, width);
    const { states } = sentence;
    const means = stateWidth / STATE_PARTS;
    if (states !== undefined)
      for (let i = 0; i < stateWidth; i++)
        vector[ofWords + i] = states[i]! * (i < means ? MEAN_SCALE : EXTREME_SCALE);
    return (attributions: readonly AttributionInSentence[]): SentenceInput => ({
      features: features.with(attributions),
      vector,
    });
  };
}

export const CLASSES = 3;
export const CLASSES_TENSOR = 'claims';

/**
 * Logistic regression. Its weights: `claims.features`, `claims.vector` and `claims.bias`, and those of `own-facts.ts`;
 * throws where one is missing.
 */
export function createSentenceClassifier(weights: Weights, words: WordTable): SentenceClassifier {
  const buckets = weights.tensor('claims.features').shape[0] ?? 0;
  const length = weights.tensor('claims.vector').shape[0] ?? 0;
  const classes = linearWeights(weights, CLASSES_TENSOR, CLASSES);
  const ownFact = createOwnFactJudge(weights);
  const read = createSentenceReader(words, buckets, Math.max(0, length - widthOfWords(words)));
  return (sentence) => {
    const inputWith = read(sentence);
    const { chances } = sentence;
    return {
      classesWith: (attributions) => {
        const [sourced, unsourced, other] = softmax(scoresOf(inputWith(attributions), classes));
        return { sourced: sourced!, unsourced: unsourced!, other: other! };
      },
      checkable: chances === undefined ? 0 : ownFact(inputWith([]), chances),
    };
  };
}
