import { expect, test } from 'vitest';
import type { Reading } from './reading/types';
import { firstPart, hasMore, partOf, ROWS_A_PART, wholeReading } from './reading-parts';

function readingOf(attributions: number, claims: number): Reading {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}` }));
  // What a reader is shown at first may be less than what the reading holds.
  const counts = { attributions: 0, claims: 0 };
  return { attributions: rows(attributions), claims: rows(claims), counts } as unknown as Reading;
}

test.each([
  [0, 0],
  [12, 3],
  [ROWS_A_PART - 1, 1],
  [ROWS_A_PART, 1],
  [2 * ROWS_A_PART + 1, 5],
  [5, 3 * ROWS_A_PART],
])('%d attributions and %d claims come through whole, no message longer than a part', async (a, c) => {
  const reading = readingOf(a, c);
  const messages = [firstPart(reading)];
  const whole = await wholeReading(messages[0]!, async (from) => {
    expect(hasMore(reading, from - ROWS_A_PART)).toBe(true);
    messages.push({ ...reading, ...partOf(reading, from) });
    return messages.at(-1)!;
  });
  expect(whole).toEqual(reading);
  expect(hasMore(reading, (messages.length - 1) * ROWS_A_PART)).toBe(false);
  for (const { attributions, claims } of messages) {
    expect(Math.max(attributions.length, claims.length)).toBeLessThanOrEqual(ROWS_A_PART);
  }
});

test('a reading that is gone is an error', async () => {
  const first = firstPart(readingOf(3 * ROWS_A_PART, 0));
  await expect(wholeReading(first, async () => null)).rejects.toThrow('gone');
});
