import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseAnnotation } from './bin';
import { openDatabase, type WhenceDatabase } from './database';
import { COUNTS, PAGE, readingThat, saving } from './fixtures';
import { newId } from './ids';
import { keepPage } from './keep-page';
import type { KeptReading } from './kept-reading';
import { lastSteps } from './last-steps';
import type { PageInfo } from './model';
import { keepIfAnnotated } from './readings';
import { sweepThrownAway } from './thrown-away';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, type SaveInput, saveAnnotation } from './write';

/** What was read of a page goes where the page goes. */

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const late = readingThat('It is late.', 10);
const sorry = readingThat('We are sorry.', 20);
const AMP: PageInfo = {
  ...PAGE,
  address: 'https://m.herald.example/harbour-bridge',
  url: 'https://m.herald.example/harbour-bridge',
};

const save = (given: Partial<SaveInput> & { read?: KeptReading } = {}) =>
  saveAnnotation(db, { ...saving({ body: { note: 'Ask.', tags: [] }, ...given }), read: given.read }, 30);
const keep = (
  kept: boolean,
  given: { page?: PageInfo; read?: KeptReading; change?: string } = {},
  now = 30,
) => keepPage(db, { change: newId(), page: PAGE, counts: COUNTS, kept, ...given }, now);
const undo = (undoes = '', now = 40) => undoChange(db, { change: newId(), undoes }, now);
const readings = () => db.readings.toArray();
/** Everything that is stored, as text. */
const raw = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

test('of a page that has no annotations nothing is stored', async () => {
  await keepIfAnnotated(db, late);
  expect(await raw()).toBe(JSON.stringify(db.tables.map(() => [])));
});

test('what was read is stored with the note, and stands beside what is read later', async () => {
  await save({ read: late });
  expect(await readings()).toEqual([late]);
  await keepIfAnnotated(db, { ...late, at: 15, last: 15 });
  expect(await readings()).toEqual([{ ...late, last: 15 }]);
  await keepIfAnnotated(db, sorry);
  expect(await readings()).toEqual([{ ...late, last: 15 }, sorry]);
  // A second note on the page as it was first read: it is known.
  await save({ read: late });
  expect(await readings()).toHaveLength(2);
});

test('what was read at another address of the article is with the page', async () => {
  await save();
  await keepIfAnnotated(db, { ...late, page: AMP.address, url: AMP.url });
  expect(await readings()).toEqual([{ ...late, url: AMP.url }]);
});

test('a page of another site tells nothing', async () => {
  await save();
  await keepIfAnnotated(db, { ...late, url: 'https://archive.example/herald' });
  expect(await readings()).toEqual([]);
});

test('a note in the bin is none: what was read stays with it, and no more is stored', async () => {
  const { annotation } = await save({ read: late });
  const of = () => ({ change: newId(), id: annotation.id });
  await deleteAnnotation(db, of(), 31);
  await keepIfAnnotated(db, sorry);
  expect(await readings()).toEqual([late]);
  await putBack(db, of(), 32);
  await keepIfAnnotated(db, sorry);
  expect(await readings()).toEqual([late, sorry]);
});

test('with the last annotation of a page all that was read of it is erased', async () => {
  const first = await save({ read: late });
  const second = await save({ page: AMP, read: { ...sorry, page: AMP.address, url: AMP.url } });
  await eraseAnnotation(db, first.annotation.id, 50);
  expect(await readings()).toHaveLength(2);
  await eraseAnnotation(db, second.annotation.id, 50);
  expect(await readings()).toEqual([]);
  expect(await db.pages.count()).toBe(0);
  expect(await raw()).not.toMatch(/Olsen|late|sorry/);
});

test('a page is kept without a note, once, under whichever of its addresses', async () => {
  const change = newId();
  expect(await keep(true, { read: late, change })).toEqual({ change });
  const page = await db.pages.get(PAGE.address);
  expect(page).toMatchObject({ title: PAGE.title, counts: COUNTS, kept: 30 });
  expect(await readings()).toEqual([late]);
  // Sent again, for its answer was lost.
  expect(await keep(true, { read: late, change })).toEqual({ change });
  expect(await keep(true, { page: AMP })).toEqual({});
  expect(await lastSteps(db)).toHaveLength(1);
  await keepIfAnnotated(db, sorry);
  expect(await readings()).toEqual([late, sorry]);
  // And no longer.
  expect(await keep(false, { page: AMP })).toHaveProperty('change');
  expect(await db.pages.count()).toBe(0);
  expect(await keep(false)).toEqual({});
});

test('keeping, and keeping no longer, are undone and done again with all that was known', async () => {
  const kept = await keep(true, { read: late });
  const page = await db.pages.get(PAGE.address);
  await keepIfAnnotated(db, sorry);
  const { change: stopped } = await keep(false, {}, 31);
  expect(await db.pages.count()).toBe(0);
  // Nothing more is stored of it meanwhile.
  await keepIfAnnotated(db, readingThat('It is open.', 33));
  await undo(stopped, 40);
  expect(await db.pages.toArray()).toEqual([page]);
  expect(await readings()).toEqual([late, sorry]);
  const { page: of } = await undo(kept.change, 41);
  expect(of).toBe(PAGE.address);
  expect(await db.pages.count()).toBe(0);
});

test('a page with notes has its row when it is no longer kept', async () => {
  await save();
  await keep(true);
  await keep(false);
  const row = await db.pages.get(PAGE.address);
  expect(row).toMatchObject({ title: PAGE.title });
  expect(row).not.toHaveProperty('kept');
});

test('nothing is left of a page that has not been kept for as long as the bin holds anything', async () => {
  await keep(true, { read: late });
  const other = { ...PAGE, address: 'https://tide.example/other', url: 'https://tide.example/other' };
  await keep(true, { page: other });
  await keep(false, {}, 100);
  await sweepThrownAway(db, 99);
  expect(await readings()).toEqual([late]);
  await sweepThrownAway(db, 100);
  expect(await raw()).not.toMatch(/herald|Olsen/);
  expect((await db.pages.toArray()).map(({ address }) => address)).toEqual([other.address]);
});
