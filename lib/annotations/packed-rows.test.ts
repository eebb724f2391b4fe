import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE, range, saving, target } from './fixtures';
import { type StoredAnnotation, shownOf } from './stored-annotation';
import { saveAnnotation } from './write';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const quote = (start: number, exact: string) => range('content', start, exact);
const on = target(
  { ...quote(40, 'who'), quote: { ...quote(40, 'who').quote, suffix: ' says ' } },
  { ...quote(49, 'what'), quote: { ...quote(49, 'what').quote, prefix: ' says ' } },
);

/** The rows as they lie in the database. */
function raw(): Promise<{ id: string; target: unknown }[]> {
  return new Promise((resolve, reject) => {
    const request = db.backendDB().transaction('annotations').objectStore('annotations').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('targets are packed in the database, and whole however they are asked for', async () => {
  const { annotation } = await saveAnnotation(db, saving({ body: { note: 'mine', tags: [] }, target: on }));
  const { id } = annotation;
  expect(annotation.target).toEqual(on);
  const seen: unknown[] = [];
  await db.annotations.each((row) => seen.push(row));
  expect(
    [
      await db.annotations.get(id),
      ...(await db.annotations.bulkGet([id])),
      ...(await db.annotations.toArray()),
      ...(await db.annotations.where('page').equals(PAGE.address).toArray()),
      ...(await db.annotations.filter(() => true).toArray()),
      ...seen,
    ].map((row) => shownOf(row as StoredAnnotation)),
  ).toEqual(Array(6).fill(annotation));
  expect(await raw()).toMatchObject([{ id, target: { packed: [{}, {}] } }]);
  await db.annotations.toCollection().modify((row) => {
    row.note = 'yours';
  });
  expect(shownOf((await db.annotations.get(id))!)).toEqual({ ...annotation, note: 'yours' });
});

test('a row that is not as it should be goes in and comes out as it is', async () => {
  const odd = [7, null, { packed: 1 }, { ranges: [] }, { packed: [null], texts: null }];
  for (const [index, wrong] of odd.entries())
    await db.annotations.put({ id: `${index}`, target: wrong } as never);
  expect((await db.annotations.toArray()).map((row) => row.target)).toEqual(odd);
});
