import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_SEGMENT, segmentEnds } from './paragraph';
import { parsed } from './paragraphs-for-tests';

test('segments cover all tokens in order, and none is too long', () => {
  const word = fc.constantFrom('rain', 'Roe', 'said', '.', '.', '?', '“', '”', '"', ',', '(', 'U.S.');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 1200 }), (words) => {
      const [paragraph] = parsed(words.join(' '));
      const ends = segmentEnds(paragraph!);
      const lengths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
      expect(ends.at(-1) ?? 0).toBe(paragraph!.tokens.length);
      for (const length of lengths) {
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(LONGEST_SEGMENT);
      }
    }),
    { seed: 31, numRuns: 200 },
  );
});

test('a paragraph is one segment as long as it can be', () => {
  const words = (count: number) => Array(count).fill('rain').join(' ');
  expect(segmentEnds(parsed(words(LONGEST_SEGMENT))[0]!)).toEqual([LONGEST_SEGMENT]);
  expect(segmentEnds(parsed(words(LONGEST_SEGMENT + 1))[0]!)).toHaveLength(2);
  expect(segmentEnds(parsed('')[0]!)).toEqual([]);
});

test('a longer one is cut between sentences where there are any', () => {
  const sentence = `${Array(98).fill('rain').join(' ')} fell.`;
  const [paragraph] = parsed(Array(6).fill(sentence).join(' '));
  expect(segmentEnds(paragraph!)).toEqual([200, 400, 600]);
});

test.each([
  ['Jane Roe wrote:\n\nIt rained.', ['colon', 'closed']],
  ['She said: “We ran.\n\n“It rained.”\n\nThen it was over.', ['open', 'closed', 'closed']],
  // Nothing opens again: the mark was forgotten.
  ['She said: “We ran.\n\nIt rained.', ['closed', 'closed']],
])('how a paragraph leaves the next: %j', (text, after) => {
  const paragraphs = parsed(text);
  expect(paragraphs.map((paragraph) => paragraph.after)).toEqual(after);
  expect(paragraphs.slice(1).map(({ before }) => before)).toEqual(after.slice(0, -1));
});
