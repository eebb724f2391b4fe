import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { discardDraft, dropDraft, saveDraft } from './drafts';
import { PAGE, READING, range, saving, target } from './fixtures';
import { newId } from './ids';
import { motivationOf } from './log/view';
import type { Annotation, Body, Draft } from './model';
import { annotationById, annotationsOf } from './queries';
import { logOf } from './record';
import { shownOf } from './stored-annotation';
import { cleanTags } from './tags';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, retargetAnnotation, type SaveInput, saveAnnotation } from './write';
import { OutdatedError } from './written';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const body = (note: string, rest: Partial<Body> = {}): Body => ({ note, tags: [], ...rest });
/** Saves as a view does that has just made it. */
const save = (given: Partial<SaveInput> & Pick<SaveInput, 'body'>, now?: number) =>
  saveAnnotation(db, saving(given), now);
/** Saves again as a view does that shows this. */
const edit = (seen: Annotation, mine: Body, now?: number, given: Partial<SaveInput> = {}) =>
  save({ id: seen.id, base: seen, seen: seen.heads, body: mine, ...given }, now);
const remove = (id: string, now?: number) => deleteAnnotation(db, { change: newId(), id }, now);
const undo = (undoes: string | undefined, now?: number) =>
  undoChange(db, { change: newId(), undoes: undoes ?? '' }, now);
const move = (input: Omit<Parameters<typeof retargetAnnotation>[1], 'change'>, now?: number) =>
  retargetAnnotation(db, { change: newId(), ...input }, now);
/** What a row says, whatever the entries are that say it. */
const said = ({ heads: _, modified: __, ...row }: Annotation) => row;
const stored = async (id: string) => said((await annotationById(db, id))!);

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
  const input = saving({ counts, body: body('half a thought'), target: on, reading: READING, draftKey: 'k' });
  const { annotation, change } = await saveAnnotation(db, input, 5);
  expect(annotation).toMatchObject({
    id: input.id,
    note: 'half a thought',
    motivation: 'commenting',
    created: 5,
    modified: 5,
  });
  expect(change).toBe(input.change);
  expect((await db.annotations.toArray()).map(shownOf)).toEqual([annotation]);
  expect((await logOf(db, input.id)).changes).toMatchObject([
    { id: change, seq: 1, at: 5, annotation: input.id },
  ]);
  expect(await db.pages.get(PAGE.address)).toMatchObject({ ...PAGE, counts, modified: 5 });
  expect(await db.drafts.count()).toBe(0);
});

test('the same save sent twice is one, and answered as the first was', async () => {
  const input = saving({ body: body('once', { tags: ['t'] }), target: on });
  const first = await saveAnnotation(db, input, 1);
  expect(await saveAnnotation(db, input, 2)).toEqual(first);
  // Something was written in between: the second changes nothing of it.
  await edit(first.annotation, body('more'), 3);
  expect((await saveAnnotation(db, input, 4)).annotation.note).toBe('more');
  expect(await db.annotations.count()).toBe(1);
  expect((await logOf(db, input.id)).changes).toHaveLength(2);
});

test('what is typed after a save that was not answered is stored once, whether that save was or not', async () => {
  for (const isStored of [true, false]) {
    const first = saving({
      body: body('first', { tags: ['a'] }),
      target: target(range('cue', 1, `${isStored}`)),
    });
    if (isStored) await saveAnnotation(db, first);
    const again = { ...first, change: newId(), body: body('first and more', { tags: ['b'] }) };
    const { annotation, hasUnseen } = await saveAnnotation(db, { ...again, unheard: [first.change] });
    expect(annotation).toMatchObject({ note: 'first and more', tags: ['b'] });
    expect(annotation.also).toBeUndefined();
    expect(hasUnseen).toBeUndefined();
  }
});

test('a save that fails leaves everything as it was, the draft with it', async () => {
  await saveDraft(db, { key: 'k', page: PAGE.address, ...body('kept'), modified: 1 });
  // A function cannot be cloned into the database: the last write of the transaction fails for real.
  const broken = { ...PAGE, title: (() => '') as unknown as string };
  await expect(save({ page: broken, body: body('kept'), draftKey: 'k' })).rejects.toThrow();
  for (const table of [db.annotations, db.logs, db.meta]) expect(await table.count()).toBe(0);
  expect(await db.drafts.get('k')).toMatchObject({ note: 'kept' });
});

