import { expect, test } from 'vitest';
import type { Annotation } from '../../lib/annotations/model';
import type { AnchoredSpans } from '../../lib/page/anchor/target';
import type { Mark } from '../../lib/page/marks/marks';
import type { Span } from '../../lib/reading/types';
import { numbered, paragraphsOf } from './printed';

const TEXT = 'First “one”, she said.\n\nThen two of them left.';

const note = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  page: 'https://herald.example/a',
  motivation: 'commenting',
  note: 'A note.',
  tags: [],
  target: {} as Annotation['target'],
  created: 1,
  modified: 1,
  ...more,
});
const at = (...spans: Span[]): AnchoredSpans =>
  ({
    status: 'exact',
    spans: spans.map((span) => ({ role: 'selection', span })),
  }) as unknown as AnchoredSpans;
const mark = (kind: Mark['kind'], ...spans: Span[]): Mark => ({ id: kind, kind, spans, parts: [] });

test('notes are numbered in the order of the text, then those on the page, then the lost', () => {
  const { target: _, ...onPage } = note('page');
  const annotations = [
    note('late'),
    note('lost'),
    onPage,
    note('early'),
    note('none', { note: '' }),
    note('gone', { deleted: 2 }),
  ];
  const anchors = { late: at([30, 34]), early: at([6, 11]), none: at([0, 2]), gone: at([0, 2]) };
  expect(
    numbered(annotations, anchors).map(({ number, annotation, place }) => [number, annotation.id, place]),
  ).toEqual([
    [1, 'early', 'text'],
    [2, 'late', 'text'],
    [3, 'page', 'page'],
    [4, 'lost', 'lost'],
  ]);
});

test('a text is parted where its look changes, and nothing of it is lost', () => {
  const anchors = { early: at([6, 11]), late: at([24, 28], [36, 40]) };
  const notes = numbered([note('early'), note('late')], anchors);
  const marks = [mark('person', [6, 21]), mark('claim', [24, 45]), mark('unnamed', [29, 40])];
  const paragraphs = paragraphsOf(TEXT, marks, notes, anchors);
  expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n\n')).toBe(TEXT);
  expect(paragraphs.map(({ start }) => start)).toEqual([0, 24]);
  expect(paragraphs[0]?.pieces).toEqual([
    { text: 'First ', isNoted: false, notes: [] },
    { text: '“one”', kind: 'person', isNoted: true, notes: [1] },
    { text: ', she said', kind: 'person', isNoted: false, notes: [] },
    { text: '.', isNoted: false, notes: [] },
  ]);
  // A note is numbered once, behind its last words; the uppermost kind is the one that is seen.
  expect(paragraphs[1]?.pieces.filter(({ notes }) => notes.length > 0)).toEqual([
    { text: 'two of them', kind: 'unnamed', isNoted: true, notes: [2] },
  ]);
});

test('a text without marks is one piece a paragraph', () => {
  expect(paragraphsOf(TEXT, [], [], {}).map(({ pieces }) => pieces.length)).toEqual([1, 1]);
  expect(paragraphsOf('', [], [], {})).toEqual([{ start: 0, pieces: [] }]);
});
