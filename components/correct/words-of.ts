import type { Span } from '../../lib/reading/types';

/** Words with what stands within them, and each other sign by itself: between any two of these an edge can lie. */
const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’.,·-][\p{L}\p{N}\p{M}]+)*|[^\s]/gu;

/** The words and signs of a text, in its order, in UTF-16 code units. */
export const wordsOf = (text: string): Span[] =>
  [...text.matchAll(WORDS)].map(({ index, 0: word }) => [index, index + word.length]);
