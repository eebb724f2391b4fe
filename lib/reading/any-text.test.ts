import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOfText } from './readings-for-tests';
import type { Reading, Span } from './types';

/** Any string can be the text of a page. */

/** Fixed, so that a failure can be had again; fast-check prints it with the counterexample. */
const SEED = 20250518;

/** Pieces that the rules look for, and characters that texts should not have but do. */
const PIECES = [
  'said',
  'Jane Roe',
  'the council',
  'according to',
  'told',
  'that',
  'and',
  'she',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  "''",
  ',',
  '.',
  ':',
  ';',
  '?',
  '—',
  '(',
  ')',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  'reportedly',
  'is expected to',
  'adding',
  'citing',
  'as',
  'Report',
  '2019',
  '%',
  '\ud83d',
  '\ude00',
  '😀',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u0000',
  '\ufeff',
  'é',
  'ﬁ',
  '中文',
  'x'.repeat(300),
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
);

function spansOf({ sources, attributions, claims }: Reading): Span[] {
  return [
    ...sources.flatMap(({ mentions }) => mentions),
    ...attributions.flatMap(({ source, cue, content, via }) => [...source, ...cue, ...content, ...via]),
    ...claims.map(({ span }) => span),
  ];
}

/** Whether an offset stands between the two halves of a character. */
const splits = (own: string, at: number) =>
  /[\ud800-\udbff]/.test(own[at - 1] ?? '') && /[\udc00-\udfff]/.test(own[at] ?? '');

test('every text is read; spans lie in it, are not empty and split no character', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (own) => {
      const reading = await readingOfText(own);
      for (const [start, end] of spansOf(reading)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(own.length);
        expect(start).toBeLessThan(end);
        expect(splits(own, start) || splits(own, end)).toBe(false);
      }
    }),
    { seed: SEED, numRuns: 600 },
  );
});

test('what a reading says of itself holds together', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (own) => {
      const { sources, attributions, claims, counts } = await readingOfText(own);
      const ids = new Set(sources.map(({ id }) => id));
      for (const { sourceIds, cue, content, confidence } of attributions) {
        expect(sourceIds.every((id) => ids.has(id))).toBe(true);
        expect(cue.length).toBeGreaterThan(0);
        expect(content.length).toBeGreaterThan(0);
        expect(confidence > 0 && confidence <= 1).toBe(true);
      }
      expect(counts.attributions).toBe(attributions.length);
      expect(counts.claims).toBe(claims.length);
      expect(Object.values(counts.kinds).reduce((sum, n) => sum + n, 0)).toBe(attributions.length);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

const MILLION = 1_000_000;
/**
 * ms for texts of a million characters. They take 0.1 to 6 s by themselves on a slow core; a rule that looks at
 * everything for everything takes minutes.
 */
const LINEAR_MS = 60_000;

test.each([
  ['no space', 'x'.repeat(MILLION)],
  ['quotation marks alone', '"'.repeat(MILLION)],
  ['cues alone', 'said '.repeat(MILLION / 5)],
  ['names in a row', 'Jane Roe and '.repeat(MILLION / 13)],
  ['commas', 'Roe, '.repeat(MILLION / 5)],
  ['brackets', '('.repeat(MILLION)],
  ['full stops', '.'.repeat(MILLION)],
  ['lone surrogates', '\ud800'.repeat(MILLION)],
  ['announcements', 'she wrote:\n\n'.repeat(MILLION / 12)],
  [
    'one paragraph',
    'Jane Roe said on Monday that “the bridge” was old, adding that nobody had looked. '.repeat(12_000),
  ],
])('a million characters take time in proportion: %s', { timeout: LINEAR_MS }, async (_, own) => {
  const start = performance.now();
  await readingOfText(own);
  expect(performance.now() - start).toBeLessThan(LINEAR_MS);
});
