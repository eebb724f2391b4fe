import { beforeEach, expect, test, vi } from 'vitest';
import { PAGE, range, target } from '../lib/annotations/fixtures';
import type { Annotation, Draft } from '../lib/annotations/model';
import { sendMessage } from '../lib/messages';
import { openNote } from './note';

vi.mock('../lib/messages', () => ({ sendMessage: vi.fn() }));

const stored = (note: string, modified = 1): Annotation => ({
  id: 'a1',
  page: PAGE.address,
  motivation: 'commenting',
  note,
  tags: [],
  target: target(range('content', 3, 'the words')),
  created: 1,
  modified,
});

/** What the background holds. */
let row: Annotation | null;
let draft: Draft | null;
let projectTag: string | null;

beforeEach(() => {
  row = stored('Base.');
  draft = null;
  projectTag = null;
  vi.mocked(sendMessage).mockReset();
  vi.mocked(sendMessage as (type: string) => Promise<unknown>).mockImplementation(async (type) => {
    if (type === 'loadDraft') return draft;
    if (type === 'projectTag') return projectTag;
    if (type === 'annotationById') return row;
    if (type === 'annotationsOf') return row ? [row] : [];
    return { ok: true, value: { id: 'a1' } };
  });
});

const sent = (type: string) =>
  vi
    .mocked(sendMessage)
    .mock.calls.flatMap(([name, data]) => (name === type ? [data] : []))
    .at(-1);
const subject = () => ({ page: PAGE, isPrivate: false, annotation: stored('Base.') });

test('in which nothing is typed shows what was stored elsewhere, and goes on from there', async () => {
  const note = await openNote(subject());
  row = stored('Base. Two.', 2);
  expect(await note.look()).toBe(row);
  expect([note.note.value, note.elsewhere.value, note.changed.value]).toEqual(['Base. Two.', 'shown', false]);
  await note.save();
  expect(sent('saveAnnotation')).toMatchObject({
    base: { note: 'Base. Two.' },
    body: { note: 'Base. Two.' },
  });
});

test('in which something is typed keeps it, says so, and is saved as made from what it began with', async () => {
  const note = await openNote(subject());
  note.note.value = 'Base. One.';
  note.keep();
  row = stored('Base. Two.', 2);
  await note.look();
  expect([note.note.value, note.elsewhere.value]).toEqual(['Base. One.', 'differs']);
  expect(sent('saveDraft')).toMatchObject({ draft: { note: 'Base. One.', base: { note: 'Base.' } } });
  await note.save();
  expect(sent('saveAnnotation')).toMatchObject({ base: { note: 'Base.' }, body: { note: 'Base. One.' } });
  note.discard();
  expect(note.note.value).toBe('Base. Two.');
  note.undiscard();
  await note.save();
  expect(sent('saveAnnotation')).toMatchObject({ base: { note: 'Base.' }, body: { note: 'Base. One.' } });
});

test('opened on a draft of before says what was stored since, and keeps both', async () => {
  row = stored('Base. Two.', 2);
  draft = {
    ...{ key: 'annotation:a1', page: PAGE.address, annotation: 'a1', modified: 1 },
    ...{ note: 'Base. One.', tags: [], base: { note: 'Base.', tags: [] } },
  };
  const note = await openNote({ ...subject(), annotation: row });
  expect([note.note.value, note.elsewhere.value]).toEqual(['Base. One.', 'differs']);
  await note.save();
  expect(sent('saveAnnotation')).toMatchObject({ base: { note: 'Base.' }, body: { note: 'Base. One.' } });
});

test('of what was deleted elsewhere says so, and keeps its words', async () => {
  const note = await openNote(subject());
  row = { ...stored('Base.', 2), deleted: 2 };
  await note.look();
  expect([note.note.value, note.elsewhere.value]).toEqual(['Base.', 'deleted']);
});

test('on words without one finds that one was made meanwhile', async () => {
  const note = await openNote({ page: PAGE, isPrivate: false, target: stored('').target });
  row = stored('From two.');
  await note.look();
  expect([note.note.value, note.elsewhere.value]).toEqual(['From two.', 'shown']);
  await note.save();
  expect(sent('saveAnnotation')).toMatchObject({ id: 'a1' });
});

/** Lets the next saves fail: no answer comes, however often they are sent. */
function answerNone(): void {
  const answer = vi.mocked(sendMessage).getMockImplementation()!;
  vi.mocked(sendMessage as (type: string, data: never) => Promise<unknown>).mockImplementation(
    async (type, data) => {
      if (type === 'saveAnnotation') throw new Error('nobody there');
      return (answer as (type: string, data: never) => Promise<unknown>)(type, data);
    },
  );
}

const saves = () =>
  vi.mocked(sendMessage).mock.calls.flatMap(([name, data]) => (name === 'saveAnnotation' ? [data] : [])) as {
    change: string;
    id: string;
    unheard: string[];
  }[];