test('an edit keeps target, reading and creation, and is undone and done again', async () => {
  const first = body('first', { assessment: 'checked' });
  const { annotation } = await save({ body: first, target: on, reading: READING }, 1);
  const second = await edit(annotation, body('second'), 2);
  const { assessment: _, ...rest } = said(annotation);
  expect(said(second.annotation)).toEqual({ ...rest, note: 'second' });
  const undoing = newId();
  await undoChange(db, { change: undoing, undoes: second.change! }, 3);
  expect(await stored(annotation.id)).toEqual(said(annotation));
  await undo(undoing, 4);
  expect(await stored(annotation.id)).toEqual(said(second.annotation));
});

test('an edit of a note never moves it to other words, whatever the mark it was opened on is today', async () => {
  const { annotation } = await save({ body: body('first'), target: on, reading: READING });
  const today = target(range('content', 40, 'I have begged for every page of it'));
  const reading = { ...READING, cue: 'claimed' };
  const second = await edit(annotation, body('second'), 2, { target: today, reading });
  expect(second.annotation).toMatchObject({ target: on, reading: READING });
});

test('other words are accepted with all else as it was, and undone and undone again', async () => {
  const content = body('mine', { tags: ['t'], assessment: 'checked' });
  const { annotation } = await save({ body: content, target: on, reading: READING }, 1);
  const to = target(range('content', 44, 'I have begged for every page of it'));
  const moved = await move({ id: annotation.id, from: on, to, page: PAGE.address }, 2);
  expect(said(moved.annotation)).toEqual({ ...said(annotation), target: to });
  const undoing = newId();
  await undoChange(db, { change: undoing, undoes: moved.change! });
  expect(await stored(annotation.id)).toEqual(said(annotation));
  await undo(undoing);
  expect(await stored(annotation.id)).toEqual(said(moved.annotation));
});

test('the old words can be kept, and an edit keeps them kept', async () => {
  const { annotation } = await save({ body: body('mine'), target: on });
  const to = { ...on, exactOnly: true };
  const moved = await move({ id: annotation.id, from: on, to, page: PAGE.address });
  await edit(moved.annotation, body('edited'), undefined, { target: on });
  expect(await annotationsOf(db, PAGE.address)).toMatchObject([{ note: 'edited', target: to }]);
});

test('another address of the article may hold the words', async () => {
  const { annotation } = await save({ body: body('mine'), target: on });
  const to = target(range('selection', 1, 'elsewhere'));
  const page = `${PAGE.address}/?utm_source=letter`;
  await move({ id: annotation.id, from: on, to, page });
  expect(await annotationById(db, annotation.id)).toMatchObject({ page: PAGE.address, target: to });
});

test('what is not as the reader saw it is not written over', async () => {
  const { annotation } = await save({ body: body('mine'), target: on });
  const to = target(range('selection', 1, 'elsewhere'));
  const good = { id: annotation.id, from: on, to, page: PAGE.address };
  const note = await save({ body: body('on the page') });
  const wrong = [
    { ...good, from: to },
    { ...good, id: 'never-there' },
    { ...good, id: note.annotation.id },
    { ...good, page: 'https://herald.example/another-article' },
  ];
  for (const input of wrong) await expect(move(input)).rejects.toThrow(OutdatedError);
  expect(await annotationById(db, annotation.id)).toEqual(annotation);
  await remove(annotation.id, 9);
  await expect(move(good)).rejects.toThrow(OutdatedError);
  expect(await annotationById(db, annotation.id)).toMatchObject({ target: on, deleted: 9 });
});

test('a deletion hides the row, can be undone, and undone again', async () => {
  const { annotation } = await save({ body: body('mine') });
  const { change } = await remove(annotation.id, 9);
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);
  expect((await annotationById(db, annotation.id))?.deleted).toBe(9);
  const undoing = newId();
  await undoChange(db, { change: undoing, undoes: change! });
  expect((await annotationsOf(db, PAGE.address)).map(said)).toEqual([said(annotation)]);
  await undo(undoing);
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);
  await putBack(db, { change: newId(), id: annotation.id });
  expect((await annotationsOf(db, PAGE.address)).map(said)).toEqual([said(annotation)]);
});

