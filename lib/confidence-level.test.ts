import { expect, test } from 'vitest';
import { confidenceLevel, mannerOf } from './confidence-level';

test.each([
  [1, 'high'],
  [0.85, 'high'],
  [0.84, 'middle'],
  [0.6, 'middle'],
  [0.59, 'low'],
  [0, 'low'],
] as const)('a confidence of %d is %s', (confidence, word) => {
  expect(confidenceLevel(confidence)).toBe(word);
});

test.each([
  [1, 'fact'],
  [0.7, 'fact'],
  [0.5, undefined],
  [0.3, 'view'],
  [0, 'view'],
] as const)('a content that is factual to %d is put as %s', (factual, manner) => {
  expect(mannerOf(factual)).toBe(manner);
});
