import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { saving } from '../annotations/fixtures';
import { newId } from '../annotations/ids';
import { deleteAnnotation, saveAnnotation } from '../annotations/write';
import { DERIVED_FORMAT, type DerivedDatabase, type FirstIds, openDerived } from './derived-database';
import { FIRST_QUERY, FIRST_ROWS, isFirstView, readFirstView } from './first-view';

let db: WhenceDatabase;
let derived: DerivedDatabase;
const names = { standings: new Map(), same: new Map() };

beforeEach(() => {
  db = openDatabase(newId());
  derived = openDerived(newId());
});
afterEach(async () => {
  await db.delete();
  await derived.delete();
});

const write = (note: string, now: number) =>
  saveAnnotation(db, saving({ body: { note, tags: [] } }), now).then(({ annotation }) => annotation.id);
const first = (given: Partial<FirstIds>): FirstIds => ({
  key: 'first',
  format: DERIVED_FORMAT,
  device: '',
  rev: 0,
  ids: [],
  all: 0,
  ...given,
});

async function notes() {
  const { index, all } = await readFirstView(db, derived, names);
  const rows = [...index.find(FIRST_QUERY, false).rows].map((row) => index.row(row)!.note);
  return { rows, all };
}

test('what was written last is there, though nothing is stored, and no database is made for it', async () => {
  await write('one', 1_000);
  const gone = await write('gone', 2_000);
  await write('two', 3_000);
  await deleteAnnotation(db, { change: newId(), id: gone });
  expect(await notes()).toEqual({ rows: ['two', 'one'], all: 2 });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(derived.name);
});

test('what was shown first when it was stored is shown with what came since', async () => {
  // Changed last by its date, and written before all others, as what was imported may be.
  const top = await write('the latest', 9_000_000);
  const gone = await write('gone', 8_000_000);
  for (let i = 0; i < FIRST_ROWS; i++) await write(`note ${i}`, 1_000 + i);
  await deleteAnnotation(db, { change: newId(), id: gone });
  expect(await notes()).toMatchObject({ all: FIRST_ROWS + 1 });
  await derived.parts.put(first({ ids: [top, gone, newId()], all: 250 }));
  const { rows, all } = await notes();
  expect(rows.slice(0, 2)).toEqual(['the latest', `note ${FIRST_ROWS - 1}`]);
  expect(rows).not.toContain('gone');
  expect(all).toBe(250);
  await derived.parts.put(first({ ids: [top], all: 250, format: DERIVED_FORMAT - 1 }));
  expect((await notes()).rows).not.toContain('the latest');
});

test('the first rows answer for the view that is all there is, and for no other', () => {
  expect(isFirstView(FIRST_QUERY, FIRST_ROWS)).toBe(true);
  expect(isFirstView(FIRST_QUERY, FIRST_ROWS + 1)).toBe(false);
  for (const other of [
    { text: 'a' },
    { filters: { untagged: true } },
    { sort: 'page' as const },
    { isReversed: true },
  ])
    expect(isFirstView({ ...FIRST_QUERY, ...other }, 1)).toBe(false);
});
