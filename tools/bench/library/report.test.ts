import { expect, test } from 'vitest';
import { isKept, measuredLine, percentile } from './report';

const key = (value: number) => ({ what: 'a key', value, unit: 'ms', promise: 'key' as const });

test('a figure is held to what was promised of it', () => {
  expect(isKept(key(50))).toBe(true);
  expect(isKept(key(50.1))).toBe(false);
  expect(isKept({ ...key(54), promise: 'frames' })).toBe(false);
  expect(isKept(key(Number.NaN))).toBe(true);
  expect(measuredLine(key(51))).toMatch(/51\.0 ms\s+at most 50 {2}BROKEN$/);
  expect(measuredLine({ ...key(60), promise: 'frames' })).toMatch(/at least 55$/);
});

test('nineteen of twenty are within the 95th percentile', () => {
  const values = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect(percentile(values, 95)).toBe(19);
  expect(percentile(values, 50)).toBe(10);
  expect(percentile([], 95)).toBeNaN();
});
