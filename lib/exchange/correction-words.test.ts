import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Correction } from '../annotations/model';
import { SOURCE_KINDS } from '../reading/types';
import { correctionIn, correctionWords, saysSameCorrection } from './correction-words';

const kind = fc.constantFrom(...SOURCE_KINDS);
const any: fc.Arbitrary<Correction> = fc.oneof(
  fc.constantFrom<Correction>(
    { what: 'right' },
    { what: 'claim' },
    { what: 'attribution' },
    { what: 'attribution', source: null },
  ),
  fc.record({ what: fc.constant('attribution' as const), source: fc.record({ name: fc.string(), kind }) }),
  fc.record({ what: fc.constant('source' as const), name: fc.string(), kind }, { requiredKeys: ['what'] }),
);

test('what is put right is told in words, and comes back from them', () => {
  expect(correctionWords({ what: 'attribution', source: { name: 'Mira (the elder)', kind: 'person' } })).toBe(
    'attribution: Mira (the elder) (person)',
  );
  fc.assert(
    fc.property(any, (one) => {
      expect(correctionIn(correctionWords(one))).toEqual(one);
    }),
    { seed: 13 },
  );
});

test('other words are none; where the words of a correction stand is no part of what it says', () => {
  for (const words of ['', 'dismissed', 'Right', 'attribution:', 'source: x', 'attribution: x (editor)'])
    expect(correctionIn(words)).toBeUndefined();
  const mark = { mapVersion: 1, ranges: [] };
  expect(saysSameCorrection({ what: 'claim', mark }, { what: 'claim' })).toBe(true);
  expect(saysSameCorrection({ what: 'claim' }, { what: 'right' })).toBe(false);
  expect(saysSameCorrection(undefined, { what: 'right' })).toBe(false);
});
