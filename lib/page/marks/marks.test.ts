import { expect, test } from 'vitest';
import type { Attribution, Reading } from '../../reading/types';
import { createSlices } from '../slices';
import { hull, markAt, marksOf, overlap } from './marks';

const text = 'Mira Olsen told the Herald that the pier had sunk.\n\nIt cost 4,000 crowns.';
const span = (words: string): [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

const attribution: Attribution = {
  id: 'a1',
  source: [span('Mira Olsen')],
  cue: [span('told')],
  content: [span('the pier had sunk')],
  via: [span('the Herald')],
  sourceIds: ['s1'],
  sourceSure: [],
  form: 'indirect',
  stance: 'neutral',
  confidence: 0.9,
  factual: 1,
};

const reading = {
  sources: [{ id: 's1', name: 'Mira Olsen', kind: 'person', mentions: [span('Mira Olsen')] }],
  attributions: [attribution],
  claims: [
    {
      id: 'c1',
      span: span('It cost 4,000 crowns.'),
      reasons: ['figure'],
      links: [],
      confidence: 0.8,
      checkable: 1,
    },
  ],
} as unknown as Reading;

test('a mark covers its parts and the few words between them', async () => {
  const [first, second] = await marksOf(reading, text, createSlices());
  expect(first).toMatchObject({ id: 'a1', kind: 'person', spans: [[0, span('the pier had sunk')[1]]] });
  expect(second).toMatchObject({ id: 'c1', kind: 'claim', spans: [span('It cost 4,000 crowns.')] });
});

test('an attribution without a source is of the kind none', async () => {
  const [mark] = await marksOf(
    { ...reading, attributions: [{ ...attribution, source: [], sourceIds: [] }] },
    text,
    createSlices(),
  );
  expect(mark?.kind).toBe('none');
});

test('parts are not joined over the end of a paragraph, nor over a long gap', () => {
  expect(
    hull(
      [
        [0, 4],
        [8, 10],
      ],
      'abcd\n\n  ef',
    ),
  ).toEqual([
    [0, 4],
    [8, 10],
  ]);
  const far = `ab${' '.repeat(80)}cd`;
  expect(
    hull(
      [
        [0, 2],
        [82, 84],
      ],
      far,
    ),
  ).toHaveLength(2);
});

test('overlapping and nested parts become one', () => {
  expect(
    hull(
      [
        [0, 10],
        [2, 4],
        [8, 12],
      ],
      'x'.repeat(20),
    ),
  ).toEqual([[0, 12]]);
});

test('at an offset the innermost attribution is found, before any claim', async () => {
  const inner = { ...attribution, id: 'a2', source: [], content: [span('pier')], cue: [] };
  const claim = { id: 'c2', span: [0, 50] as const, reasons: [], links: [], confidence: 1, checkable: 1 };
  const marks = await marksOf(
    { ...reading, attributions: [attribution, inner], claims: [claim] },
    text,
    createSlices(),
  );
  expect(markAt(marks, span('pier')[0])?.id).toBe('a2');
  expect(markAt(marks, span('told')[0])?.id).toBe('a1');
  expect(markAt(marks, 49)?.id).toBe('c2');
  expect(markAt(marks, 60)).toBeUndefined();
});

test('overlap is intersection over union', () => {
  expect(overlap([[0, 10]], [[0, 10]])).toBe(1);
  expect(overlap([[0, 10]], [[5, 15]])).toBeCloseTo(5 / 15);
  expect(overlap([], [])).toBe(0);
});
