import { expect, test } from 'vitest';
import { sha256, withText } from '../corpora/offsets';
import { annotated } from './build';
import { numberedText } from './document';
import { offsetLine } from './lines';
import { toOriginal } from './to-original';
import { written } from './written';

const ORIGINAL = 'Rain 😀\nWall shut\nThe wall  is shut,\tRoe\nsaid.\nIt leans. \nPoe left.';
const PART = numberedText({
  id: 'a',
  line: 'news-7',
  text: 'Wall shut\n\nThe wall is shut, Roe said. It leans.',
});
const ANNOTATION = annotated(
  PART,
  written(
    JSON.stringify({
      facts: '1.2h',
      a: [{ at: '1.1', s: ['Roe'], c: ['said'], t: ['The wall is shut,'], k: 'person', who: 'Roe', via: [] }],
    }),
  ),
).annotated;

const home = { of: 'news', texts: new Map([['news-7', ORIGINAL]]), prefix: 'x-' };

test('offsets count in the part of the original that was annotated', () => {
  const line = offsetLine(PART, 'dev', ANNOTATION, home)!;
  const text = ORIGINAL.slice(...line.range!);
  expect(text).toBe('Wall shut\nThe wall  is shut,\tRoe\nsaid.\nIt leans.');
  expect(line).toMatchObject({ id: 'x-a', part: 'dev', of: 'news', line: 'news-7', sha256: sha256(text) });
  const [one] = line.attributions;
  const words = (role: 'source' | 'cue' | 'content') => one![role].map((span) => text.slice(...span));
  expect([words('source'), words('cue'), words('content')]).toEqual([
    ['Roe'],
    ['said'],
    ['The wall  is shut,'],
  ]);
  expect(line.facts.map(({ span }) => text.slice(...span))).toEqual(['It leans.']);
  expect(line.sentences.map((span) => text.slice(...span))).toEqual([
    'Wall shut',
    'The wall  is shut,\tRoe\nsaid.',
    'It leans.',
  ]);
  // What training reads of it is the annotated part.
  expect(withText(line, (id) => home.texts.get(id))).toMatchObject({ id: 'x-a', text });
});

test('a text that is no part of the original is not placed', () => {
  expect(
    toOriginal('The wall fell.', { attributions: [], facts: [], sentences: [] }, ORIGINAL),
  ).toBeUndefined();
  expect(offsetLine({ ...PART, line: 'news-8' }, 'train', ANNOTATION, home)).toBeUndefined();
});
