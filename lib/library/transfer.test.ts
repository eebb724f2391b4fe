import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { PAGE, saving } from '../annotations/fixtures';
import { saveAnnotation } from '../annotations/write';
import type { FileWords } from '../exchange/file-words';
import type { Query } from '../search/query';
import { createTransfer } from './transfer';

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const save = async (note: string) =>
  (await saveAnnotation(db, saving({ body: { note, tags: [] }, page: PAGE }), 1)).annotation.id;

const OPTIONS = { words: { kinds: {}, assessments: {}, dismissed: '' } as FileWords };
const all: Query = { text: '', filters: {}, sort: 'modified' };
const transferOf = (ids: string[]) => createTransfer(db, { idsOf: async () => ids });

test('all, a view, or some that were chosen leave as a file that says what it holds', async () => {
  const ids = [await save('one'), await save('two'), await save('three')];
  const transfer = transferOf(ids.slice(0, 2));
  const shares: number[] = [];
  const everything = await transfer.exportAs('webAnnotation', 'all', OPTIONS, (share) => shares.push(share));
  expect(everything.name).toMatch(/^whence-\d{4}-\d\d-\d\d\.jsonld$/);
  expect(everything.held).toEqual({
    annotations: 3,
    pages: 1,
    readings: 0,
    texts: 0,
    damaged: 0,
    noText: 0,
    notFound: 0,
    holdsDamaged: true,
  });
  expect(JSON.parse(await everything.blob.text()).items).toHaveLength(3);
  expect(shares.at(-1)).toBe(1);
  const view = await transfer.exportAs('webAnnotation', { query: all }, OPTIONS, () => {});
  expect(view.held.annotations).toBe(2);
  const chosen = await transfer.exportAs('webAnnotation', { ids: ids.slice(2) }, OPTIONS, () => {});
  expect(await chosen.blob.text()).toContain('"three"');
  expect(chosen.held.annotations).toBe(1);
});

test('it can be stopped, and then there is no file', async () => {
  await save('one');
  const transfer = transferOf([]);
  const made = transfer.exportAs('webAnnotation', 'all', OPTIONS, () => void transfer.stopTransfer());
  await expect(made).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect((await transfer.exportAs('webAnnotation', 'all', OPTIONS, () => {})).held.annotations).toBe(1);
});

test('a template is shown on the first page, on an invented one before there is any, and refused with its line', async () => {
  const transfer = transferOf([]);
  const tried = (template: string) =>
    transfer.tryTemplate({ template, flavour: 'obsidian', isAlone: true, words: OPTIONS.words });
  expect(await tried('# {{ page.title }}')).toEqual({ text: expect.stringMatching(/^# ./) });
  await save('Who counted them?');
  const template = '{% for note in notes %}{{ note.text }}!{% endfor %}';
  expect(await tried(template)).toEqual({ text: 'Who counted them?!' });
  expect(await tried('\n{{ page.tittle }}')).toEqual({
    trouble: 'unknown-field',
    line: 2,
    what: expect.stringContaining('tittle'),
  });
});
