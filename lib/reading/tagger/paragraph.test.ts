import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_PIECE, pieceEnds } from './paragraph';
import { parsed } from './paragraphs-for-tests';

test('pieces cover all tokens in order, and none is too long', () => {
  const word = fc.constantFrom('rain', 'Roe', 'said', '.', '.', '?', '“', '”', '"', ',', '(', 'U.S.');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 1200 }), (words) => {
      const [paragraph] = parsed(words.join(' '));
      const ends = pieceEnds(paragraph!);
      const lengths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
      expect(ends.at(-1) ?? 0).toBe(paragraph!.tokens.length);
      for (const length of lengths) {
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(LONGEST_PIECE);
      }
    }),
    { seed: 31, numRuns: 200 },
  );
});

test('a paragraph is one piece as long as it can be', () => {
  const words = (count: number) => Array(count).fill('rain').join(' ');
  expect(pieceEnds(parsed(words(LONGEST_PIECE))[0]!)).toEqual([LONGEST_PIECE]);
  expect(pieceEnds(parsed(words(LONGEST_PIECE + 1))[0]!)).toHaveLength(2);
  expect(pieceEnds(parsed('')[0]!)).toEqual([]);
});

test('a longer one is cut between sentences where there are any', () => {
  const sentence = `${Array(98).fill('rain').join(' ')} fell.`;
  const [paragraph] = parsed(Array(6).fill(sentence).join(' '));
  expect(pieceEnds(paragraph!)).toEqual([200, 400, 600]);
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
