import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from './database';
import { PAGE, range, target } from './fixtures';
import { allForExport, annotationsOf, draftsOf } from './queries';

/**
 * Every released version of the database, written as its release wrote it: with IndexedDB itself, so that
 * nothing of today's schema or model slips in. A new version is added here and none is ever changed.
 */
interface Release {
  version: number;
  stores: { name: string; key: string; indexes: string[] }[];
  rows: Record<string, object[]>;
}

const ROWS = {
  annotations: [
    {
      id: 'a1',
      page: PAGE.address,
      motivation: 'commenting',
      note: 'kept by an older version',
      tags: ['bridge'],
      assessment: 'checked',
      target: target(range('content', 3, 'the words')),
      created: 1,
      modified: 2,
    },
  ],
  drafts: [{ key: 'k', page: PAGE.address, note: 'unfinished', tags: [], modified: 3 }],
};

const RELEASES: Release[] = [
  {
    version: 1,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'modified', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['modified'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
    ],
    rows: { ...ROWS, pages: [{ ...PAGE, modified: 2 }] },
  },
  {
    version: 2,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'modified', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['modified', '*articles'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
    ],
    rows: { ...ROWS, pages: [{ ...PAGE, articles: ['herald.example/harbour-bridge'], modified: 2 }] },
  },
];

/** Dexie stores its version times ten, to leave room for its own steps. */
const DEXIE_FACTOR = 10;

function createRelease(name: string, { version, stores, rows }: Release): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * DEXIE_FACTOR);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const { name: store, key, indexes } of stores) {
        const table = request.result.createObjectStore(store, { keyPath: key });
        for (const index of indexes) {
          // As Dexie writes it: a star before an index of each entry of a list.
          const name = index.replace('*', '');
          table.createIndex(name, name, { multiEntry: name !== index });
        }
        for (const row of rows[store] ?? []) table.add(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

test.each(RELEASES)('opens a database of version $version with all of its rows', async (release) => {
  const name = `release-${release.version}`;
  await createRelease(name, release);
  const db = openDatabase(name);
  expect(await annotationsOf(db, PAGE.address)).toEqual(release.rows.annotations);
  expect(await annotationsOf(db, `${PAGE.address}/?utm_source=letter`)).toEqual(release.rows.annotations);
  expect(await draftsOf(db, PAGE.address)).toEqual(release.rows.drafts);
  expect((await allForExport(db)).pages.get(PAGE.address)).toMatchObject(release.rows.pages?.[0] ?? {});
  await db.delete();
});

test('the newest version is among the releases that are tested', async () => {
  const db = openDatabase('newest');
  await db.open();
  expect(RELEASES.map(({ version }) => version)).toContain(db.verno);
  await db.delete();
});
