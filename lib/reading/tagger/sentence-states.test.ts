import { expect, test } from 'vitest';
import { runThrough } from '../steps';
import { tokensOf } from '../text/tokens';
import { parseParagraph } from './paragraph';
import { SentenceStates } from './sentence-states';

test('states are brought together sentence by sentence, however they come', () => {
  const text = 'Rain fell. It was late.';
  const tokens = [...tokensOf(text, [0, text.length])];
  const { sentences } = runThrough(parseParagraph(tokens, undefined, 'closed'));
  const rows = tokens.map((_, t) => [t, -t]);
  const states = new SentenceStates(tokens, sentences, 2);
  for (const [from, to] of [
    [0, 2],
    [2, 5],
    [5, 7],
  ] as const)
    states.add(Float32Array.from(rows.slice(from, to).flat()), from, to);
  // Tokens 0 to 2 and 3 to 6: means, then the largest, then the smallest.
  expect(states.ofSentences.map((own) => [...own].map((value) => Number(value.toFixed(5))))).toEqual([
    [1, -1, 2, 0, 0, -2],
    [4.5, -4.5, 6, -3, 3, -6],
  ]);
});
