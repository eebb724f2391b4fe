import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { binOf } from './bin';
import { openDatabase } from './database';
import { PAGE } from './fixtures';
import type { PageRecord } from './model';
import { allForExport, annotationsOf, countUnreadable, draftsOf } from './queries';
import {
  createRelease,
  DAMAGED_ROWS,
  DELETED_BEFORE_LOG,
  DOUBLED_TAGS,
  RELEASES,
  type Release,
  ROWS_BEFORE_LOG,
} from './releases';
import type { StoredAnnotation } from './stored-annotation';

/** How an annotation is kept in the log says nothing of what it shows; nor do a dismissal that is none, and a tag twice. */
const shown = ({ heads: _, log: __, rev: ___, dismissal, tags, ...row }: StoredAnnotation) => ({
  ...row,
  tags: [...new Set(tags)],
  ...(dismissal && { dismissal }),
});
const byId = <T extends { id: string }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

test.each(RELEASES)('opens a database of version $version with all of its rows', async (release) => {
  const name = `release-${release.version}`;
  await createRelease(name, release);
  const db = openDatabase(name);
  const found = byId(await annotationsOf(db, PAGE.address));
  const before = release.rows.annotations as StoredAnnotation[];
  const expected = byId(
    [...ROWS_BEFORE_LOG, DOUBLED_TAGS].map(({ id }) => before.find((row) => row.id === id)!),
  );
  expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  for (const [index, row] of expected.entries()) expect(shown(found[index]!)).toEqual(shown(row));
  expect(await annotationsOf(db, `${PAGE.address}/?utm_source=letter`)).toHaveLength(found.length);
  expect((await binOf(db)).map(({ id }) => id).sort()).toEqual(DELETED_BEFORE_LOG.map(({ id }) => id).sort());
  expect(await draftsOf(db, PAGE.address)).toEqual(release.rows.drafts);
  const { pages, unreadable } = await allForExport(db);
  const page = release.rows.pages?.[0] as PageRecord;
  const articles = expect.arrayContaining(page.articles ?? []);
  expect(pages.get(PAGE.address)).toMatchObject({ ...page, articles });
  expect(unreadable).toEqual(expect.arrayContaining(DAMAGED_ROWS));
  expect(unreadable).toHaveLength(DAMAGED_ROWS.length);
  // 'odd-page' is on no page.
  expect(await countUnreadable(db, PAGE.address)).toBe(DAMAGED_ROWS.length - 1);
  await db.delete();
});

test.each(RELEASES)('leaves what version $version held of the log as it was', async (release) => {
  await createRelease('log', release);
  const db = openDatabase('log');
  const { logs = [], readings = [], meta = [] } = release.rows;
  expect(await db.logs.toArray()).toEqual(expect.arrayContaining(logs));
  expect(await db.readings.toArray()).toEqual(readings);
  expect(await db.meta.toArray()).toEqual(meta);
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
