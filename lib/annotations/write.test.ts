import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { PAGE, READING, range, target } from './fixtures';
import type { Body, Draft } from './model';
import { annotationsOf } from './queries';
import { cleanTags } from './tags';
import {
  deleteAnnotation,
  dropDraft,
  motivationOf,
  restoreAnnotation,
  retargetAnnotation,
  saveAnnotation,
  saveDraft,
} from './write';
import { OutdatedError } from './written';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const body = (note: string, rest: Partial<Body> = {}): Body => ({ note, tags: [], ...rest });
const on = target(range('content', 40, 'I have asked for every page of it'));

test('a new annotation is stored with its page, and its draft ends in the same transaction', async () => {
  await saveDraft(db, { key: 'k', page: PAGE.address, ...body('half a th'), modified: 1 });
  const counts = {
    kinds: { person: 1, organization: 0, outlet: 0, document: 0, unnamed: 0, none: 0 },
    attributions: 1,
    claims: 0,
    wordsAttributed: 7,
    wordsOther: 3,
  };
  const input = {
    page: PAGE,
    counts,
    body: body('half a thought'),
    target: on,
    reading: READING,
    draftKey: 'k',
  };
  const { annotation, undo } = await saveAnnotation(db, input, 5);
  expect(annotation).toMatchObject({
    note: 'half a thought',
    motivation: 'commenting',
    created: 5,
    modified: 5,
  });
  expect(annotation.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  expect(undo).toEqual({ id: annotation.id, left: 5 });
  expect(await db.annotations.toArray()).toEqual([annotation]);
  expect(await db.pages.get(PAGE.address)).toMatchObject({ ...PAGE, counts, modified: 5 });
  expect(await db.drafts.count()).toBe(0);
});

test('a save that fails leaves everything as it was, the draft with it', async () => {
  await saveDraft(db, { key: 'k', page: PAGE.address, ...body('kept'), modified: 1 });
  // A function cannot be cloned into the database: the second write of the transaction fails for real.
  const broken = { ...PAGE, title: (() => '') as unknown as string };
  await expect(saveAnnotation(db, { page: broken, body: body('kept'), draftKey: 'k' })).rejects.toThrow();
  expect(await db.annotations.count()).toBe(0);
  expect(await db.drafts.get('k')).toMatchObject({ note: 'kept' });
});

test('an edit keeps target, reading and creation, and its undo brings the old row back exactly', async () => {
  const { annotation } = await saveAnnotation(
    db,
    { page: PAGE, body: body('first', { assessment: 'checked' }), target: on, reading: READING },
    1,
  );
  const edit = await saveAnnotation(db, { page: PAGE, id: annotation.id, body: body('second') }, 2);
  expect(edit.annotation).toEqual({
    ...annotation,
    note: 'second',
    assessment: undefined,
    modified: 2,
  });
  const redo = await restoreAnnotation(db, edit.undo);
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
  await restoreAnnotation(db, redo);
  expect(await db.annotations.get(annotation.id)).toEqual(edit.annotation);
});

test('an edit of a note never moves it to other words, whatever the mark it was opened on is today', async () => {
  const first = { page: PAGE, body: body('first'), target: on, reading: READING };
  const { annotation } = await saveAnnotation(db, first);
  const today = target(range('content', 40, 'I have begged for every page of it'));
  const reading = { ...READING, cue: 'claimed' };
  const edit = { page: PAGE, id: annotation.id, body: body('second'), target: today, reading };
  expect((await saveAnnotation(db, edit)).annotation).toMatchObject({ target: on, reading: READING });
});

test('other words are accepted with all else as it was, and undone and undone again', async () => {
  const content = body('mine', { tags: ['t'], assessment: 'checked' });
  const input = { page: PAGE, body: content, target: on, reading: READING };
  const { annotation } = await saveAnnotation(db, input, 1);
  const to = target(range('content', 44, 'I have begged for every page of it'));
  const moved = await retargetAnnotation(db, { id: annotation.id, from: on, to, page: PAGE.address }, 2);
  expect(moved.annotation).toEqual({ ...annotation, target: to, modified: 2 });
  expect(await db.annotations.toArray()).toEqual([moved.annotation]);
  const redo = await restoreAnnotation(db, moved.undo);
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
  await restoreAnnotation(db, redo);
  expect(await db.annotations.get(annotation.id)).toEqual(moved.annotation);
});

test('the old words can be kept, and an edit keeps them kept', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('mine'), target: on });
  const to = { ...on, exactOnly: true };
  await retargetAnnotation(db, { id: annotation.id, from: on, to, page: PAGE.address });
  await saveAnnotation(db, { page: PAGE, id: annotation.id, body: body('edited'), target: on });
  expect(await annotationsOf(db, PAGE.address)).toMatchObject([{ note: 'edited', target: to }]);
});

test('another address of the article may hold the words', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('mine'), target: on });
  const to = target(range('selection', 1, 'elsewhere'));
  const page = `${PAGE.address}/?utm_source=letter`;
  await retargetAnnotation(db, { id: annotation.id, from: on, to, page });
  expect(await db.annotations.get(annotation.id)).toMatchObject({ page: PAGE.address, target: to });
});

