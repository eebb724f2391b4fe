import { expect, test } from 'vitest';
import { isKept, measuredLine, nextPaint } from './report';

test('counts interactions that the browser did not tell of as short ones', () => {
  expect(nextPaint([120], 1)).toBe(120);
  expect(nextPaint([120], 100)).toBe(8);
  expect(nextPaint([40, 48, 56, 64, 120, 200], 100)).toBe(40);
});

test('a promise is broken by what exceeds it, and by what could not be measured', () => {
  const row = { what: 'a key', unit: 'ms', promise: 'interaction' } as const;
  expect(isKept({ ...row, value: 100 })).toBe(true);
  expect(isKept({ ...row, value: 101 })).toBe(false);
  expect(isKept({ ...row, value: Number.NaN })).toBe(false);
  expect(measuredLine({ ...row, value: 101 })).toContain('BROKEN');
});
