import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BIN_MS } from './bin';
import { binRows, countBin, emptyBin } from './bin-rows';
import { openDatabase, type WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { discardDraft, saveDraft } from './drafts';
import { PAGE, range, saving, target } from './fixtures';
import { newId } from './ids';
import { keepPage } from './keep-page';
import { UNDO_STEPS } from './last-changes';
import { lastSteps, toRedo, toUndo } from './last-steps';
import type { Annotation, Body, Draft } from './model';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, retargetAnnotation, type SaveInput, saveAnnotation } from './write';
import { OutdatedError } from './written';

/** What was done last, taken back and done again as the popup does it; and the bin. */

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const body = (note: string, rest: Partial<Body> = {}): Body => ({ note, tags: [], ...rest });
const save = (note: string, given: Partial<SaveInput> = {}) =>
  saveAnnotation(db, saving({ body: body(note), ...given }));
const edit = (seen: Annotation, note: string, given: Partial<SaveInput> = {}) =>
  save(note, { id: seen.id, base: seen, seen: seen.heads, ...given });
const changing = (id: string) => ({ change: newId(), id });

const kinds = async () => (await lastSteps(db)).map(({ kind }) => kind);
const note = async (id: string) => {
  const row = await db.annotations.get(id);
  return row?.deleted === undefined ? row?.note : undefined;
};

/** `Ctrl+Z`. @returns the kind of what was undone, `undefined` where there was nothing */
async function back(): Promise<string | undefined> {
  const [step] = toUndo(await lastSteps(db));
  if (step) await undoChange(db, { change: newId(), undoes: step.change });
  return step?.kind;
}

/** `Ctrl+Shift+Z`. */
async function forth(): Promise<string | undefined> {
  const [step] = toRedo(await lastSteps(db));
  if (step) await undoChange(db, { change: newId(), undoes: step.undone!.change });
  return step?.kind;
}

test('steps are walked back and forth, over annotations and pages', async () => {
  const other = {
    ...PAGE,
    address: 'https://herald.example/weir',
    url: 'https://herald.example/weir',
    title: 'Weir',
  };
  const one = (await save('one')).annotation;
  const two = (await save('two', { page: other })).annotation;
  await edit(one, 'one more');
  await deleteAnnotation(db, changing(two.id));
  expect(await kinds()).toEqual(['deleted', 'changed', 'made', 'made']);
  expect((await lastSteps(db))[0]).toMatchObject({ title: 'Weir', address: other.address });

  expect(await back()).toBe('deleted');
  expect(await note(two.id)).toBe('two');
  expect(await back()).toBe('changed');
  expect(await note(one.id)).toBe('one');
  expect([await back(), await back(), await back()]).toEqual(['made', 'made', undefined]);
  expect(await note(one.id)).toBeUndefined();

  expect([await forth(), await forth(), await forth()]).toEqual(['made', 'made', 'changed']);
  expect(await note(one.id)).toBe('one more');
  expect(await note(two.id)).toBe('two');
  expect([await forth(), await forth()]).toEqual(['deleted', undefined]);
  expect(await note(two.id)).toBeUndefined();
  // And all of it once more.
  for (let i = 0; i < 4; i++) await back();
  for (let i = 0; i < 4; i++) await forth();
  expect(await note(one.id)).toBe('one more');
  expect(await note(two.id)).toBeUndefined();
  // Nothing of this was a step of its own.
  expect(await kinds()).toEqual(['deleted', 'changed', 'made', 'made']);
});

test('all hundred steps are undone, and done again', async () => {
  const notes: Annotation[] = [];
  for (let i = 0; i < 10; i++) notes.push((await save('0')).annotation);
  for (let i = 1; i <= 11; i++)
    for (const [at, each] of notes.entries()) notes[at] = (await edit(each, String(i))).annotation;
  const all = await lastSteps(db);
  expect(all).toHaveLength(UNDO_STEPS);
  const told = async () => (await Promise.all(notes.map(({ id }) => note(id)))).join();
  const last = await told();
  // Those of before the last hundred stay.
  for (const { change } of all) await undoChange(db, { change: newId(), undoes: change });
  expect(await told()).toBe(Array(10).fill('1').join());
  expect(await back()).toBeUndefined();
  const undone = toRedo(await lastSteps(db));
  expect(undone.slice(0, 10).map(({ subject }) => subject)).toEqual(notes.map(({ id }) => id));
  for (const { undone: undo } of await lastSteps(db).then((steps) => steps.toReversed()))
    await undoChange(db, { change: newId(), undoes: undo!.change });
  expect(await told()).toBe(last);
});