test('what is not as the reader saw it is not written over', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('mine'), target: on });
  const to = target(range('selection', 1, 'elsewhere'));
  const good = { id: annotation.id, from: on, to, page: PAGE.address };
  const note = await saveAnnotation(db, { page: PAGE, body: body('on the page') });
  const wrong = [
    { ...good, from: to },
    { ...good, id: 'never-there' },
    { ...good, id: note.annotation.id },
    { ...good, page: 'https://herald.example/another-article' },
  ];
  for (const input of wrong) await expect(retargetAnnotation(db, input)).rejects.toThrow(OutdatedError);
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
  await deleteAnnotation(db, annotation.id, 9);
  await expect(retargetAnnotation(db, good)).rejects.toThrow(OutdatedError);
  expect(await db.annotations.get(annotation.id)).toMatchObject({ target: on, deleted: 9 });
});

test('a deletion hides the row, can be undone, and undone again', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('mine') });
  const undo = await deleteAnnotation(db, annotation.id, 9);
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);
  expect((await db.annotations.get(annotation.id))?.deleted).toBe(9);
  const redo = await restoreAnnotation(db, undo);
  expect(await annotationsOf(db, PAGE.address)).toEqual([annotation]);
  await restoreAnnotation(db, redo);
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);
});

test('the undo of a first save hides it, and the words are still there to come back', async () => {
  const { annotation, undo } = await saveAnnotation(db, { page: PAGE, body: body('slip') });
  const redo = await restoreAnnotation(db, undo);
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);
  await restoreAnnotation(db, redo);
  expect(await annotationsOf(db, PAGE.address)).toEqual([annotation]);
});

test('deleting twice, or what is not there, changes nothing', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('mine') });
  await deleteAnnotation(db, annotation.id, 3);
  await deleteAnnotation(db, annotation.id, 4);
  expect((await db.annotations.get(annotation.id))?.deleted).toBe(3);
  expect(await deleteAnnotation(db, 'nobody')).toEqual({ id: 'nobody' });
});

test('saving what was deleted meanwhile stores the text, and undoing that deletes it again', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('old'), target: on });
  await deleteAnnotation(db, annotation.id);
  const saved = await saveAnnotation(db, { page: PAGE, id: annotation.id, body: body('new words') });
  expect(await annotationsOf(db, PAGE.address)).toMatchObject([{ note: 'new words', target: on }]);
  await restoreAnnotation(db, saved.undo);
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);

  const gone = await saveAnnotation(db, { page: PAGE, id: 'never-there', body: body('kept too') });
  expect(gone.annotation.id).toBe('never-there');
  expect(await annotationsOf(db, PAGE.address)).toMatchObject([{ note: 'kept too' }]);
});

test('a dismissal stays one when a note is added, and ends only when told to', async () => {
  const { annotation } = await saveAnnotation(db, {
    page: PAGE,
    body: body(''),
    target: on,
    dismissal: true,
  });
  expect(annotation).toMatchObject({ dismissal: true, motivation: 'editing' });
  const noted = await saveAnnotation(db, { page: PAGE, id: annotation.id, body: body('a caption') });
  expect(noted.annotation).toMatchObject({ dismissal: true, motivation: 'editing' });
  const back = { page: PAGE, id: annotation.id, body: body('a caption'), dismissal: false };
  expect((await saveAnnotation(db, back)).annotation).not.toHaveProperty('dismissal');
});

test('what is known of a page is added to, never taken away', async () => {
  await saveAnnotation(db, { page: PAGE, body: body('a') }, 1);
  const { address, url, title } = PAGE;
  await saveAnnotation(db, { page: { address, url, title }, body: body('b') }, 2);
  expect(await db.pages.get(address)).toMatchObject({ ...PAGE, modified: 2 });
});

test('every string comes back as it was typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (note) => {
      const { annotation } = await saveAnnotation(db, { page: PAGE, body: body(note) });
      expect((await db.annotations.get(annotation.id))?.note).toBe(note);
    }),
    { seed: 7, numRuns: 50 },
  );
  const odd = ['lone \ud800 high', 'lone \udc00 low', '\u200f\u200b\u0000', 'long '.repeat(400_000)];
  for (const note of odd) {
    const { annotation } = await saveAnnotation(db, { page: PAGE, body: body(note) });
    expect((await db.annotations.get(annotation.id))?.note === note).toBe(true);
  }
});

test('the motivation follows what was written', () => {
  expect(motivationOf(body('n', { tags: ['t'], assessment: 'checked' }))).toBe('commenting');
  expect(motivationOf(body(' ', { tags: ['t'], assessment: 'checked' }))).toBe('assessing');
  expect(motivationOf(body('', { tags: ['t'] }))).toBe('tagging');
  expect(motivationOf(body(''))).toBe('highlighting');
  expect(motivationOf(body('n'), true)).toBe('editing');
});

test('tags are trimmed, kept once, in order', () => {
  expect(cleanTags([' b', 'a', '', 'b ', '  ', 'c', 'a'])).toEqual(['b', 'a', 'c']);
});