test('that is not answered is sent again by the same change, until something else is typed', async () => {
  row = null;
  const note = await openNote({ page: PAGE, isPrivate: false });
  answerNone();
  note.note.value = 'One.';
  expect(await note.save()).toBeUndefined();
  expect(note.failure.value?.reason).toBe('failed');
  await note.save();
  const [first] = saves();
  expect(new Set(saves().map(({ change }) => change))).toEqual(new Set([first?.change]));
  note.note.value = 'One. Two.';
  await note.save();
  const last = saves().at(-1);
  expect(last?.change).not.toBe(first?.change);
  expect(last?.unheard).toEqual([first?.change]);
  // A new annotation has one id throughout.
  expect(new Set(saves().map(({ id }) => id)).size).toBe(1);
  expect(sent('saveDraft')).toMatchObject({ draft: { note: 'One. Two.' } });
});

test('sends what is typed to be kept before it is saved, and takes no second save', async () => {
  const note = await openNote(subject());
  for (const typed of ['B', 'Ba', 'Base. One.']) {
    note.note.value = typed;
    note.keep();
  }
  const first = note.save();
  expect(note.saving.value).toBe(true);
  expect(await note.save()).toBeUndefined();
  // Stored elsewhere meanwhile: nothing of what is being saved is touched by it.
  row = stored('Base. Two.', 2);
  await note.look();
  expect(note.note.value).toBe('Base. One.');
  await first;
  const order = vi
    .mocked(sendMessage)
    .mock.calls.flatMap(([name, data]) => (/^save/.test(name) ? [[name, data]] : []));
  expect(order.at(-2)).toMatchObject(['saveDraft', { draft: { note: 'Base. One.' } }]);
  expect(order.at(-1)).toMatchObject(['saveAnnotation', { body: { note: 'Base. One.' } }]);
  expect(saves()).toHaveLength(1);
});

/** Stored by a change, as the log names its entries. */
const by = (change: string, note: string, more: Partial<Annotation> = {}): Annotation => ({
  ...stored(note),
  heads: [`${change}.0`],
  ...more,
});

test('tells nothing as done elsewhere that the view did itself', async () => {
  const note = await openNote({ ...subject(), annotation: by('first', 'Base.') });
  row = by(note.newChange(), 'Base. Decided.');
  await note.look();
  expect([note.note.value, note.elsewhere.value]).toEqual(['Base. Decided.', undefined]);
  row = by(note.newChange(), 'Base. Decided.', { deleted: 2 });
  await note.look();
  expect(note.elsewhere.value).toBeUndefined();
});

test('deleted elsewhere and put back there is as it was, with what is typed', async () => {
  const note = await openNote({ ...subject(), annotation: by('first', 'Base.') });
  note.note.value = 'Base. One.';
  row = by('second', 'Base.', { deleted: 2 });
  await note.look();
  expect(note.elsewhere.value).toBe('deleted');
  expect(note.existing.value?.deleted).toBe(2);
  row = by('third', 'Base.');
  await note.look();
  expect([note.note.value, note.elsewhere.value]).toEqual(['Base. One.', undefined]);
  await note.save();
  expect(sent('saveAnnotation')).toMatchObject({ base: { note: 'Base.' }, seen: ['third.0'] });
});

test('follows what is said beside it and of its mark, and leaves what is typed', async () => {
  const note = await openNote({ ...subject(), annotation: by('first', 'Base.') });
  note.note.value = 'Base. One.';
  const also: Annotation['also'] = [
    { entry: 'second.0', at: 2, device: 'd', field: 'note', value: 'Base. Two.' },
  ];
  row = { ...by('first', 'Base.', { also, dismissal: true }), heads: ['first.0', 'second.0', 'third.0'] };
  await note.look();
  expect(note.existing.value?.also).toEqual(also);
  expect([note.note.value, note.elsewhere.value]).toEqual(['Base. One.', 'dismissed']);
});

test('is saved, where something is typed, before the view does something else', async () => {
  const note = await openNote({ ...subject(), annotation: by('first', 'Base.') });
  expect((await note.saveTyped())?.note).toBe('Base.');
  expect(saves()).toEqual([]);
  note.note.value = 'Base. One.';
  await note.saveTyped();
  expect(sent('saveAnnotation')).toMatchObject({ body: { note: 'Base. One.' } });
});

test('a new one begins with the tag of the project, which is no draft and no part of a dismissal', async () => {
  row = null;
  projectTag = 'Orrin bridge';
  const fresh = { page: PAGE, isPrivate: false, target: target(range('content', 3, 'the words')) };
  const note = await openNote(fresh);
  expect([note.tags.value, note.changed.value]).toEqual([['Orrin bridge'], false]);
  await note.save({ dismissal: true });
  expect(sent('saveAnnotation')).toMatchObject({ body: { note: '', tags: [] }, dismissal: true });
  note.note.value = 'Ask.';
  await note.save();
  expect(sent('saveAnnotation')).toMatchObject({ body: { note: 'Ask.', tags: ['Orrin bridge'] } });
  // What was being typed, and what is stored, is as it was left.
  draft = { key: 'k', page: PAGE.address, note: 'Half', tags: [], modified: 1 };
  expect((await openNote(fresh)).tags.value).toEqual([]);
  draft = null;
  expect((await openNote(subject())).tags.value).toEqual([]);
});
