import { expect, test } from 'vitest';
import { median, medians } from './median';

test('the middle of an odd number, the mean of the two middle ones of an even number', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 9, 1, 2])).toBe(5.5);
  expect(median([])).toBeNaN();
});

test('takes the median of each figure by itself', () => {
  const runs = [
    { script: 1, task: 30 },
    { script: 3, task: 10 },
    { script: 2, task: 20 },
  ];
  expect(medians(runs)).toEqual({ script: 2, task: 20 });
});
