import { expect, test } from 'vitest';
import './english-for-tests';
import { isoTime, whenWord } from './when';

test('today and yesterday are said so, other days by their date, with the year where it is another', () => {
  const now = new Date(2026, 4, 3, 18, 0).getTime();
  const of = (...date: [number, number, number, number, number]) =>
    whenWord(new Date(...date).getTime(), now);
  expect(of(2026, 4, 3, 14, 5)).toMatch(/^today, .*05/);
  expect(of(2026, 4, 3, 0, 0)).toMatch(/^today, /);
  expect(of(2026, 4, 2, 0, 5)).toMatch(/^yesterday, .*05/);
  expect(of(2026, 4, 1, 23, 5)).toMatch(/May.*05/);
  expect(of(2026, 4, 1, 23, 5)).not.toContain('2026');
  expect(of(2025, 4, 3, 14, 5)).toMatch(/May.*2025.*05/);
});

test('a stamp of no day is that of the last day', () => {
  expect(isoTime(Date.UTC(2026, 4, 3))).toBe('2026-05-03T00:00:00.000Z');
  expect(isoTime(1e308)).toBe('+275760-09-13T00:00:00.000Z');
});
