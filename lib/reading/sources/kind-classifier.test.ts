import { expect, test } from 'vitest';
import { shippedWeights } from '../reader-for-tests';
import { parseWeights, Weights } from '../tagger/weights';
import { WordTable } from '../tagger/word-table';
import { createKindClassifier, KIND_CLASSES, scoresOf } from './kind-classifier';

test('weights without the classifier are refused with its name', () => {
  const weights = parseWeights(shippedWeights());
  const older = new Weights(weights.version, weights.dims, new Map());
  expect(() => createKindClassifier(older, new WordTable(weights))).toThrow('there is no "kinds.features"');
});

test('what was not seen in training says nothing', () => {
  const model = {
    rows: new Map([[7, 0]]),
    byFeature: [1, 0, 0, 0, 2],
    byVector: [0, 0, 3, 0, 0],
    bias: [0, 0.5, 0, 0, 0],
  };
  expect(KIND_CLASSES).toHaveLength(5);
  const vector = Float32Array.of(0);
  expect(scoresOf({ features: Uint32Array.of(7), vector }, model)).toEqual([1, 0.5, 0, 0, 2]);
  expect(scoresOf({ features: Uint32Array.of(7, 8, 9), vector }, model)).toEqual([1, 0.5, 0, 0, 2]);
  expect(scoresOf({ features: Uint32Array.of(8), vector: Float32Array.of(1) }, model)).toEqual([
    0, 0.5, 3, 0, 0,
  ]);
});
