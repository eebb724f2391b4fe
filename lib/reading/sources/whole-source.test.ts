import { expect, test } from 'vitest';
import { runThrough } from '../steps';
import { foundOf, sentencesIn } from './sources-for-tests';
import { withWholeSources } from './whole-source';

/** The source in square brackets, the cue in braces, which are no part of the text; then the whole source. */
const cases: [marked: string, whole: string][] = [
  ['It was stopped by a judge in Harrow [who] {said} it was late.', 'a judge in Harrow'],
  [
    'It was paid by the Speaker of the House Jane Roe, [who] {said} it was late.',
    'the Speaker of the House Jane Roe',
  ],
  ['They fight rebels in Orrin and Tarn, [which] {said} it was late.', 'Tarn'],
  ['[who] {said} it was late.', 'who'],
  ['Jane Roe, [a harbour spokeswoman,] {said} it was late.', 'Jane Roe, a harbour spokeswoman,'],
  ['In Harrow, [a spokeswoman] {said} it was late.', 'a spokeswoman'],
  ['So {said} [Mayor], Jane Roe.', 'Mayor, Jane Roe'],
  ['It was late, {said} [Roe to Harrow News].', 'Roe'],
  ['It was late, {said} [the ambassador to Orrin].', 'the ambassador to Orrin'],
];

test.each(cases)('%s', (marked, whole) => {
  const text = marked.replaceAll(/[[\]{}]/g, '');
  const plain = (upTo: string) => marked.slice(0, marked.indexOf(upTo)).replaceAll(/[[\]{}]/g, '').length;
  const found = foundOf([[plain('['), plain(']')]], [[plain('{'), plain('}')]], []);
  runThrough(withWholeSources([found], sentencesIn(text, [0, text.length])));
  expect(text.slice(...found.source[0]!)).toBe(whole);
});
