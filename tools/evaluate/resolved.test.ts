import { describe, expect, test } from 'vitest';
import type { Span } from '../../lib/reading/types';
import { type GoldResolved, resolvedFigures } from './resolved';
import { sameName } from './same-name';

const text = 'Jane Roe told The Harrow Herald the quay was shut. She said it would open. Max Poe said no.';

const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

const gold = (source: string, cue: string, content: string, speaker: string, via?: string): GoldResolved => ({
  source: [span(source)],
  cue: [span(cue)],
  content: [span(content)],
  via: via === undefined ? [] : [span(via)],
  kind: 'person',
  speaker,
});

test('names and relays are held against the corpus', () => {
  const figures = resolvedFigures([
    {
      id: 'a',
      text,
      attributions: [
        gold('Jane Roe', 'told', 'the quay was shut', 'Jane Roe', 'The Harrow Herald'),
        gold('She', 'said it', 'it would open', 'Jane Roe', 'Max'),
        gold('Max Poe', 'said no', 'no.', 'Lena Orr'),
      ],
    },
  ]);
  expect(figures).toMatchObject({ sources: 3, named: 2, vias: 2, viasFound: 1, viasRight: 1 });
  expect(figures.wrongNames).toEqual([
    { id: 'a', source: 'Max Poe', expected: 'Lena Orr', found: 'Max Poe' },
  ]);
  expect(figures.wrongVias).toEqual([{ id: 'a', source: 'She', expected: 'Max', found: '' }]);
});

describe('names agree', () => {
  test.each([
    ['Roe', 'Dr. Jane Roe'],
    ['the Harbour Board', 'Harbour Board'],
  ])('where the words of the shorter stand in the longer: %s, %s', (a, b) => {
    expect([sameName(a, b), sameName(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['Jane Roe', 'Max Roe'],
    ['Roe', ''],
    ['Roes', 'Roe'],
  ])('and not otherwise: %s, %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});
