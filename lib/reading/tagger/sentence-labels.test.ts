import { expect, test } from 'vitest';
import { runThrough } from '../steps';
import { tokensOf } from '../text/tokens';
import { createCrf } from './crf';
import { parseParagraph } from './paragraph';
import { SentenceLabels } from './sentence-labels';

const LABELS = 7;

test('a sentence has the chances of its most probable tokens, however they come', () => {
  const text = 'Rain fell. Roe said no.';
  const tokens = [...tokensOf(text, [0, text.length])];
  const { sentences } = runThrough(parseParagraph(tokens, undefined, 'closed'));
  const none = new Float32Array(LABELS);
  const crf = createCrf(new Float32Array(LABELS * LABELS), none, none);
  const emissions = new Float32Array(tokens.length * LABELS);
  // "said" may begin a cue, and hardly anything else is likely anywhere.
  for (let t = 0; t < tokens.length; t++) emissions[t * LABELS] = 9;
  const said = tokens.findIndex(({ lower }) => lower === 'said');
  emissions[said * LABELS + 3] = 9;

  const labels = new SentenceLabels(tokens, sentences);
  for (const [from, to] of [
    [0, 4],
    [4, tokens.length],
  ] as const)
    labels.add(crf.sums(emissions.slice(from * LABELS, to * LABELS), to - from), from, to);
  const [rain, roe] = labels.ofSentences;
  expect(labels.ofSentences).toHaveLength(2);
  expect(rain!.cue).toBeLessThan(0.01);
  expect(roe!.cue).toBeGreaterThan(0.4);
  expect(roe!.cue).toBeLessThan(0.6);
  expect(roe!.source).toBeLessThan(0.01);
});
