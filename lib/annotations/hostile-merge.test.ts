import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { arrange, arrangementOf, sameField } from './arrangement';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE, readingThat, saving } from './fixtures';
import { newId } from './ids';
import { mergeRows } from './merge-rows';
import type { Annotation } from './model';
import { annotationById } from './queries';
import { deviceOf } from './record';
import { type StoredRow, storedRows } from './stored-rows';
import { undoChange } from './undo';
import { saveAnnotation } from './write';

/** Files that somebody made to do harm: what they do is one step that can be taken back. */

let count = 0;
const open: WhenceDatabase[] = [];
function database(): WhenceDatabase {
  const db = openDatabase(`hostile-${count++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

async function rowsOf(db: WhenceDatabase): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const some of storedRows(db)) rows.push(...some);
  return JSON.parse(JSON.stringify(rows));
}

type RawChange = [id: string, device: string, seq: number, at: number, set: unknown[][]];
interface RawRow {
  note: string;
  changes: RawChange[];
  gone: string[];
  log: { changes: RawChange[] };
}
const rawOf = (rows: StoredRow[], kind: StoredRow['kind']) =>
  rows.find((row) => row.kind === kind)!.row as RawRow;

const ID = 'aaaaaaaa-0000-4000-8000-000000000000';
const write = (db: WhenceDatabase, note: string, ours?: Annotation) =>
  saveAnnotation(db, saving({ id: ID, body: { note, tags: [] }, base: ours, seen: ours?.heads }));

test.each([50, 1.5, 2 ** 60, 1e308])('changes that say they are ours, with the number %s', async (seq) => {
  const db = database();
  await write(db, 'Ours');
  const rows = await rowsOf(db);
  const { id: here } = await deviceOf(db);
  const row = rawOf(rows, 'annotation');
  const [id, , , at, set] = row.log.changes[0]!;
  const entries = set.map((_, index) => `${id}.${index}`);
  row.log.changes.push([newId(), here, seq, at + 1, [['note', entries, ['Theirs']]]]);
  row.note = 'Theirs';
  const change = newId();
  await mergeRows(db, { change }, rows);
  expect((await annotationById(db, ID))?.note).toBe('Theirs');
  await undoChange(db, { change: newId(), undoes: change });
  const ours = (await annotationById(db, ID))!;
  expect(ours.note).toBe('Ours');
  // The next change has a greater number, as everything that is derived relies on.
  const before = await deviceOf(db);
  await write(db, 'Ours again', ours);
  expect(await deviceOf(db)).toMatchObject({ id: here, seq: before.seq + 1 });
  expect(before.seq + 1).toBeGreaterThan(before.seq);
});

test('what was written since a merge is not undone with it', async () => {
  const db = database();
  const other = database();
  await write(other, 'Theirs');
  const change = newId();
  await mergeRows(db, { change }, await rowsOf(other));
  await write(db, 'Ours', (await annotationById(db, ID))!);
  await expect(undoChange(db, { change: newId(), undoes: change })).rejects.toThrow();
  expect((await annotationById(db, ID))?.note).toBe('Ours');
});

test('what is taken out of what we arranged comes back', async () => {
  const db = database();
  await arrange(db, { change: newId(), set: [{ field: sameField('Smith'), value: 'Ann Smith' }] });
  const rows = await rowsOf(db);
  const row = rawOf(rows, 'log');
  row.gone = [`${row.changes[0]![0]}.0`];
  row.changes = [];
  const change = newId();
  await mergeRows(db, { change }, rows);
  expect((await arrangementOf(db)).same.size).toBe(0);
  await undoChange(db, { change: newId(), undoes: change });
  expect([...(await arrangementOf(db)).same]).toEqual([['Smith', 'Ann Smith']]);
});

test.each(['__proto__', 'constructor', 'hasOwnProperty'])('an annotation with the id %s', async (id) => {
  const db = database();
  const other = database();
  await saveAnnotation(other, saving({ id, body: { note: 'Theirs', tags: [] } }));
  const change = newId();
  expect(await mergeRows(db, { change }, await rowsOf(other))).toMatchObject({ change, changed: 1 });
  await undoChange(db, { change: newId(), undoes: change });
  expect((await annotationById(db, id))?.deleted).toBeDefined();
});

test('a page keeps its link, and readings of no day, or with less than is read of them, are not understood', async () => {
  const db = database();
  await write(db, 'Ours');
  const page = { ...(await db.pages.get(PAGE.address))!, modified: 8e15 };
  const rows: StoredRow[] = [
    { kind: 'page', row: { ...page, url: 'https://elsewhere.example/' } },
    { kind: 'page', row: { ...page, address: 'https://herald.example/new', url: 'javascript:alert(1)' } },
    {
      kind: 'annotation',
      row: { ...(await annotationById(db, ID)), id: 'b', page: 'https://herald.example/new' },
    },
    { kind: 'reading', row: { ...readingThat('Theirs', 1e308), last: Infinity } },
  ];
  const [said] = readingThat('Theirs', 1).attributions;
  const { via: _, ...without } = said!;
  rows.push({ kind: 'reading', row: { ...readingThat('Theirs', 1), attributions: [without] } });
  const done = await mergeRows(db, { change: newId() }, rows);
  expect(done.counts).toMatchObject({ readings: 0, damaged: 2 });
  expect((await db.pages.get(PAGE.address))?.url).toBe(page.url);
  expect((await db.pages.get('https://herald.example/new'))?.url).toBe('https://herald.example/new');
});
