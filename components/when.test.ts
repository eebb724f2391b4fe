import { expect, test } from 'vitest';
import { whenWord } from './when';

test('the day is said where it is another, and the year', () => {
  const now = new Date(2026, 4, 3, 18, 0).getTime();
  const of = (...date: [number, number, number, number, number]) =>
    whenWord(new Date(...date).getTime(), now);
  const time = of(2026, 4, 3, 14, 5);
  expect(time).toContain('05');
  expect(time).not.toMatch(/2026|May/);
  expect(of(2026, 4, 2, 14, 5)).toContain(time);
  expect(of(2026, 4, 2, 14, 5)).not.toContain('2026');
  expect(of(2025, 4, 3, 14, 5)).toContain('2025');
});
