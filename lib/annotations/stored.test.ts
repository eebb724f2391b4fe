import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { binOf } from './bin';
import { openDatabase } from './database';
import { PAGE, saving } from './fixtures';
import { lastSteps } from './last-steps';
import { allForExport, annotationsOf, countUnreadable, draftsOf } from './queries';
import { logOf } from './record';
import { createRelease, DAMAGED_ROWS, RELEASES, type Release, ROWS_BEFORE_LOG } from './releases';
import { openStored, storedIn } from './stored';
import { NewerDatabaseError } from './trouble';
import { saveAnnotation } from './write';
import { writeResult } from './written';

const [FIRST, , BEFORE] = RELEASES as [Release, Release, Release];
const NOW = RELEASES.at(-1)!;
/** As a later version might leave it: with a table that we do not know, and without one that we do. */
const NEWER: Release = {
  ...NOW,
  version: NOW.version + 1,
  stores: [...NOW.stores.filter(({ name }) => name !== 'drafts'), { name: 'later', key: 'id', indexes: [] }],
};

let names = 0;
async function made(release: Release): Promise<string> {
  names += 1;
  const name = `stored-${names}`;
  await createRelease(name, release);
  return name;
}

/** The version and the tables of a database, as IndexedDB itself has them, and all rows. */
function raw(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const { result } = request;
      const tables = [...result.objectStoreNames];
      const transaction = result.transaction(tables);
      const rows = tables.map((table) => transaction.objectStore(table).getAll());
      transaction.oncomplete = () => {
        result.close();
        resolve({ version: result.version, tables, rows: rows.map((each) => each.result) });
      };
    };
  });
}

const full = () => {
  throw new DOMException('The disk is full.', 'QuotaExceededError');
};
/** No row can be written any more. */
const fillDisk = () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
afterEach(() => void vi.restoreAllMocks());

test('a database of today is opened, in the background and in views', async () => {
  const name = await made(NOW);
  const background = await storedIn(openDatabase(name));
  expect(Object.keys(background)).toEqual(['db']);
  expect(background.db.trouble).toBeUndefined();
  const brought = vi.fn(async () => {});
  const view = await openStored(brought, name);
  expect(view.trouble).toBeUndefined();
  expect(brought).not.toHaveBeenCalled();
  expect((await annotationsOf(view.db, PAGE.address)).length).toBeGreaterThan(0);
});

test('a newer database is left alone, and every write says why', async () => {
  const name = await made(NEWER);
  const before = await raw(name);
  const db = openDatabase(name);
  await expect(db.open()).rejects.toThrow(NewerDatabaseError);
  await expect(annotationsOf(db, PAGE.address)).rejects.toThrow('newer');
  const tries = vi.spyOn(indexedDB, 'open');
  const write = () => saveAnnotation(db, saving({ body: { note: 'n', tags: [] } }));
  expect(await writeResult(db, write)).toMatchObject({ ok: false, reason: 'newer' });
  // Nor is it opened again and again.
  expect(tries).not.toHaveBeenCalled();
  const stored = await storedIn(db);
  expect([stored.db === db, stored.trouble]).toEqual([true, 'newer']);
  const brought = vi.fn(async () => {});
  expect(await openStored(brought, name)).toMatchObject({ trouble: 'newer' });
  expect(brought).not.toHaveBeenCalled();
  expect(await raw(name)).toEqual(before);
});

test('a view brings nothing up to date, but waits until the background has', async () => {
  const name = await made(BEFORE);
  const before = await raw(name);
  let seen: unknown;
  const view = await openStored(async () => {
    seen = await raw(name);
    await storedIn(openDatabase(name));
  }, name);
  expect(seen).toEqual(before);
  expect(view.trouble).toBeUndefined();
  expect((await annotationsOf(view.db, PAGE.address))[0]?.heads).toBeDefined();
});

test('a view makes no database where there is none', async () => {
  const name = 'none-yet';
  await openStored(async () => {}, name);
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
});

test.each([FIRST, BEFORE])(
  'where an upgrade fails, the old data of version $version can be read and exported',
  async (release) => {
    const name = await made(release);
    const before = await raw(name);
    fillDisk();
    const db = openDatabase(name);
    const write = () => saveAnnotation(db, saving({ body: { note: 'n', tags: [] } }));
    expect(await writeResult(db, write)).toMatchObject({ ok: false, reason: 'older' });
    const stored = await storedIn(db);
    const view = await openStored(() => storedIn(openDatabase(name)), name);
    for (const { db: old, trouble } of [stored, view]) {
      expect(trouble).toBe('older');
      const listed = await annotationsOf(old, PAGE.address);
      expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(ROWS_BEFORE_LOG.map(({ id }) => id)));
      expect((await annotationsOf(old, `${PAGE.address}/?utm_source=letter`)).length).toBe(listed.length);
      expect((await allForExport(old)).annotations).toHaveLength(listed.length);
      expect((await allForExport(old)).unreadable).toHaveLength(DAMAGED_ROWS.length);
      expect(await countUnreadable(old, PAGE.address)).toBe(DAMAGED_ROWS.length - 1);
      expect(await draftsOf(old, PAGE.address)).toEqual(release.rows.drafts);
      expect(await binOf(old)).toHaveLength(3);
      expect(await lastSteps(old)).toEqual([]);
    }
    expect(await raw(name)).toEqual(before);
    // Who reads it as it is does not stand in the way of the next try.
    vi.restoreAllMocks();
    const again = await storedIn(openDatabase(name));
    expect(again.trouble).toBeUndefined();
    expect((await logOf(again.db, 'plain')).changes).toHaveLength(1);
  },
);

test('a database that the browser does not open is told apart', async () => {
  const refuse = () => {
    throw new DOMException('A mutation operation was attempted that is not allowed.', 'InvalidStateError');
  };
  vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
  const db = openDatabase('refused');
  const stored = await storedIn(db);
  expect([stored.db === db, stored.trouble]).toEqual([true, 'closed']);
  expect(stored.detail).toContain('not allowed');
  const written = await writeResult(db, () => saveAnnotation(db, saving({ body: { note: 'n', tags: [] } })));
  expect(written).toMatchObject({ ok: false, reason: 'closed' });
  expect(await openStored(async () => {}, 'refused')).toMatchObject({ trouble: 'closed' });
  // And is opened by the next write once the browser does.
  vi.restoreAllMocks();
  const later = await writeResult(db, () => saveAnnotation(db, saving({ body: { note: 'n', tags: [] } })));
  expect(later).toMatchObject({ ok: true });
});
