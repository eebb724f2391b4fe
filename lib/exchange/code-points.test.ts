import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counting, placesOf } from './code-points';

const ANY: Counting[] = (['point', 'unit'] as const).flatMap((unit) =>
  [true, false].map((isLineEndOne) => ({ unit, isLineEndOne })),
);
const sign = fc.constantFrom('a', ' ', '\n', '\r\n', '\r', '🛳', '👩‍🚀', 'e\u0301', '\ud83d', '\udea2', '漢');
const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));

/** What counts as one, by the slowest way there is. */
function parts(whole: string, { unit, isLineEndOne }: Counting): string[] {
  const signs = unit === 'point' ? [...whole] : whole.split('');
  const joined: string[] = [];
  for (const one of signs) {
    if (isLineEndOne && one === '\n' && joined.at(-1) === '\r') joined[joined.length - 1] = '\r\n';
    else joined.push(one);
  }
  return joined;
}

test('offsets are counted as others count, there and back', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...ANY), (whole, counting) => {
      const places = placesOf(whole, counting);
      const all = parts(whole, counting);
      expect(places.count).toBe(all.length);
      let offset = 0;
      for (const [index, part] of all.entries()) {
        expect(places.toOffset(index)).toBe(offset);
        expect(places.toCount(offset)).toBe(index);
        // Within it: behind it.
        for (let at = 1; at < part.length; at++) expect(places.toCount(offset + at)).toBe(index + 1);
        offset += part.length;
      }
      expect(places.toOffset(all.length)).toBe(whole.length);
      expect(places.toOffset(all.length + 5)).toBe(whole.length);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('an emoji is one code point, or as many as it is made of', () => {
  const places = placesOf('a🛳b👩‍🚀c', { unit: 'point', isLineEndOne: false });
  expect(places.toCount('a🛳b'.length)).toBe(3);
  expect(places.toCount('a🛳b👩‍🚀'.length)).toBe(6);
});
