import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from '../../annotations/database';
import { PAGE } from '../../annotations/fixtures';
import { newId } from '../../annotations/ids';
import { keptTextOf } from '../../annotations/keep-text';
import { annotationsOf } from '../../annotations/queries';
import { undoChange } from '../../annotations/undo';
import { qdpxIn } from '../../exchange/qdpx-in';
import { kept, leaving, SAMPLE, TEXT, written } from '../../exchange/qdpx-sample-for-tests';
import { applyImport } from './apply-import';
import { planImport } from './plan-import';

/** A project that left is brought to another library, twice. */

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

test('all of it arrives with its text, nothing of it twice, and all of it goes as one step', async () => {
  const file = await written(leaving(SAMPLE, kept()));
  const plan = async () =>
    planImport(
      db,
      qdpxIn.read(file, undefined, () => {}),
    );
  const first = await plan();
  expect(first.preview.counts).toMatchObject({ add: SAMPLE.length, passed: 0 });
  const change = newId();
  await applyImport(db, first, { change, about: 'study.qdpx' });
  const notes = await annotationsOf(db, PAGE.address);
  expect(notes.map(({ id }) => id).sort()).toEqual(SAMPLE.map(({ id }) => id).sort());
  expect((await keptTextOf(db, PAGE.address))?.text).toBe(TEXT);
  expect((await plan()).preview.counts).toMatchObject({ same: SAMPLE.length, add: 0, change: 0, merge: 0 });
  await undoChange(db, { change: newId(), undoes: change });
  expect(await annotationsOf(db, PAGE.address)).toEqual([]);
  expect(await keptTextOf(db, PAGE.address)).toBeUndefined();
});
