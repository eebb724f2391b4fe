import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE, saving } from './fixtures';
import { newId } from './ids';
import type { KeptReading } from './kept-reading';
import { countStored, type StoredSizes, weighStored } from './stored-sizes';
import { deleteAnnotation, saveAnnotation } from './write';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const bytes = (rows: unknown[]) =>
  rows.reduce<number>((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);

test('every row is counted and weighed once, part by part', async () => {
  for (let index = 0; index < 250; index += 1)
    await saveAnnotation(db, saving({ body: { note: `Ärger ${index}`, tags: [] } }));
  const [first] = await db.annotations.toArray();
  await deleteAnnotation(db, { change: newId(), id: first?.id ?? '' });
  for (let at = 0; at < 3; at += 1) await db.readings.put({ page: PAGE.address, at } as KeptReading);
  const told: [StoredSizes, number][] = [];
  await weighStored(db, (...known) => told.push(known));
  const [sizes, done] = told.at(-1)!;
  const stored = await db.annotations.toArray();
  const rows = stored.map(({ log: _, ...row }) => row);
  const logs = stored.map(({ log }) => log);
  expect(sizes).toEqual({
    annotations: { rows: 249, bytes: bytes(rows.filter(({ deleted }) => deleted === undefined)) },
    bin: { rows: 1, bytes: bytes(rows.filter(({ deleted }) => deleted !== undefined)) },
    history: { rows: 250, bytes: bytes(logs) },
    pages: { rows: 1, bytes: bytes(await db.pages.toArray()) },
    readings: { rows: 3, bytes: bytes(await db.readings.toArray()) },
    texts: { rows: 0, bytes: 0 },
    drafts: { rows: 0, bytes: 0 },
  });
  expect(done).toBe(1);
  expect(told.length).toBeGreaterThan(4);
  const counted = await countStored(db);
  expect(counted.annotations).toEqual({ rows: 249 });
  expect(counted.bin).toEqual({ rows: 1 });
});

test('nothing is stored: that is told, too', async () => {
  const told: number[] = [];
  await weighStored(db, (_, done) => told.push(done));
  expect(told).toEqual([1]);
});
