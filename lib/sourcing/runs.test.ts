import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameRuns } from './runs';

const words = fc.array(fc.constantFrom('wall', 'ferry', 'old', 'town', 'winter'), { maxLength: 60 });

test('runs stand in both texts and overlap in neither', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const runs = sameRuns([a.join(' ')], [b.join(' ')], 4);
      for (const { words, count, a: from, b: to } of runs) {
        expect(a.slice(from, from + count).join(' ')).toBe(words);
        expect(b.slice(to, to + count)).toEqual(a.slice(from, from + count));
        expect(count).toBeGreaterThanOrEqual(4);
      }
      const places = runs.flatMap(({ b: to, count }) => Array.from({ length: count }, (_, i) => to + i));
      expect(new Set(places).size).toBe(places.length);
      const others = runs.flatMap(({ a: from, count }) => Array.from({ length: count }, (_, i) => from + i));
      expect(new Set(others).size).toBe(others.length);
    }),
  );
});

test('what stands in both is found, wherever', () => {
  const run = 'one two three four five six seven eight nine ten eleven';
  expect(sameRuns([`a b ${run} c`], [`d ${run}`]).map((each) => each.words)).toEqual([run]);
});

test('no run goes from one piece to the next', () => {
  const pieces = ['one two three four five six', 'seven eight nine ten eleven twelve'];
  expect(sameRuns(pieces, pieces)).toEqual([]);
  expect(sameRuns([pieces.join(' ')], [pieces.join(' ')])).toHaveLength(1);
});
