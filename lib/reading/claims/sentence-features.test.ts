import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../tokens';
import type { AttributionInSentence, Sentence } from './sentence';
import { MOST_FEATURES, sentenceFeatures } from './sentence-features';

const BUCKETS = 1 << 16;

function sentence(text: string): Sentence {
  const tokens = [...tokensOf(text, [0, text.length])];
  return { span: [0, text.length], tokens, quoted: new Uint8Array(tokens.length) };
}

function features(text: string, attributions: AttributionInSentence[] = []): number[] {
  const out = new Uint16Array(MOST_FEATURES);
  return [...out.subarray(0, sentenceFeatures(sentence(text), attributions, BUCKETS, out))];
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

test('attributions are seen, and how sure they are', () => {
  const text = 'Roe said it was late.';
  const plain = features(text);
  const sure = features(text, [SAID]);
  const unsure = features(text, [{ ...SAID, confidence: 0.2 }]);
  expect(sure).not.toEqual(plain);
  expect(unsure).not.toEqual(sure);
});

test('features are sorted, different, and fit', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constant(`${'Word after word, “and” 3 more; '.repeat(400)}.`),
  );
  fc.assert(
    fc.property(text, (own) => {
      const found = features(own, [SAID, SAID]);
      expect(found.length).toBeLessThanOrEqual(MOST_FEATURES);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    }),
    { seed: 20251122, numRuns: 200 },
  );
});
