import { expect, test } from 'vitest';
import { articlePage, paragraphs } from './generate';

test('gives the length asked for, and the same text at every run', () => {
  const text = paragraphs(10_000);
  const length = text.join('').length;
  expect(length).toBeGreaterThanOrEqual(10_000);
  expect(length).toBeLessThan(11_000);
  expect(paragraphs(10_000)).toEqual(text);
  expect(paragraphs(10_000, 7)).not.toEqual(text);
});

test('a page of it holds each paragraph once', () => {
  expect(articlePage(5_000).match(/<p>/g)).toHaveLength(paragraphs(5_000).length);
});
