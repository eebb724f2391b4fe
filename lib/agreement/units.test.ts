import { expect, test } from 'vitest';
import { READING, range, target } from '../annotations/fixtures';
import type { Correction } from '../annotations/model';
import { aspectsOf, codesIn } from './aspects';
import type { CodedNote, Coding, ReadMark } from './coding';
import { type CodedUnit, type Untouched, unitsOf } from './units';

const statement = (start: number, words: string) =>
  target(
    range('source', start, 'Mira Olsen'),
    range('cue', start + 11, 'said'),
    range('content', start + 16, words),
  );
const note = (given: Partial<CodedNote>): CodedNote => ({ tags: [], ...given });
const coding = (...notes: CodedNote[]): Coding => ({ notes });
const bridge = statement(100, 'the bridge stays shut');
const wall = statement(300, 'the wall will hold');
const read: ReadMark[] = [
  { words: 'the bridge stays shut', mark: 'attribution', kind: 'person', who: 'Mira Olsen' },
  { words: 'the wall will hold', mark: 'attribution', kind: 'person', who: 'Mira Olsen' },
  { words: 'It cost 4,000 crowns.', mark: 'claim' },
];
const units = (a: Coding, b: Coding, untouched: Untouched = 'open', marks = read) =>
  unitsOf([a, b], marks, untouched);
const said = (all: CodedUnit[]) =>
  all.map(({ words, said: each }) => [words, ...each.map((one) => one?.what ?? null)]);

test('a mark that both judged is one unit, whatever each says of it', () => {
  const all = units(
    coding(note({ target: bridge, reading: READING, correction: { what: 'right' }, tags: ['fear'] })),
    coding(note({ target: bridge, reading: READING, dismissal: true })),
  );
  expect(said(all)).toEqual([['the bridge stays shut', 'attribution', 'nothing']]);
  expect(all[0]!.said[0]).toEqual({ what: 'attribution', kind: 'person', who: 'Mira Olsen', tags: ['fear'] });
});

test('what nobody touched is no unit, unless it counts as left as it was read', () => {
  const [a, b] = [
    coding(note({ target: bridge, reading: READING })),
    coding(note({ target: wall, dismissal: true })),
  ];
  expect(said(units(a, b))).toEqual([
    ['the bridge stays shut', 'attribution', null],
    ['the wall will hold', null, 'nothing'],
  ]);
  expect(said(units(a, b, 'asRead'))).toEqual([
    ['the bridge stays shut', 'attribution', 'attribution'],
    ['the wall will hold', 'attribution', 'nothing'],
    ['It cost 4,000 crowns.', 'claim', 'claim'],
  ]);
});

test('what one alone added the other did not find, where the other coded the article at all', () => {
  const added = note({
    target: statement(500, 'nobody would sign'),
    correction: { what: 'attribution', source: { name: 'the Board', kind: 'organization' } },
  });
  expect(said(units(coding(added), coding(note({ target: bridge, reading: READING })), 'open', []))).toEqual([
    ['the bridge stays shut', null, 'attribution'],
    ['nobody would sign', 'attribution', 'nothing'],
  ]);
  expect(said(units(coding(added), coding(), 'open', []))).toEqual([
    ['nobody would sign', 'attribution', null],
  ]);
  expect(said(units(coding(added), { notes: [], isWhole: true }))[0]).toEqual([
    'nobody would sign',
    'attribution',
    'nothing',
  ]);
});

test('other edges are the same passage, and the same words elsewhere are another', () => {
  const wider = statement(100, 'the bridge stays shut until May');
  expect(
    units(coding(note({ target: bridge, tags: ['x'] })), coding(note({ target: wider, tags: ['x'] }))),
  ).toHaveLength(1);
  const far = {
    ...bridge,
    ranges: bridge.ranges.map((each) => ({
      ...each,
      position: { ...each.position, start: each.position.start + 900, end: each.position.end + 900 },
      quote: { ...each.quote, prefix: 'Much later ', suffix: ' he went home' },
    })),
  };
  expect(units(coding(note({ target: bridge })), coding(note({ target: far })), 'open', [])).toHaveLength(2);
});

test('a correction is about the mark that it stands in the place of', () => {
  const correction: Correction = { what: 'claim', mark: bridge };
  const all = units(
    coding(
      note({ target: target(range('claim', 80, 'And so the bridge stays shut, she thinks')), correction }),
    ),
    coding(note({ target: bridge, reading: READING, correction: { what: 'attribution', source: null } })),
  );
  expect(all).toHaveLength(1);
  expect(all[0]!.said.map((each) => [each?.what, each?.kind, each?.who])).toEqual([
    ['claim', undefined, undefined],
    ['attribution', 'none', ''],
  ]);
});

test('who a source is holds for all its statements', () => {
  const who = note({
    target: target(range('source', 100, 'mira  Olsen')),
    correction: { what: 'source', name: 'Mira J. Olsen', kind: 'organization' },
  });
  const marked = note({ target: bridge, reading: READING });
  const all = units(coding(who, marked), coding(marked));
  expect(all.map((unit) => unit.said.map((each) => each?.who))).toEqual([['Mira J. Olsen', 'Mira Olsen']]);
});

test('figures for each aspect count what both have judged, and name what differs', () => {
  const other = { ...READING, sources: [{ name: 'A. Roe', kind: 'unnamed' as const }] };
  const all = units(
    coding(
      note({ target: bridge, reading: READING, tags: ['fear', 'private'] }),
      note({ target: wall, reading: READING, tags: ['fear'] }),
    ),
    coding(
      note({ target: bridge, reading: other, tags: [] }),
      note({ target: wall, reading: READING, tags: ['fear'] }),
    ),
  );
  const codes = codesIn(all, ['hope', 'fear']);
  expect(codes).toEqual(['fear']);
  expect(codesIn(all, [])).toEqual(['fear', 'private']);
  const aspects = aspectsOf(all, codes);
  expect(aspects.map(({ aspect, agreement, differing }) => [aspect.of, agreement.units, differing])).toEqual([
    ['what', 2, []],
    ['kind', 2, [0]],
    ['who', 2, [0]],
    ['code', 2, [0]],
  ]);
  expect(aspects[0]!.agreement.alpha).toEqual({ cannot: 'no-variation' });
  expect(aspects[3]!.agreement.shared).toEqual({ is: 0.5 });
});
