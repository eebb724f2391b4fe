import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrange, sameField } from '../annotations/arrangement';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { PAGE, range, readingThat, saving, target } from '../annotations/fixtures';
import { newId } from '../annotations/ids';
import { keepPage } from '../annotations/keep-page';
import type { Annotation, PageInfo } from '../annotations/model';
import { deleteAnnotation, saveAnnotation } from '../annotations/write';
import { leavingOf } from './leaving';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const at = (name: string): PageInfo => ({
  address: `https://herald.example/${name}`,
  url: `https://herald.example/${name}`,
  title: name,
});

async function save(note: string, page: PageInfo, start?: number): Promise<Annotation> {
  const on = start === undefined ? undefined : target(range('selection', start, `words of ${note}`));
  return (await saveAnnotation(db, saving({ page, body: { note, tags: [] }, target: on }), 1)).annotation;
}

async function notesIn(which: readonly string[] | 'all'): Promise<string[][]> {
  const parts: string[][] = [];
  for await (const some of (await leavingOf(db, which)).annotations())
    parts.push(some.map(({ note }) => note));
  return parts;
}

test('annotations leave page by page, in the order of each text', async () => {
  await save('late', at('b'), 900);
  await save('early', at('b'), 10);
  await save('other', at('a'), 5);
  await save('on the page', at('b'));
  expect((await notesIn('all')).flat()).toEqual(['other', 'on the page', 'early', 'late']);
});

test('of many there are some hundreds at a time, and none is missed or doubled', async () => {
  const rows: Annotation[] = [];
  for (let i = 0; i < 2_400; i++) {
    // One page of very many, a page of which there is no row, and many that have few.
    const page = i < 1_100 ? at('long').address : at(`p${i % 300}`).address;
    rows.push({
      id: crypto.randomUUID(),
      page,
      motivation: 'commenting',
      note: `n${i}`,
      tags: [],
      created: i,
      modified: i,
    });
  }
  await db.annotations.bulkPut(rows);
  await db.pages.bulkPut(Array.from({ length: 290 }, (_, i) => ({ ...at(`p${i}`), modified: 1 })));
  const parts = await notesIn('all');
  expect(parts.flat().sort()).toEqual(rows.map(({ note }) => note).sort());
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(1_100);
  expect(parts.length).toBeGreaterThan(3);
  const chosen = rows.filter((_, i) => i % 2 === 0);
  const leaving = await leavingOf(
    db,
    chosen.map(({ id }) => id),
  );
  expect(leaving.total).toBe(chosen.length);
  expect((await notesIn(chosen.map(({ id }) => id))).flat().sort()).toEqual(
    chosen.map(({ note }) => note).sort(),
  );
});

test('what is in the bin stays, and so does its page; a page that is kept leaves where all does', async () => {
  const { id } = await save('gone', at('gone'));
  await deleteAnnotation(db, { change: newId(), id });
  const other = await save('here', at('here'));
  await keepPage(db, { change: newId(), page: at('kept'), kept: true });
  const all = await leavingOf(db, 'all');
  expect(all.total).toBe(1);
  expect([...all.pages.keys()].sort()).toEqual([at('here').address, at('kept').address]);
  expect([...(await leavingOf(db, [other.id, id])).pages.keys()]).toEqual([at('here').address]);
  expect(await notesIn([other.id, id])).toEqual([['here']]);
});

test('what a file holds is counted as it is asked for, and rows that are not understood are told', async () => {
  await save('one', PAGE);
  await save('two', PAGE, 4);
  await db.annotations.put({ id: 'damaged', page: PAGE.address, note: 3 } as never);
  await db.readings.put(readingThat('The bridge is closed.', 5));
  await arrange(db, { change: newId(), set: [{ field: sameField('Olsen'), value: 'Mira Olsen' }] });
  const leaving = await leavingOf(db, 'all');
  for await (const _ of leaving.annotations());
  await leaving.readingsOf(PAGE.address);
  expect(await leaving.textOf(PAGE.address)).toBeUndefined();
  expect(leaving.held()).toEqual({
    annotations: 2,
    pages: 1,
    readings: 1,
    texts: 0,
    damaged: 1,
    noText: 0,
    notFound: 0,
  });
  expect(leaving.nameOf('Olsen')).toBe('Mira Olsen');
  expect(leaving.nameOf('Ann Bell')).toBe('Ann Bell');
});
