import { expect, test } from 'vitest';
import { whenWord } from './when';

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
