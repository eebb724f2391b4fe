import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from './database';
import { PAGE, range, target } from './fixtures';
import type { PageRecord } from './model';
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
  {
    version: 3,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'modified', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['modified', '*articles'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
    ],
    rows: { ...ROWS, pages: [{ ...PAGE, articles: ['herald.example/harbour-bridge'], modified: 2 }] },
  },
  {
    version: 4,
    stores: [
      { name: 'annotations', key: 'id', indexes: ['page', 'deleted'] },
      { name: 'pages', key: 'address', indexes: ['*articles'] },
      { name: 'drafts', key: 'key', indexes: ['page'] },
      { name: 'logs', key: 'annotation', indexes: [] },
      { name: 'readings', key: '[page+at]', indexes: [] },
      { name: 'meta', key: 'key', indexes: [] },
    ],
    rows: { ...ROWS, pages: [{ ...PAGE, articles: ['herald.example/harbour-bridge'], modified: 2 }] },
  },
];

/** Dexie stores its version times ten, to leave room for its own steps. */
const DEXIE_FACTOR = 10;

/** As Dexie writes it: several properties in brackets. */
const pathOf = (key: string) => (key.startsWith('[') ? key.slice(1, -1).split('+') : key);

function createRelease(name: string, { version, stores, rows }: Release): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * DEXIE_FACTOR);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const { name: store, key, indexes } of stores) {
        const table = request.result.createObjectStore(store, { keyPath: pathOf(key) });
        for (const index of indexes) {
          // As Dexie writes it: a star before an index of each entry of a list.
          const name = index.replace('*', '');
          table.createIndex(name, pathOf(name), { multiEntry: name !== index });
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
  const stored = (release.rows.annotations ?? []).map((row) => expect.objectContaining(row));
  expect(await annotationsOf(db, PAGE.address)).toEqual(stored);
  expect(await annotationsOf(db, `${PAGE.address}/?utm_source=letter`)).toEqual(stored);
  expect(await draftsOf(db, PAGE.address)).toEqual(release.rows.drafts);
  const [page = {}] = (release.rows.pages ?? []) as Partial<PageRecord>[];
  const articles = expect.arrayContaining(page.articles ?? []);
  expect((await allForExport(db)).pages.get(PAGE.address)).toMatchObject({ ...page, articles });
  await db.delete();
});

test('the newest version is among the releases that are tested', async () => {
  const db = openDatabase('newest');
  await db.open();
  expect(RELEASES.map(({ version }) => version)).toContain(db.verno);
  await db.delete();
});

/** What version 2 stored of addresses, in the words of its release. */
const [DAM, MILL] = [
  'https://courier.example/dam-at-orrin-vale',
  'https://courier.example/mill-at-orrin-vale',
];
const [VICTIM, EVIL] = ['https://victim.github.io/my-long-story', 'https://evil.github.io/my-long-story'];
const WITH_SECRETS: Release = {
  ...RELEASES[1]!,
  rows: {
    annotations: [
      {
        id: 'dam',
        page: DAM,
        motivation: 'commenting',
        note: 'on the dam',
        tags: [],
        created: 1,
        modified: 1,
      },
      // A page that came by its token twice, each time under another address.
      ...['first', 'second'].map((id, index) => ({
        id,
        page: `${MILL}?access_token=drawn${index}`,
        motivation: 'commenting',
        note: id,
        tags: [],
        created: 2 + index,
        modified: 2 + index,
      })),
      { id: 'hers', page: VICTIM, motivation: 'commenting', note: 'hers', tags: [], created: 4, modified: 4 },
      {
        id: 'odd',
        page: 7,
        motivation: 'commenting',
        note: 'a row gone wrong',
        tags: [],
        created: 5,
        modified: 5,
      },
    ],
    pages: [
      {
        address: DAM,
        url: `${DAM}?fbclid=IwAR0#token=s3cret`,
        title: 'Dam',
        articles: ['courier.example/dam-at-orrin-vale', 'courier.example/?p=7'],
        modified: 1,
      },
      ...['first', 'second'].map((title, index) => ({
        address: `${MILL}?access_token=drawn${index}`,
        url: `https://reader:pass@courier.example/mill-at-orrin-vale?access_token=drawn${index}`,
        title,
        ...(index === 0 && { site: 'Courier' }),
        articles: [`courier.example/mill-at-orrin-vale?access_token=drawn${index}`],
        modified: 2 + index,
      })),
      {
        address: VICTIM,
        url: EVIL,
        title: 'Mine now',
        articles: ['victim.github.io/my-long-story', 'evil.github.io/my-long-story'],
        modified: 4,
      },
      { address: 'odd', url: 7, articles: 'none' },
    ],
    drafts: [
      ...[0, 1].map((index) => ({
        key: `page:${MILL}?access_token=drawn${index}`,
        page: `${MILL}?access_token=drawn${index}`,
        note: `half ${index}`,
        tags: [],
        modified: 5 + index,
      })),
      {
        key: 'annotation:first',
        page: `${MILL}?access_token=drawn0`,
        annotation: 'first',
        note: 'n',
        tags: [],
        modified: 7,
      },
    ],
  },
};

test('addresses of version 2 are cleaned, and what was kept under them is still found', async () => {
  await createRelease('cleaned', WITH_SECRETS);
  const db = openDatabase('cleaned');
  const notes = async (address: string) => (await annotationsOf(db, address)).map(({ note }) => note);
  expect(await notes(DAM)).toEqual(['on the dam']);
  expect(await notes('https://www.courier.example/?p=7')).toEqual(['on the dam']);
  expect(await notes(MILL)).toEqual(['first', 'second']);
  expect(await notes(`${MILL}?access_token=drawn0`)).toEqual(['first', 'second']);
  // Each draft is there, under the key that an editor asks for or beside it.
  expect((await draftsOf(db, MILL)).map(({ key, note }) => [key, note])).toEqual(
    expect.arrayContaining([
      [`page:${MILL}`, 'half 1'],
      [`page:${MILL} (2)`, 'half 0'],
      ['annotation:first', 'n'],
    ]),
  );
  const { pages } = await allForExport(db);
  expect(pages.get(MILL)).toMatchObject({ title: 'second', site: 'Courier', url: MILL });
  expect(pages.get(DAM)).toMatchObject({ url: DAM, title: 'Dam' });
  const all = await Promise.all([db.annotations, db.pages, db.drafts].map((table) => table.toArray()));
  expect(JSON.stringify(all)).not.toMatch(/fbclid|IwAR0|token|s3cret|drawn|reader|pass/);
  expect(all.map(({ length }) => length)).toEqual([5, 4, 3]);
  await db.delete();
});

test('what version 2 had joined for a page that named another as its own is parted', async () => {
  await createRelease('parted', WITH_SECRETS);
  const db = openDatabase('parted');
  expect((await annotationsOf(db, VICTIM)).map(({ note }) => note)).toEqual(['hers']);
  expect(await annotationsOf(db, EVIL)).toEqual([]);
  expect(await db.pages.get(VICTIM)).toMatchObject({
    url: VICTIM,
    articles: ['victim.github.io/my-long-story'],
  });
  await db.delete();
});
