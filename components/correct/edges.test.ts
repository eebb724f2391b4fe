import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../lib/reading/types';
import { moved, withRole } from './edges';
import { wordsOf } from './words-of';

const TEXT = 'The wall holds, said the mayor of Dunmore.';
const WORDS = wordsOf(TEXT);
const spanOf = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const textOf = ([start, end]: Span) => TEXT.slice(start, end);

describe('an end that is moved by words', () => {
  test('takes the part along where it has one word', () => {
    expect(textOf(moved(spanOf('said'), 'start', 1, WORDS))).toBe('the');
    expect(textOf(moved(spanOf('said'), 'end', 1, WORDS))).toBe('said the');
    expect(textOf(moved(spanOf('wall'), 'end', -1, WORDS))).toBe('The');
    expect(textOf(moved(spanOf('The'), 'end', -1, WORDS))).toBe('The');
  });

  test('always leaves whole words', () => {
    const at = fc.nat(WORDS.length - 1);
    const ends = fc.constantFrom('start' as const, 'end' as const);
    fc.assert(
      fc.property(at, at, ends, fc.integer({ min: -3, max: 3 }), (a, b, end, by) => {
        const span: Span = [WORDS[Math.min(a, b)]![0], WORDS[Math.max(a, b)]![1]];
        const [start, stop] = moved(span, end, by, WORDS);
        expect(WORDS.map(([from]) => from)).toContain(start);
        expect(WORDS.map(([, to]) => to)).toContain(stop);
        expect(start).toBeLessThan(stop);
      }),
    );
  });
});

test('no word is in two parts', () => {
  const parts = withRole([{ role: 'content', span: spanOf('The wall holds') }], 'source', [spanOf('wall')]);
  expect(parts.map(({ role, span }) => [role, textOf(span).trim()])).toEqual([
    ['content', 'The'],
    ['source', 'wall'],
    ['content', 'holds'],
  ]);
});
