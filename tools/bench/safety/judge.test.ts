import { expect, test } from 'vitest';
import { isClean } from './findings';
import { judge } from './judge';
import { confirming, type Note, newNote, type State, sending } from './notes';

const PAGE = 'https://herald.example/ferries';

const state = (note: string, isDeleted = false): State => ({ note, tags: [`tag of ${note}`], isDeleted });

/** A note of which each text was confirmed, and then one that was not. */
function noteOf(id: string | undefined, confirmed: string[], unanswered?: string): Note {
  const note = { ...newNote(PAGE), id };
  for (const text of confirmed) {
    sending(note, state(text));
    confirming(note, state(text));
  }
  if (unanswered) sending(note, state(unanswered));
  return note;
}

const row = (id: string, note: string, other: object = {}) => ({
  id,
  page: PAGE,
  note,
  tags: [`tag of ${note}`],
  ...other,
});

const count = (notes: Note[], annotations: object[], drafts: object[] = [], pages = [{ address: PAGE }]) => {
  const rows = { annotations, drafts, pages } as Parameters<typeof judge>[1];
  const { lost, wrong, half, doubled } = judge(notes, rows);
  return [lost.length, wrong.length, half.length, doubled.length];
};

test('what was confirmed last is there, or what was sent since', () => {
  const notes = [noteOf('1', ['a', 'b'], 'c'), noteOf(undefined, [], 'd'), noteOf(undefined, [], 'e')];
  for (const text of ['b', 'c']) {
    const annotations = [row('1', text), row('2', 'd')];
    expect(isClean(judge(notes, { annotations, pages: [{ address: PAGE }] }))).toBe(true);
  }
});

test('what is not there, or is older, is lost', () => {
  expect(count([noteOf('1', ['a'])], [])).toEqual([1, 0, 0, 0]);
  expect(count([noteOf('1', ['a', 'b'], 'c')], [row('1', 'a')])).toEqual([1, 0, 0, 0]);
  const deleted = noteOf('1', ['a']);
  confirming(deleted, state('a', true));
  expect(count([deleted], [row('1', 'a', { deleted: 5 })])).toEqual([0, 0, 0, 0]);
  const drafted = { ...noteOf('1', ['a']), draft: 'b' };
  expect(count([drafted], [row('1', 'a')])).toEqual([1, 0, 0, 0]);
  expect(count([drafted], [row('1', 'a')], [{ note: 'b' }])).toEqual([0, 0, 0, 0]);
});

test('what nobody wrote is wrong', () => {
  expect(count([noteOf('1', ['a'])], [row('1', 'x')])).toEqual([0, 1, 0, 0]);
  expect(count([noteOf('1', ['a'])], [row('1', 'a'), row('2', 'x')])).toEqual([0, 1, 0, 0]);
});

test('fields of two writes, a note without its page, and a draft beside its note are half a write', () => {
  const notes = [noteOf('1', ['a', 'b'])];
  expect(count(notes, [row('1', 'b', { tags: ['tag of a'] })])).toEqual([0, 0, 1, 0]);
  expect(count(notes, [row('1', 'b')], [], [])).toEqual([0, 0, 1, 0]);
  expect(count(notes, [row('1', 'b')], [{ note: 'b' }])).toEqual([0, 0, 1, 0]);
});

test('one text in two rows is doubled', () => {
  expect(count([noteOf('1', ['a'])], [row('1', 'a'), row('2', 'a')])).toEqual([0, 0, 0, 1]);
  expect(count([noteOf(undefined, [], 'a')], [row('1', 'a'), row('2', 'a')])).toEqual([0, 0, 0, 1]);
});