test('the undo of a first save hides it, and the words are still there to come back', async () => {
  const { annotation, change } = await save({ body: body('slip') });
  const undoing = newId();
  await undoChange(db, { change: undoing, undoes: change! });
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);
  await undo(undoing);
  expect((await annotationsOf(db, PAGE.address)).map(said)).toEqual([said(annotation)]);
});

test('deleting twice changes nothing, and what is not there cannot be deleted', async () => {
  const { annotation } = await save({ body: body('mine') });
  await remove(annotation.id, 3);
  await remove(annotation.id, 4);
  expect((await annotationById(db, annotation.id))?.deleted).toBe(3);
  await expect(remove('nobody')).rejects.toThrow(OutdatedError);
});

test('saving what was deleted meanwhile stores the text, and undoing that deletes it again', async () => {
  const { annotation } = await save({ body: body('old'), target: on });
  await remove(annotation.id);
  const saved = await edit(annotation, body('new words'));
  expect(await annotationsOf(db, PAGE.address)).toMatchObject([{ note: 'new words', target: on }]);
  await undo(saved.change);
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);

  const gone = await save({ id: 'never-there', body: body('kept too') });
  expect(gone.annotation.id).toBe('never-there');
  expect(await annotationsOf(db, PAGE.address)).toMatchObject([{ note: 'kept too' }]);
});

test('a dismissal stays one when a note is added, and ends only when told to', async () => {
  const { annotation } = await save({ body: body(''), target: on, dismissal: true });
  expect(annotation).toMatchObject({ dismissal: true, motivation: 'editing' });
  const noted = await edit(annotation, body('a caption'));
  expect(noted.annotation).toMatchObject({ dismissal: true, motivation: 'editing' });
  const back = await edit(noted.annotation, body('a caption'), undefined, { dismissal: false });
  expect(back.annotation).not.toHaveProperty('dismissal');
});

test('what is known of a page is added to, never taken away', async () => {
  await save({ body: body('a') }, 1);
  const { address, url, title } = PAGE;
  await save({ page: { address, url, title }, body: body('b') }, 2);
  expect(await db.pages.get(address)).toMatchObject({ ...PAGE, modified: 2 });
});

test('every string comes back as it was typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (note) => {
      const { annotation } = await save({ body: body(note) });
      expect((await annotationById(db, annotation.id))?.note).toBe(note);
    }),
    { seed: 7, numRuns: 50 },
  );
  const odd = ['lone \ud800 high', 'lone \udc00 low', '\u200f\u200b\u0000', 'long '.repeat(400_000)];
  for (const note of odd) {
    const { annotation } = await save({ body: body(note) });
    expect((await annotationById(db, annotation.id))?.note === note).toBe(true);
  }
});

test('the motivation follows what was written', () => {
  expect(motivationOf(body('n', { tags: ['t'], assessment: 'checked' }))).toBe('commenting');
  expect(motivationOf(body(' ', { tags: ['t'], assessment: 'checked' }))).toBe('assessing');
  expect(motivationOf(body('', { tags: ['t'] }))).toBe('tagging');
  expect(motivationOf(body(''))).toBe('highlighting');
  expect(motivationOf(body('n'), { dismissal: true })).toBe('editing');
  expect(motivationOf(body('n'), { correction: { what: 'claim' } })).toBe('editing');
  expect(motivationOf(body('n'), { correction: { what: 'right' } })).toBe('commenting');
  expect(motivationOf(body(''), { correction: { what: 'right' } })).toBe('assessing');
});

test('tags are trimmed, kept once, in order', () => {
  expect(cleanTags([' b', 'a', '', 'b ', '  ', 'c', 'a'])).toEqual(['b', 'a', 'c']);
});

