import { expect, test } from 'vitest';
import { articleOfWords, countWords } from './article';

test('an article has the words asked for and hardly more, and its blocks are its paragraphs', () => {
  for (const words of [10, 1000, 10_000]) {
    const { text, blocks } = articleOfWords(words);
    expect(countWords(text)).toBeGreaterThanOrEqual(words);
    expect(countWords(text)).toBeLessThan(words + 120);
    expect(blocks.map(({ span }) => text.slice(...span))).toEqual(text.split('\n\n'));
  }
});
