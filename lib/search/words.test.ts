import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOf } from './asked';
import { foldText } from './fold';
import { foundInTexts } from './matching';
import { eachTerm, LONGEST_WORD } from './words';

const is = (typed: string, ...texts: string[]) =>
  askedOf(typed).every((part) => foundInTexts(part, texts) > 0);

function termsOf(...texts: string[]): [string, number][] {
  const terms: [string, number][] = [];
  eachTerm(texts, (term, place) => terms.push([term, place]));
  return terms;
}

test('accents, capitals and letters of their own are folded', () => {
  expect(foldText('Łódź ÆØÅ STRAẞE Straße ﬁne ①')).toBe('lodz aeoa strasse strasse fine 1');
  expect(foldText('ΟΔΟΣ οδός')).toBe('οδοσ οδοσ');
  expect(foldText('İstanbul ısı Ёж й')).toBe('istanbul isi еж и');
  expect(foldText('ｶﾞ が')).toBe('ガ が');
  expect(foldText('कि क')).not.toBe(foldText('क क'));
});

test('folded again a text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('words are found by their beginnings, in whatever script', () => {
  expect(is('brid har', 'The harbour', 'a Bridge')).toBe(true);
  expect(is('idge', 'a Bridge')).toBe(false);
  expect(is('été', "l'été")).toBe(true);
  expect(is('गाँव', 'छोटा गाँव')).toBe(true);
  expect(is('мост', 'Мостовая')).toBe(true);
});

test('every part of a run without spaces is found, and no other', () => {
  const run = '東京都の橋は工事中';
  fc.assert(
    fc.property(fc.nat(8), fc.nat(8), (a, b) => {
      const part = run.slice(Math.min(a, b), Math.max(a, b) + 1);
      expect(is(part, `x ${run} y`), part).toBe(true);
    }),
    { seed: 3 },
  );
  expect(is('東都', run)).toBe(false);
  expect(is('京橋', run)).toBe(false);
  expect(is('ไทย', 'ภาษาไทย')).toBe(true);
});

test('words in quotation marks stand whole beside each other, in one text', () => {
  expect(is('"told to wait"', 'Town TOLD, to wait.')).toBe(true);
  expect(is('“told to wait”', 'told to waiting')).toBe(false);
  expect(is('"told to wait', 'told to waiting')).toBe(true);
  expect(is('"told to wait ', 'told to waiting')).toBe(false);
  expect(is('"told wait"', 'told to wait')).toBe(false);
  expect(is('"told to"', 'she told', 'to wait')).toBe(false);
  expect(is('"bride"', 'bridge')).toBe(false);
  expect(is('"東京 tower"', 'in 東京 Tower')).toBe(true);
  expect(is('town "told to"', 'told to the town')).toBe(true);
  expect(askedOf('"" “”  …')).toEqual([]);
});

test('words end somewhere, and texts do not run into each other', () => {
  expect(termsOf('a b', '', 'c')).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 3],
  ]);
  expect(termsOf('x'.repeat(1_000))[0]![0]).toHaveLength(LONGEST_WORD);
  expect(is('x'.repeat(500), 'x'.repeat(1_000))).toBe(true);
});
