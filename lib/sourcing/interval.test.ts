import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRUST_IN_KINDS, trueClaims, trueShare, UNEVEN, wilson } from './interval';

describe('chance alone', () => {
  // The figures of Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (count, of, low, high) => {
    const found = wilson(count, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

const counts = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }))
  .map(([a, b]) => [a, a + b] as const);

describe('the true share', () => {
  test('lies around the marked one, and is wider than chance alone', () => {
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { low, high } = trueShare(count, of);
        const chance = wilson(count, of);
        const share = of === 0 ? 0.5 : count / of;
        expect(low).toBeLessThanOrEqual(Math.min(share, chance.low) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(Math.max(share, chance.high) - 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of a thing and of its contrary are one', () => {
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const it = trueShare(count, of);
        const other = trueShare(of - count, of);
        expect(it.low).toBeCloseTo(1 - other.high, 6);
        expect(it.high).toBeCloseTo(1 - other.low, 6);
      }),
    );
  });

  test('holds what a reading that errs as measured can have been given', () => {
    const { right, read } = TRUST_IN_KINDS;
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    const odds = fc.double({ min: 1 / UNEVEN, max: UNEVEN, noNaN: true });
    const tilted = (q: number, by: number) => (by * q) / (1 - q + by * q);
    fc.assert(
      fc.property(share, odds, odds, (q, wrong, unread) => {
        const marked = right * q + (1 - right) * tilted(q, wrong);
        const truth = read * q + (1 - read) * tilted(q, unread);
        const of = 10_000;
        const { low, high } = trueShare(Math.round(marked * of), of);
        expect(truth).toBeGreaterThanOrEqual(low);
        expect(truth).toBeLessThanOrEqual(high);
      }),
    );
  });

  test('is a fifth off at most where half of many are marked', () => {
    const { low, high } = trueShare(5000, 10_000);
    expect(low).toBeGreaterThan(0.38);
    expect(high).toBeLessThan(0.62);
  });
});

test('more claims stand in texts than are marked', () => {
  const { low, high } = trueClaims(100);
  expect(low).toBeGreaterThan(100);
  expect(high).toBeLessThan(220);
  expect(trueClaims(0)).toEqual({ low: 0, high: 0 });
});