test('tags keep the order in which they were added', async () => {
  const { annotation } = await save({ body: body('', { tags: ['z', 'a'] }) });
  const more = await edit(annotation, body('', { tags: ['z', 'a', 'm'] }));
  expect(more.annotation.tags).toEqual(['z', 'a', 'm']);
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

test('a draft that was thrown away comes back, but not over one that was begun since', async () => {
  const draft: Draft = { key: 'k', page: PAGE.address, ...body('typing'), modified: 1 };
  for (const isBegun of [false, true]) {
    await saveDraft(db, draft);
    const { change } = await discardDraft(db, { change: newId(), draft });
    expect(await db.drafts.count()).toBe(0);
    if (isBegun) await saveDraft(db, { ...draft, note: 'another', modified: 2 });
    if (isBegun) await expect(undo(change)).rejects.toThrow(OutdatedError);
    else await undo(change);
    expect(await db.drafts.toArray()).toMatchObject([{ note: isBegun ? 'another' : 'typing' }]);
  }
});

test('nothing is stored of an address that it should not hold', async () => {
  const clean = `${PAGE.address}-waits`;
  const address = `${clean}?fbclid=IwAR0&access_token=s3cret`;
  const page = { ...PAGE, address, url: `${address}&utm_source=x#id_token=s3cret` };
  const { annotation } = await save({ page, body: body('n') });
  expect(annotation.page).toBe(clean);
  const draft = { key: draftKey({ page: address }), page: address, note: 'n', tags: [], modified: 1 };
  await saveDraft(db, draft);
  await discardDraft(db, { change: newId(), draft });
  await saveDraft(db, draft);
  const all = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(all)).not.toMatch(/fbclid|IwAR0|token|s3cret|utm/);
});

test("a page's row is changed by its own site alone", async () => {
  const copy = `https://web.archive.org/web/2026/${PAGE.address}`;
  const titleAfter = async (url: string, title: string, now: number) => {
    await save({ page: { ...PAGE, url, title }, body: body('n') }, now);
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
  await save({ page, body: body('n') });
  expect(await db.pages.get(PAGE.address)).toMatchObject({
    url: PAGE.address,
    articles: ['herald.example/harbour-bridge'],
  });
});

test('what another tab stored since the writing began is kept beside what is saved, and told', async () => {
  const { annotation } = await save({ body: body('Base.'), target: on }, 1);
  await edit(annotation, body('Base. From two.'), 2);
  const tagged = await edit(annotation, body('Base.', { tags: ['later'] }), 3);
  expect(tagged).toMatchObject({ hasUnseen: true, annotation: { note: 'Base. From two.', tags: ['later'] } });
  expect(tagged.annotation.also).toBeUndefined();
  await undo(tagged.change);
  expect(await annotationById(db, annotation.id)).toMatchObject({ note: 'Base. From two.', tags: [] });

  const other = await edit(annotation, body('Base. From one.'), 3);
  expect(other).toMatchObject({
    hasUnseen: true,
    annotation: { note: 'Base. From one.', also: [{ field: 'note', value: 'Base. From two.' }] },
  });
  // To go on with one of them is to decide nothing about the other.
  const more = await edit(other.annotation, body('Base. From one, too.'), 4);
  expect(more.annotation).toMatchObject({ also: [{ value: 'Base. From two.' }] });
  await undo(more.change);
  await undo(other.change);
  expect(await annotationById(db, annotation.id)).toMatchObject({ note: 'Base. From two.' });
  expect((await annotationById(db, annotation.id))?.also).toBeUndefined();
});

test('a second note on the same words, begun before the first was stored, becomes one with it', async () => {
  await save({ body: body('From one.'), target: on }, 1);
  const { annotation, hasUnseen } = await save({ body: body('From two.'), target: on }, 2);
  expect(annotation).toMatchObject({ note: 'From two.', also: [{ value: 'From one.' }] });
  expect(hasUnseen).toBe(true);
  expect(await db.annotations.count()).toBe(1);
});

test('an undo takes nothing back that was written since', async () => {
  const { annotation } = await save({ body: body('first'), target: on }, 1);
  const second = await edit(annotation, body('second'), 2);
  await edit(second.annotation, body('third'), 3);
  await expect(undo(second.change, 4)).rejects.toThrow(OutdatedError);
  expect(await annotationById(db, annotation.id)).toMatchObject({ note: 'third' });
});

test('a damaged row is not written over', async () => {
  const damaged = { id: 'a', page: PAGE.address, note: 3 };
  await db.table('annotations').put(damaged);
  const { annotation } = await save({ id: 'a', body: body('typed') }, 2);
  expect(annotation.id).not.toBe('a');
  expect(await db.annotations.get('a')).toEqual(damaged);
});
