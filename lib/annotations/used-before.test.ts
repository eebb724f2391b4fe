import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from './database';
import { saving } from './fixtures';
import { newId } from './ids';
import type { Body } from './model';
import { lastGiven, lastWrite, tagsUsed } from './used-before';
import { deleteAnnotation, type SaveInput, saveAnnotation } from './write';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const save = (at: number, given: Partial<Body>, more: Partial<SaveInput> = {}) =>
  saveAnnotation(db, saving({ body: { note: 'a note', tags: [], ...given }, ...more }), at);

test('tags: the most used first, and of those the latest; none of what is in the bin', async () => {
  await save(1, { tags: ['budget', 'harbour'] });
  await save(2, { tags: ['harbour'] });
  await save(3, { tags: ['wall'] });
  const { annotation } = await save(4, { tags: ['thrown away', 'wall'] });
  await deleteAnnotation(db, { change: newId(), id: annotation.id });
  expect(await tagsUsed(db)).toEqual(['harbour', 'wall', 'budget']);
});

test('notes from before changes had numbers count as well', async () => {
  await save(1, { tags: ['harbour'] });
  const { annotation } = await save(2, { tags: ['wall'] });
  await db.annotations.update(annotation.id, { rev: undefined });
  expect(await tagsUsed(db)).toEqual(['wall', 'harbour']);
});

test('the last time: what the note that was saved last was given', async () => {
  expect(await lastGiven(db)).toBeNull();
  await save(1, { tags: ['budget'], assessment: 'disputed' });
  await save(2, { tags: ['wall', 'plan'], assessment: 'checked' });
  await save(3, {});
  await save(4, { tags: ['marked wrong'] }, { dismissal: true });
  const { annotation } = await save(5, { tags: ['thrown away'] });
  await deleteAnnotation(db, { change: newId(), id: annotation.id });
  expect(await lastGiven(db)).toEqual({ tags: ['wall', 'plan'], assessment: 'checked' });
});

test('whatever is written to a note is told', async () => {
  expect(await lastWrite(db)).toBeUndefined();
  const seen = new Set<unknown>();
  const { annotation } = await save(1, { tags: ['wall'] });
  seen.add(await lastWrite(db));
  await save(2, {});
  seen.add(await lastWrite(db));
  await deleteAnnotation(db, { change: newId(), id: annotation.id });
  seen.add(await lastWrite(db));
  expect(seen.size).toBe(3);
});
