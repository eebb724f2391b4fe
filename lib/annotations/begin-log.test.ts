import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { BIN_MS, binOf, eraseAnnotation } from './bin';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE } from './fixtures';
import { newId } from './ids';
import { lastSteps } from './last-steps';
import { BEFORE_LOG } from './log/change';
import { historyOf } from './log/history';
import { annotationOf } from './log/view';
import type { Annotation } from './model';
import { annotationById } from './queries';
import { logOf } from './record';
import {
  createRelease,
  DAMAGED_ROWS,
  DELETED_BEFORE_LOG,
  DOUBLED_TAGS,
  RELEASES,
  ROWS_BEFORE_LOG,
} from './releases';
import { cleanTags } from './tags';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, saveAnnotation, takeBack } from './write';

/** Databases from before there was a log, brought up to date. */
const [, , BEFORE] = RELEASES;

async function upgraded(name: string): Promise<WhenceDatabase> {
  await createRelease(name, BEFORE!);
  return openDatabase(name);
}

const get = async (db: WhenceDatabase, id: string) => (await annotationById(db, id)) as Annotation;
const saving = (row: Annotation, note: string) => {
  const { id, tags, assessment, heads: seen } = row;
  const base = { note: row.note, tags, assessment };
  return { change: newId(), id, page: PAGE, body: { ...base, note }, base, seen };
};

test('the log says of each annotation what its row says', async () => {
  const db = await upgraded('says');
  for (const { id } of [...ROWS_BEFORE_LOG, ...DELETED_BEFORE_LOG, DOUBLED_TAGS])
    expect(annotationOf(await logOf(db, id))).toEqual(await get(db, id));
  expect((await get(db, 'doubled')).tags).toEqual(['a', 'b']);
  expect((await get(db, 'doubled')).also).toBeUndefined();
  for (const { id } of DAMAGED_ROWS) expect((await logOf(db, id)).changes).toEqual([]);
  await db.delete();
});

test('each can be edited, undone, deleted and put back afterwards', async () => {
  const db = await upgraded('then');
  for (const { id } of ROWS_BEFORE_LOG) await live(db, id);
  await db.delete();
});

async function live(db: WhenceDatabase, id: string): Promise<void> {
  const before = await get(db, id);
  const { change, annotation } = await saveAnnotation(db, saving(before, 'another note'));
  const { note, ...rest } = annotation;
  expect(note).toBe('another note');
  expect(rest).toMatchObject({ created: before.created, page: before.page });
  // What no editor lets be typed goes with the first edit.
  expect([...annotation.tags].sort()).toEqual(cleanTags(before.tags).sort());
  expect(annotation.also).toBeUndefined();
  await undoChange(db, { change: newId(), undoes: change! });
  expect((await get(db, id)).note).toBe(before.note);
  await deleteAnnotation(db, { change: newId(), id });
  expect((await get(db, id)).deleted).toBeDefined();
  const back = await putBack(db, { change: newId(), id });
  expect(back.annotation.deleted).toBeUndefined();
  const history = historyOf(await logOf(db, id));
  expect(history.at(-1)).toMatchObject({ device: BEFORE_LOG, annotation: { note: before.note } });
  const taken = await takeBack(db, { change: newId(), id, to: history.at(-1)!.change });
  expect(taken.annotation.note).toBe(before.note);
  expect([...taken.annotation.tags].sort()).toEqual([...before.tags].sort());
}

test('two tabs that had an annotation open across the upgrade lose nothing', async () => {
  const db = await upgraded('tabs');
  const { heads: _, ...unseen } = await get(db, 'plain');
  await saveAnnotation(db, saving(unseen, 'first tab'));
  const { annotation } = await saveAnnotation(db, saving(unseen, 'second tab'));
  const texts = [annotation.note, ...(annotation.also ?? []).map(({ value }) => value)];
  expect(texts).toEqual(expect.arrayContaining(['first tab', 'second tab']));
  await db.delete();
});

test('what was deleted before is in the bin from now on, and can be put back', async () => {
  const start = Date.now();
  const db = await upgraded('bin');
  for (const { id, deleted } of await binOf(db)) {
    expect(deleted).toBeGreaterThanOrEqual(start);
    expect(deleted! + BIN_MS).toBeGreaterThan(Date.now());
    const { annotation } = await putBack(db, { change: newId(), id });
    expect(annotation.deleted).toBeUndefined();
    const before = DELETED_BEFORE_LOG.find((row) => row.id === id)!;
    expect(annotation).toMatchObject({ note: before.note, tags: before.tags });
  }
  expect(await binOf(db)).toEqual([]);
  await eraseAnnotation(db, 'deleted');
  expect(JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))).not.toContain(
    'note of deleted"',
  );
  await db.delete();
});

test('the upgrade is no step of the reader: nothing of it is offered to be undone', async () => {
  const db = await upgraded('steps');
  expect(await lastSteps(db)).toEqual([]);
  const { change } = await saveAnnotation(db, saving(await get(db, 'plain'), 'mine'));
  expect((await lastSteps(db)).map((step) => step.change)).toEqual([change]);
  expect((await logOf(db, 'plain')).changes.find(({ id }) => id === change)).toMatchObject({ seq: 1 });
  await db.delete();
});

test('an edit after the last day there is stands', async () => {
  const db = await upgraded('last-day');
  const { annotation } = await saveAnnotation(db, saving(await get(db, 'last-day'), 'and on'));
  expect(annotation).toMatchObject({ note: 'and on', modified: 8.64e15 });
  expect(await get(db, 'last-day')).toEqual(annotation);
  expect(annotation.also).toBeUndefined();
  await db.delete();
});

test('the same row makes the same log wherever it is, but for when it was deleted', async () => {
  const [one, other] = [await upgraded('one'), await upgraded('other')];
  for (const { id } of ROWS_BEFORE_LOG) expect(await logOf(one, id)).toEqual(await logOf(other, id));
  const [a, b] = [await logOf(one, 'deleted'), await logOf(other, 'deleted')];
  expect(a.changes.find(({ id }) => id === 'deleted')).toEqual(b.changes.find(({ id }) => id === 'deleted'));
  expect(new Set([...a.changes, ...b.changes].map(({ id }) => id)).size).toBe(3);
  await one.delete();
  await other.delete();
});
