import { expect, test } from 'vitest';
import { given } from './form-paragraph';
import { isOfWriter } from './writer';

test.each([
  ['I', true],
  ['We', true],
  ['we all', true],
  ['you', true],
  ['us', true],
  ['US', false],
  ['WE', false],
  ['We Energies', false],
  ['He', false],
])('%s is who writes or reads: %s', (source, expected) => {
  expect(isOfWriter(given([[0, source.length]], [], [[0, 1]], 1), source)).toBe(expected);
});

test('hearsay is not the writer’s', () => {
  expect(isOfWriter(given([], [], [[0, 1]], 1), 'It rained')).toBe(false);
});