test('what was done after an undo ends what could be done again, but by its own button', async () => {
  const { annotation } = await save('a');
  await edit(annotation, 'b');
  const other = await save('other');
  await back();
  await save('third');
  expect(await forth()).toBeUndefined();
  const step = (await lastSteps(db)).find(({ undone }) => undone);
  expect(step).toMatchObject({ subject: other.annotation.id, canTurn: true });
  await undoChange(db, { change: newId(), undoes: step!.undone!.change });
  expect(await note(other.annotation.id)).toBe('other');
});

test('what was written over can be undone no more, until that is undone; the others can', async () => {
  const { annotation, change } = await save('a');
  const b = await edit(annotation, 'b');
  await edit(b.annotation, 'c');
  const steps = await lastSteps(db);
  expect(steps.map(({ canTurn }) => canTurn)).toEqual([true, false, false]);
  await expect(undoChange(db, { change: newId(), undoes: b.change! })).rejects.toThrow(OutdatedError);
  await expect(undoChange(db, { change: newId(), undoes: change! })).rejects.toThrow(OutdatedError);
  await back();
  expect((await lastSteps(db)).map(({ canTurn }) => canTurn)).toEqual([true, true, false]);
});

test('a step that was written over does not stand in the way of those before it', async () => {
  const { annotation } = await save('a');
  const draft: Draft = {
    key: draftKey({ page: PAGE.address }),
    page: PAGE.address,
    ...body('half'),
    modified: 1,
  };
  await saveDraft(db, draft);
  await discardDraft(db, { change: newId(), draft });
  // Gone on with, and so no longer to be brought back over it.
  await saveDraft(db, { ...draft, note: 'begun anew', modified: 2 });
  expect((await lastSteps(db))[0]).toMatchObject({ kind: 'discarded', canTurn: false });
  expect(await back()).toBe('made');
  expect(await note(annotation.id)).toBeUndefined();
  expect(await db.drafts.get(draft.key)).toMatchObject({ note: 'begun anew' });
});

test('a draft that was thrown away comes back, and is thrown away again', async () => {
  const key = draftKey({ page: PAGE.address });
  const draft: Draft = { key, page: PAGE.address, ...body('half'), modified: 1 };
  await saveDraft(db, draft);
  await discardDraft(db, { change: newId(), draft });
  expect((await lastSteps(db))[0]).toMatchObject({ draft: { note: 'half' }, address: PAGE.address });
  const change = newId();
  const [step] = await lastSteps(db);
  await undoChange(db, { change, undoes: step!.change });
  expect(await db.drafts.get(key)).toEqual(draft);
  // Sent again, when the reader has gone on with it.
  await saveDraft(db, { ...draft, note: 'half and more', modified: 2 });
  await undoChange(db, { change, undoes: step!.change });
  expect(await db.drafts.get(key)).toMatchObject({ note: 'half and more' });
  expect(await forth()).toBeUndefined();
  await saveDraft(db, draft);
  expect(await forth()).toBe('discarded');
  expect(await db.drafts.get(key)).toBeUndefined();
  expect(await back()).toBe('discarded');
  expect(await db.drafts.get(key)).toEqual(draft);
  // What was saved meanwhile is no longer there to be thrown away.
  await db.drafts.delete(key);
  expect(await forth()).toBeUndefined();
});

