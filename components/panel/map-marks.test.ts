import { expect, test } from 'vitest';
import type { Annotation } from '../../lib/annotations/model';
import type { PageState } from '../../lib/messages';
import { countMarks, mapMarks, nearestMark } from './map-marks';

const text = 'Pell said it rained. A sixth of the fleet was lost. Officials denied it.';
const at = (words: string): [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

const attribution = (id: string, sourceId: string, source: string, content: string) => ({
  id,
  sourceIds: [sourceId],
  source: [at(source)],
  cue: [],
  content: [at(content)],
});

const page = {
  text,
  hidden: [],
  dismissed: [],
  allClaims: true,
  anchors: { note: { status: 'exact', spans: [{ role: 'content', span: at('fleet') }], score: 1 } },
  reading: {
    sources: [
      { id: 'p', kind: 'person' },
      { id: 'u', kind: 'unnamed' },
    ],
    attributions: [
      attribution('second', 'u', 'Officials', 'denied it'),
      attribution('first', 'p', 'Pell', 'it rained'),
    ],
    claims: [{ id: 'claim', span: at('A sixth of the fleet was lost.'), reasons: [], links: [] }],
  },
} as unknown as PageState;
const note = { id: 'note', note: 'Which fleet?', tags: [] } as unknown as Annotation;
const ids = (marks: { id: string }[]) => marks.map(({ id }) => id);

test('has one mark for each mark of the page and each note that has a place, in the order of the text', () => {
  const marks = mapMarks(page, [note, { ...note, id: 'lost' }]);
  expect(ids(marks)).toEqual(['first', 'claim', 'note', 'second']);
  expect(marks[2]).toEqual({ id: 'note', kind: 'note', start: text.indexOf('fleet'), words: 'Which fleet?' });
});

test('leaves out what the reader has hidden or dismissed', () => {
  expect(ids(mapMarks({ ...page, hidden: ['unnamed', 'claim'] }, []))).toEqual(['first']);
  expect(ids(mapMarks({ ...page, dismissed: ['first'] }, []))).toEqual(['claim', 'second']);
});

test('counts the marks of each kind, and those of each third', () => {
  const { kinds, thirds } = countMarks(mapMarks(page, [note]), text.length);
  expect(kinds).toMatchObject({ person: 1, unnamed: 1, claim: 1, note: 1, outlet: 0 });
  expect(thirds).toEqual([2, 1, 1]);
});

test('finds the mark that is nearest to a place', () => {
  const marks = mapMarks(page, []);
  expect(nearestMark(marks, 0)).toBe(0);
  expect(nearestMark(marks, text.length)).toBe(2);
  expect(nearestMark([], 0)).toBe(-1);
});
