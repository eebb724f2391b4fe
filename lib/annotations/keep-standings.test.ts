import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseAnnotation } from './bin';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE, range, saving, target } from './fixtures';
import { newId } from './ids';
import { keepStandings } from './keep-standings';
import { deleteAnnotation, retargetAnnotation, saveAnnotation } from './write';

/** How notes stand is known as of the last look. */

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const NINE = target(range('content', 3, 'for nine years'));
const FOUR = target(range('content', 3, 'for four years'));
const WALL = target(range('selection', 30, 'the wall'));
const OTHER = { ...PAGE, address: 'https://victim.example/story', url: 'https://victim.example/story' };

const note = async (on = NINE, page = PAGE) =>
  (await saveAnnotation(db, saving({ page, body: { note: 'Ask.', tags: [] }, target: on }), 1)).annotation.id;
const standings = async () => (await db.standings.toArray()).map(({ id, status, at }) => [id, status, at]);

test('what is not on its very words is kept, by when it was first seen so', async () => {
  const [nine, wall] = [await note(), await note(WALL)];
  const seen = [
    { target: NINE, status: 'changed' },
    { target: WALL, status: 'exact' },
  ] as const;
  await keepStandings(db, PAGE.address, seen, 5);
  await keepStandings(db, PAGE.address, seen, 6);
  expect(await standings()).toEqual([[nine, 'changed', 5]]);
  await keepStandings(db, PAGE.address, [{ target: NINE, status: 'lost' }], 7);
  expect(await standings()).toEqual([[nine, 'lost', 7]]);
  await keepStandings(db, PAGE.address, [{ target: NINE, status: 'exact' }], 8);
  expect(await standings()).toEqual([]);
  expect(wall).not.toBe(nine);
});

test('nothing is written where nothing differs', async () => {
  await note();
  let writes = 0;
  db.standings.hook('creating', () => {
    writes += 1;
  });
  db.standings.hook('updating', () => {
    writes += 1;
    return undefined;
  });
  for (const now of [5, 6, 7]) await keepStandings(db, PAGE.address, [{ target: NINE, status: 'lost' }], now);
  expect(writes).toBe(1);
});

test('a page says nothing of the notes of another, nor of targets that no note has', async () => {
  await note(NINE, OTHER);
  await note(WALL);
  const lost = [NINE, FOUR, { ...WALL, exactOnly: true }].map((each) => ({
    target: each,
    status: 'lost' as const,
  }));
  await keepStandings(db, PAGE.address, lost, 5);
  expect(await standings()).toEqual([]);
});

test('it goes when the note is put on other words, and with the note', async () => {
  const [nine, wall] = [await note(), await note(WALL)];
  const seen = [NINE, WALL].map((each) => ({ target: each, status: 'lost' as const }));
  await keepStandings(db, PAGE.address, seen, 5);
  const change = { change: newId(), id: nine };
  await retargetAnnotation(db, { ...change, from: NINE, to: FOUR, page: PAGE.address }, 6);
  expect(await standings()).toEqual([[wall, 'lost', 5]]);
  // Whoever looked before that says nothing of it.
  await keepStandings(db, PAGE.address, seen, 7);
  expect(await standings()).toEqual([[wall, 'lost', 5]]);
  await deleteAnnotation(db, { change: newId(), id: wall }, 8);
  await eraseAnnotation(db, wall, 9);
  expect(await standings()).toEqual([]);
});
