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

beforeEach(() => {
  row = stored('Base.');
  draft = null;
  vi.mocked(sendMessage).mockReset();
  vi.mocked(sendMessage as (type: string) => Promise<unknown>).mockImplementation(async (type) => {
    if (type === 'loadDraft') return draft;
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