test('dismissals, other words, kept pages and what was put back are steps as well', async () => {
  const on = target(range('content', 40, 'I have asked for every page'));
  const to = target(range('content', 60, 'I have asked for each page'));
  const bare = await save('', { target: on, dismissal: true });
  await deleteAnnotation(db, changing(bare.annotation.id));
  const { annotation } = await save('note', { target: on });
  const moving = { id: annotation.id, page: PAGE.address };
  await retargetAnnotation(db, { change: newId(), ...moving, from: on, to });
  await retargetAnnotation(db, { change: newId(), ...moving, from: to, to: { ...to, exactOnly: true } });
  await deleteAnnotation(db, changing(annotation.id));
  await putBack(db, changing(annotation.id));
  await keepPage(db, { change: newId(), page: PAGE, kept: true });
  await keepPage(db, { change: newId(), page: PAGE, kept: false });
  const all = [
    'unkept',
    'kept',
    'putBack',
    'deleted',
    'keptWords',
    'moved',
    'made',
    'broughtBack',
    'dismissed',
  ];
  expect(await kinds()).toEqual(all);
  const there = await db.annotations.toArray();
  for (const kind of all) expect(await back()).toBe(kind);
  expect(await db.annotations.filter(({ deleted }) => deleted === undefined).count()).toBe(0);
  for (const kind of all.toReversed()) expect(await forth()).toBe(kind);
  const told = (row: Annotation) => [row.note, row.target, row.dismissal, row.deleted !== undefined];
  expect((await db.annotations.toArray()).map(told)).toEqual(there.map(told));
  expect((await db.pages.get(PAGE.address))?.kept).toBeUndefined();
});

test('a deletion is done again with its days counted anew, and not where something was written since', async () => {
  const { annotation } = await save('a');
  await deleteAnnotation(db, changing(annotation.id), 1000);
  await back();
  const step = (await lastSteps(db))[0]!;
  await undoChange(db, { change: newId(), undoes: step.undone!.change }, BIN_MS);
  expect(await db.annotations.get(annotation.id)).toMatchObject({ note: 'a', deleted: BIN_MS });
  await back();
  await edit((await db.annotations.get(annotation.id))!, 'b');
  const again = (await lastSteps(db))[1]!;
  expect(again).toMatchObject({ kind: 'deleted', canTurn: false });
  const redo = { change: newId(), undoes: again.undone!.change };
  await expect(undoChange(db, redo)).rejects.toThrow(OutdatedError);
});

test('an undo that is sent again, as what it undoes is no longer known, is the same', async () => {
  const { annotation } = await save('a');
  await edit(annotation, 'b');
  await back();
  const redo = { change: newId(), undoes: (await lastSteps(db))[0]!.undone!.change };
  await undoChange(db, redo);
  await undoChange(db, redo);
  expect(await note(annotation.id)).toBe('b');
});

test('the undo of a save that had brought something out of the bin puts it back there', async () => {
  const { annotation } = await save('a');
  await deleteAnnotation(db, changing(annotation.id));
  await edit(annotation, 'b');
  expect(await note(annotation.id)).toBe('b');
  await back();
  expect(await note(annotation.id)).toBeUndefined();
  expect((await db.annotations.get(annotation.id))?.note).toBe('a');
});

test('the bin holds what was deleted, the last first, with its page', async () => {
  const a = (await save('a')).annotation;
  const b = (await save('b', { page: { ...PAGE, address: 'https://herald.example/x', title: '' } }))
    .annotation;
  await save('c');
  await deleteAnnotation(db, changing(a.id), 1);
  await deleteAnnotation(db, changing(b.id), 2);
  const rows = (await binRows(db)).map(({ annotation, page }) => [annotation.note, page]);
  expect(rows).toEqual([
    ['b', 'https://herald.example/x'],
    ['a', PAGE.title],
  ]);
  expect(await countBin(db)).toBe(2);
});

test('of what is erased no word is left, nor a step; what was put back meanwhile stays', async () => {
  const on = target(range('content', 40, 'unheard words'));
  const erased = (await save('unheard note', { target: on })).annotation;
  await edit(erased, 'unheard of twice', { body: body('unheard of twice', { tags: ['unheard'] }) });
  const draft = { key: draftKey({ page: PAGE.address, annotation: erased.id }), annotation: erased.id };
  await saveDraft(db, { ...draft, page: PAGE.address, ...body('unheard draft'), modified: 1 });
  const kept = (await save('kept')).annotation;
  await deleteAnnotation(db, changing(erased.id));
  await deleteAnnotation(db, changing(kept.id));
  await putBack(db, changing(kept.id));
  expect(await emptyBin(db, [erased.id, kept.id, 'unknown'])).toEqual([PAGE.address]);
  expect(await note(kept.id)).toBe('kept');
  const all = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(all)).not.toContain('unheard');
  expect((await lastSteps(db)).map(({ subject }) => subject)).not.toContain(erased.id);
  expect((await db.logs.get(erased.id))?.erased).toBeGreaterThan(0);
});
