import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../text/tokens';
import type { AttributionInSentence, Sentence } from './sentence';
import { MOST_FEATURES, SentenceFeatures } from './sentence-features';

const BUCKETS = 1 << 16;

function sentence(text: string): Sentence {
  const tokens = [...tokensOf(text, [0, text.length])];
  return { span: [0, text.length], tokens, quoted: new Uint8Array(tokens.length) };
}

function features(text: string, attributions: AttributionInSentence[] = []): number[] {
  const maker = new SentenceFeatures(BUCKETS);
  maker.begin(sentence(text));
  return [...maker.with(attributions)];
}

const SAID: AttributionInSentence = {
  cue: ['said'],
  source: ['roe'],
  form: 'indirect',
  stance: 'neutral',
  sourceKind: 'person',
  confidence: 0.9,
  share: 0.5,
};

test('figures of one shape are the same, and other words are not', () => {
  expect(features('It cost 12 pounds.')).toEqual(features('It cost 97 pounds.'));
  expect(features('It cost 12 pounds.')).not.toEqual(features('It cost 12 crowns.'));
});

test('attributions are seen, and their confidence', () => {
  const text = 'Roe said it was late.';
  const plain = features(text);
  const confident = features(text, [SAID]);
  const doubtful = features(text, [{ ...SAID, confidence: 0.2 }]);
  expect(confident).not.toEqual(plain);
  expect(doubtful).not.toEqual(confident);
});

test('a maker keeps nothing of a sentence or its attributions for the next', () => {
  const maker = new SentenceFeatures(BUCKETS);
  maker.begin(sentence('Roe hoped for rain.'));
  maker.with([SAID]);
  expect([...maker.with([])]).toEqual(features('Roe hoped for rain.'));
  maker.begin(sentence('It was late.'));
  expect([...maker.with([SAID])]).toEqual(features('It was late.', [SAID]));
});

test('features are different, and fit', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constant(`${'Word after word, “and” 3 more; '.repeat(400)}.`),
  );
  fc.assert(
    fc.property(text, (own) => {
      const found = features(own, [SAID, SAID]);
      expect(found.length).toBeLessThanOrEqual(MOST_FEATURES);
      expect(new Set(found).size).toBe(found.length);
    }),
    { seed: 20251122, numRuns: 200 },
  );
});
