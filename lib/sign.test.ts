import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { cleanSign, drawSign, LONGEST_SIGN } = await import('./sign');

test('a sign that is drawn is two words that fit, and seldom the same twice', () => {
  const drawn = Array.from({ length: 200 }, drawSign);
  for (const sign of drawn) {
    expect(sign).toMatch(/^[a-z]+ [a-z]+$/);
    expect(cleanSign(sign)).toBe(sign);
  }
  expect(new Set(drawn).size).toBeGreaterThan(150);
});

test.each([
  ['  my \n own\tsign ', 'my own sign'],
  ['', ''],
  [' \n', ''],
  ['x'.repeat(200), 'x'.repeat(LONGEST_SIGN)],
  // Not cut within a letter.
  ['🦊'.repeat(100), '🦊'.repeat(LONGEST_SIGN)],
])('what is typed is kept as one short line: %j', (typed, kept) => {
  expect(cleanSign(typed)).toBe(kept);
});
