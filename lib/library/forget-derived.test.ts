import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyBin } from '../annotations/bin-rows';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { saving } from '../annotations/fixtures';
import { newId } from '../annotations/ids';
import { deleteAnnotation, saveAnnotation } from '../annotations/write';
import { type DerivedDatabase, type FirstIds, openDerived } from './derived-database';
import { createFinding } from './finding';
import { forgetDerived, highestRev } from './forget-derived';

let db: WhenceDatabase;
let derived: DerivedDatabase;

beforeEach(() => {
  db = openDatabase(newId());
  derived = openDerived(newId());
});
afterEach(async () => {
  await db.delete();
  await derived.delete();
});

const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === derived.name);
const write = (note: string) =>
  saveAnnotation(db, saving({ body: { note, tags: [] } })).then(({ annotation }) => annotation.id);
const bin = (id: string) => deleteAnnotation(db, { change: newId(), id });

/** Opens the library, until all is stored up to the last change, and closes it. */
async function look() {
  const finding = createFinding(db, { derived, quietMs: 5 });
  await finding.open(() => {});
  await vi.waitFor(async () => {
    const [first, device] = await Promise.all([derived.parts.get('first'), db.meta.get('device')]);
    expect(first).toMatchObject({ rev: (device as { seq: number }).seq });
  });
  finding.close();
}

async function erase(id: string) {
  const before = await db.annotations.bulkGet([id]);
  await emptyBin(db, [id]);
  await forgetDerived(db, highestRev(before), derived.name);
}

test('what was deleted and erased with no library open leaves what was made of it', async () => {
  const id = await write('zanzibar');
  await write('stays');
  await look();
  await bin(id);
  expect(await isThere()).toBe(true);
  await erase(id);
  expect(await isThere()).toBe(false);
  await look();
  expect(await isThere()).toBe(true);
});

test('what was in the bin before it was stored is not in it, and nothing is made anew for that', async () => {
  const id = await write('zanzibar');
  await write('stays');
  await bin(id);
  await look();
  await erase(id);
  expect(await isThere()).toBe(true);
  // Of another installation: nobody can tell.
  await derived.parts.put({ ...(await derived.parts.get('first'))!, device: newId() } as FirstIds);
  const other = await write('other');
  await bin(other);
  await erase(other);
  expect(await isThere()).toBe(false);
});

test('where nothing is erased, or nothing was made, nothing is done', async () => {
  await forgetDerived(db, 7, derived.name);
  expect(await isThere()).toBe(false);
  expect(highestRev([])).toBe(0);
  expect(highestRev([undefined, { rev: 3 }, { rev: 2 }])).toBe(3);
  expect(highestRev([{ rev: 3 }, {}])).toBe(Number.POSITIVE_INFINITY);
});

test('an open library goes on, and stores it anew', async () => {
  const id = await write('zanzibar');
  await write('stays');
  const finding = createFinding(db, { derived, quietMs: 5 });
  await finding.open(() => {});
  await vi.waitFor(async () => expect(await derived.parts.count()).toBe(3));
  await forgetDerived(db, Number.POSITIVE_INFINITY, derived.name);
  await bin(id);
  await vi.waitFor(async () => expect(await derived.parts.count()).toBe(3));
  const found = await finding.find({ text: 'zanzibar', filters: {}, sort: 'modified' }, 0, 9, false);
  expect(found.total).toBe(0);
  finding.close();
});
