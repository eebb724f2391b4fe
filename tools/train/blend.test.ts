import { expect, test } from 'vitest';
import { fitBlend, probability } from './blend';

test('what tells is weighed, in the numbers’ own units, and what does not is not', () => {
  const cases = Array.from({ length: 200 }, (_, i) => ({
    signs: [1, i, (i * 7) % 3],
    // One in ten is not as it seems.
    right: i >= 100 !== (i % 10 === 0),
  }));
  const weights = fitBlend(cases);
  expect(probability(weights, [1, 199, 1])).toBeGreaterThan(0.8);
  expect(probability(weights, [1, 0, 1])).toBeLessThan(0.2);
  expect(Math.abs(weights[2]!)).toBeLessThan(0.5);
  const mean = cases.reduce((sum, { signs }) => sum + probability(weights, signs), 0) / cases.length;
  expect(mean).toBeCloseTo(cases.filter(({ right }) => right).length / cases.length, 2);
});

test('a sign that is always the same does no harm', () => {
  const cases = [true, false, true, true].map((right) => ({ signs: [1, 5], right }));
  expect(probability(fitBlend(cases), [1, 5])).toBeCloseTo(0.75, 2);
});
