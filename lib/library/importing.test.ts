import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { newId } from '../annotations/ids';
import { undoBatch } from '../annotations/undo-batch';
import type { CsvGuess } from '../exchange/csv-columns';
import { FileError } from '../exchange/formats';
import type { Readers } from '../exchange/readers';
import { createTransfer } from './transfer';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const GUESS: CsvGuess = {
  encoding: 'utf-8',
  separator: ',',
  hasHeader: true,
  columns: { note: 1 },
  dates: 'day-first',
  hasDotTags: false,
  isOurs: false,
  header: ['a', 'b'],
  rows: [['1', '2']],
};

/** A format of the tests' own: a note a line. */
const readers: Readers = {
  webAnnotation: {
    recognises: (start, name) => start.startsWith('notes') || name.endsWith('.table'),
    async tableOf(file) {
      const text = await file.text();
      return text.startsWith('a,b') ? GUESS : undefined;
    },
    async *read(file, { table }, tell) {
      const lines = (await file.text()).split('\n').slice(1);
      for (const [i, line] of lines.entries()) {
        tell(Math.min(file.size, (i + 1) * 10));
        const at = `line ${i + 2}`;
        if (line === 'broken') throw new FileError('syntax', at);
        if (line === '') yield { at, why: 'no-words' };
        else {
          const note = table ? `${table.columns.note}: ${line}` : line;
          yield { at, page: { address: `https://herald.example/${i}` }, body: { note, tags: [] } };
        }
      }
    },
  },
};

const transferOf = () => createTransfer(db, { idsOf: async () => [] }, readers);
const file = (text: string) => new Blob([text]);
const notes = async () => (await db.annotations.toArray()).map(({ note }) => note).sort();
const nothing = () => {};

test('a file is looked at first, then taken as one step; taken again, it brings nothing', async () => {
  const transfer = transferOf();
  const text = 'notes\nWho counted them?\n\nFor how long?';
  const looked = await transfer.lookAt(file(text), 'my.notes', {}, nothing);
  expect(looked).toMatchObject({ is: 'plan', format: 'webAnnotation' });
  expect(looked.is === 'plan' && looked.preview.counts).toMatchObject({ add: 2, passed: 1, change: 0 });
  expect(await notes()).toEqual([]);
  const shares: number[] = [];
  const change = newId();
  const written = await transfer.takeIn(change, (share) => shares.push(share));
  expect(written).toMatchObject({ ok: true, value: { change, changed: 2 } });
  expect(shares.at(-1)).toBe(1);
  expect(await notes()).toEqual(['For how long?', 'Who counted them?']);
  const again = await transfer.lookAt(file(text), 'my.notes', {}, nothing);
  expect(again.is === 'plan' && again.preview.counts).toMatchObject({ add: 0, same: 2 });
  await undoBatch(db, { change: newId(), undoes: change });
  expect((await db.annotations.toArray()).every(({ deleted }) => deleted !== undefined)).toBe(true);
});

test.each([
  ['', 'empty', ''],
  ['something else', 'unknown-format', ''],
  ['notes\nfine\nbroken', 'syntax', 'line 3'],
])('of %j it is said what is wrong, and nothing is taken', async (text, trouble, at) => {
  const transfer = transferOf();
  expect(await transfer.lookAt(file(text), 'x', {}, nothing)).toEqual({ is: 'bad', trouble, at });
  expect(await transfer.takeIn(newId(), nothing)).toMatchObject({ ok: false });
  expect(await notes()).toEqual([]);
});

test('of a table it is asked which column holds what', async () => {
  const transfer = transferOf();
  const table = file('a,b\nWho?');
  expect(await transfer.lookAt(table, 'x.table', {}, nothing)).toMatchObject({
    is: 'table',
    table: { header: ['a', 'b'] },
  });
  expect(await transfer.lookAt(table, 'x.table', { table: GUESS }, nothing)).toMatchObject({
    is: 'plan',
  });
  await transfer.takeIn(newId(), nothing);
  expect(await notes()).toEqual(['1: Who?']);
});

test('stopped while it is looked at, or dropped, it is not taken', async () => {
  const transfer = transferOf();
  const stopping = transfer.lookAt(file('notes\na\nb'), 'x', {}, () => void transfer.stopTransfer());
  expect(await stopping).toEqual({ is: 'stopped' });
  expect(await transfer.takeIn(newId(), nothing)).toMatchObject({ ok: false });
  await transfer.lookAt(file('notes\na\nb'), 'x', {}, nothing);
  await transfer.dropFile();
  expect(await transfer.takeIn(newId(), nothing)).toMatchObject({ ok: false });
  expect(await notes()).toEqual([]);
});

test('stopped while it is written, nothing of it is there', async () => {
  const transfer = transferOf();
  const lines = Array.from({ length: 1_200 }, (_, i) => `note ${i}`);
  await transfer.lookAt(file(`notes\n${lines.join('\n')}`), 'x', {}, nothing);
  const written = await transfer.takeIn(newId(), () => void transfer.stopTransfer());
  expect(written.ok).toBe(false);
  expect(await notes()).toEqual([]);
});
