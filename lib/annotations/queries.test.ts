import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { annotationOn } from './annotation-on';
import { openDatabase, type WhenceDatabase } from './database';
import { saveDraft } from './drafts';
import { PAGE, range, saving, target } from './fixtures';
import { newId } from './ids';
import type { PageInfo } from './model';
import {
  allForExport,
  annotationById,
  annotationsOf,
  countAnnotationsOnSite,
  countUnreadable,
  draftsOf,
} from './queries';
import { deleteAnnotation, saveAnnotation } from './write';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

async function save(note: string, now: number, start?: number, page: PageInfo = PAGE) {
  const on = start === undefined ? undefined : target(range('selection', start, `words ${note}`));
  return (await saveAnnotation(db, saving({ page, body: { note, tags: [] }, target: on }), now)).annotation;
}

test('a page lists its own in the order of the text, page notes first, then by age', async () => {
  await save('late in the text', 1, 900);
  await save('younger', 3, 10);
  await save('older', 2, 10);
  await save('on the page', 4);
  await save('elsewhere', 5, 1, { ...PAGE, address: 'https://herald.example/other' });
  const { id } = await save('deleted', 6, 0);
  await deleteAnnotation(db, { change: newId(), id });
  const notes = (await annotationsOf(db, PAGE.address)).map(({ note }) => note);
  expect(notes).toEqual(['on the page', 'older', 'younger', 'late in the text']);
});

test('what was written under another address of the article is found, and that of another article is not', async () => {
  const address = 'https://www.courier.example/a/dam-at-orrin-vale';
  const at = (other: string): PageInfo => ({ address: other, url: other, title: 'Dam' });
  await save('in an archive', 1, 1, at(`https://web.archive.org/web/20260102030405/${address}`));
  await save('on a phone', 2, 2, at('http://m.courier.example/a/dam-at-orrin-vale/amp'));
  await save('opened by its number', 3, 3, { ...at(address), url: 'https://courier.example/?p=7' });
  await save('another', 4, 4, at(`${address}-reopens`));
  const notes = async (of: string) => (await annotationsOf(db, of)).map(({ note }) => note);
  expect(await notes(address)).toEqual(['in an archive', 'on a phone', 'opened by its number']);
  expect(await notes(`${address}?xtor=RSS-7`)).toEqual(await notes(address));
  // A page that sets its canonical link late has had the address that it was opened by.
  expect(await notes('https://courier.example/?p=7')).toEqual(['opened by its number']);
  expect(await notes('https://courier.example/?p=8')).toEqual([]);
});

test('a draft is found from every address of its article', async () => {
  const page = 'https://courier.example/a/dam-at-orrin-vale';
  await saveDraft(db, { key: 'd', page: `${page}?fbclid=1`, note: 'half', tags: [], modified: 1 });
  expect((await draftsOf(db, `${page}/`)).map(({ key }) => key)).toEqual(['d']);
  expect(await draftsOf(db, `${page}-reopens`)).toEqual([]);
});

test('the annotation on the same words is found, a dismissal and other words are not', async () => {
  const own = await save('mine', 1, 10);
  const dismissal = { target: target(range('claim', 50, 'a claim')), dismissal: true };
  await saveAnnotation(db, saving({ ...dismissal, body: { note: '', tags: [] } }));
  const all = await annotationsOf(db, PAGE.address);
  expect(annotationOn(all, target(range('selection', 10, 'words mine')))?.id).toBe(own.id);
  expect(annotationOn(all, target(range('selection', 10, 'other words')))).toBeUndefined();
  expect(annotationOn(all, target(range('claim', 50, 'a claim')))).toBeUndefined();
});

test('everything not deleted is exported, the oldest first, with its pages', async () => {
  await save('second', 2, 1, { ...PAGE, address: 'https://courier.example/a', title: 'Another' });
  await save('first', 1);
  const { id } = await save('deleted', 3);
  await deleteAnnotation(db, { change: newId(), id });
  const { annotations, pages } = await allForExport(db);
  expect(annotations.map(({ note }) => note)).toEqual(['first', 'second']);
  expect(pages.get('https://courier.example/a')?.title).toBe('Another');
});

test('annotations of a site are counted over its pages and no other host', async () => {
  await save('one', 1);
  await save('two', 2, 1, { ...PAGE, address: 'http://herald.example/plain-http' });
  await save('no', 3, 1, { ...PAGE, address: 'https://herald.example.org/a' });
  await save('no', 4, 1, { ...PAGE, address: 'https://www.herald.example/a' });
  expect(await countAnnotationsOnSite(db, PAGE.address)).toBe(2);
  expect(await countAnnotationsOnSite(db, 'no address')).toBe(0);
});

test('drafts of a page come with the latest first', async () => {
  const draft = { page: PAGE.address, note: 'n', tags: [] };
  await saveDraft(db, { ...draft, key: 'old', modified: 1 });
  await saveDraft(db, { ...draft, key: 'new', modified: 2 });
  await saveDraft(db, { ...draft, key: 'other', page: 'https://courier.example/', modified: 3 });
  expect((await draftsOf(db, PAGE.address)).map(({ key }) => key)).toEqual(['new', 'old']);
});

test('a damaged row is passed over everywhere, counted, and given out as it is stored', async () => {
  const good = await save('sound', 5, 3);
  const at = { page: PAGE.address };
  const damaged = [
    { id: 'no body', ...at },
    { ...good, id: 'no time', created: 'then' },
    { ...good, id: 'no words', target: { mapVersion: 1 } },
    { ...good, id: 'half a range', target: { mapVersion: 1, ranges: [{ role: 'content' }] } },
    { ...good, id: 'a time of no calendar', modified: 1e300 },
    { ...good, id: 'another form', tags: 'tag' },
  ];
  await db.table('annotations').bulkPut(damaged);
  await db.table('drafts').bulkPut([
    { key: 'd', ...at },
    { key: 'e', page: 5 },
  ]);
  await db.table('pages').put({ address: 'https://herald.example/x', articles: 'none', title: {} });

  expect((await annotationsOf(db, PAGE.address)).map(({ id }) => id)).toEqual([good.id]);
  expect(await annotationById(db, 'no words')).toBeNull();
  expect(await draftsOf(db, PAGE.address)).toEqual([]);
  expect(await countUnreadable(db, PAGE.address)).toBe(damaged.length + 1);
  expect(await countAnnotationsOnSite(db, PAGE.address)).toBe(1);
  const { annotations, pages, unreadable } = await allForExport(db);
  expect(annotations.map(({ id }) => id)).toEqual([good.id]);
  expect([...pages.keys()]).toEqual([PAGE.address]);
  expect(unreadable).toHaveLength(damaged.length);
  expect(unreadable).toEqual(expect.arrayContaining(damaged));
});