test('a draft is kept until it is dropped or empty; an emptied edit is no empty draft', async () => {
  const draft: Draft = { key: 'k', page: PAGE.address, ...body('typing'), modified: 1 };
  await saveDraft(db, draft);
  expect(await db.drafts.get('k')).toEqual(draft);
  await saveDraft(db, { ...draft, note: '' });
  expect(await db.drafts.count()).toBe(0);
  await saveDraft(db, { ...draft, note: '', annotation: 'some-id' });
  expect(await db.drafts.count()).toBe(1);
  await dropDraft(db, 'k');
  expect(await db.drafts.count()).toBe(0);
});

test('nothing is stored of an address that it should not hold', async () => {
  const clean = `${PAGE.address}-waits`;
  const address = `${clean}?fbclid=IwAR0&access_token=s3cret`;
  const page = { ...PAGE, address, url: `${address}&utm_source=x#id_token=s3cret` };
  const { annotation } = await saveAnnotation(db, { page, body: body('n') });
  expect(annotation.page).toBe(clean);
  await saveDraft(db, { key: draftKey({ page: address }), page: address, note: 'n', tags: [], modified: 1 });
  const all = await Promise.all([db.annotations, db.pages, db.drafts].map((table) => table.toArray()));
  expect(JSON.stringify(all)).not.toMatch(/fbclid|IwAR0|token|s3cret|utm/);
});

test("a page's row is changed by its own site alone", async () => {
  const copy = `https://web.archive.org/web/2026/${PAGE.address}`;
  const save = (url: string, title: string, now: number) =>
    saveAnnotation(db, { page: { ...PAGE, url, title }, body: body('n') }, now);
  const titleAfter = async (url: string, title: string, now: number) => {
    await save(url, title, now);
    return (await db.pages.get(PAGE.address))?.title;
  };
  // Of a page that only its copy has been seen of, the copy knows best.
  expect(await titleAfter(copy, 'A copy', 1)).toBe('A copy');
  expect(await titleAfter(PAGE.url, 'The page', 2)).toBe('The page');
  const before = await db.pages.get(PAGE.address);
  for (const url of [
    copy,
    'https://evil.example/',
    'https://herald.example:8443/',
    'https://x.herald.example/',
  ])
    expect(await titleAfter(url, 'Forged', 3)).toBe('The page');
  expect(await db.pages.get(PAGE.address)).toEqual(before);
  expect(await titleAfter('http://m.herald.example/harbour-bridge', 'On a phone', 4)).toBe('On a phone');
});

test('a page on another site than its address adds no way to find its notes by', async () => {
  const page = { ...PAGE, url: 'https://evil.example/harbour-bridge' };
  await saveAnnotation(db, { page, body: body('n') });
  expect(await db.pages.get(PAGE.address)).toMatchObject({
    url: PAGE.address,
    articles: ['herald.example/harbour-bridge'],
  });
});

test('what another tab stored since the writing began is kept beside what is saved, and told', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('Base.'), target: on }, 1);
  const edit = (base: string, mine: Body, now: number) =>
    saveAnnotation(db, { page: PAGE, id: annotation.id, base: body(base), body: mine }, now);
  await edit('Base.', body('Base. From two.'), 2);
  const second = await edit('Base.', body('Base.', { tags: ['later'] }), 3);
  expect(second.annotation).toMatchObject({ note: 'Base. From two.', tags: ['later'] });
  expect(second.joined).toEqual({ texts: false });
  expect(await restoreAnnotation(db, second.undo, 4)).toMatchObject({ before: { tags: ['later'] } });
  expect(await db.annotations.get(annotation.id)).toMatchObject({ note: 'Base. From two.', tags: [] });
});

test('a second note on the same words, begun before the first was stored, becomes one with it', async () => {
  const save = (note: string, now: number) =>
    saveAnnotation(db, { page: PAGE, base: body(''), body: body(note), target: on }, now);
  await save('From one.', 1);
  const { annotation, joined } = await save('From two.', 2);
  expect(annotation.note).toContain('From one.');
  expect(annotation.note).toContain('From two.');
  expect(joined).toEqual({ texts: true });
  expect(await db.annotations.count()).toBe(1);
});

test('an undo takes nothing back that was written since', async () => {
  const { annotation } = await saveAnnotation(db, { page: PAGE, body: body('first'), target: on }, 1);
  const edit = await saveAnnotation(db, { page: PAGE, id: annotation.id, body: body('second') }, 2);
  await saveAnnotation(db, { page: PAGE, id: annotation.id, body: body('third') }, 3);
  await expect(restoreAnnotation(db, edit.undo, 4)).rejects.toThrow(OutdatedError);
  expect(await db.annotations.get(annotation.id)).toMatchObject({ note: 'third' });
});

test('a damaged row is not written over', async () => {
  const damaged = { id: 'a', page: PAGE.address, note: 3 };
  await db.table('annotations').put(damaged);
  const { annotation } = await saveAnnotation(db, { page: PAGE, id: 'a', body: body('typed') }, 2);
  expect(annotation.id).not.toBe('a');
  expect(await db.annotations.get('a')).toEqual(damaged);
});
