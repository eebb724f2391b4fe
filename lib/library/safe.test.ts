import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseAnnotation } from '../annotations/bin';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { PAGE, range, saving, target } from '../annotations/fixtures';
import { newId } from '../annotations/ids';
import { keepText } from '../annotations/keep-text';
import { sweep } from '../annotations/sweep';
import { undoChange } from '../annotations/undo';
import { saveAnnotation } from '../annotations/write';
import { type BackupsDatabase, openBackups } from '../backups/backups';
import { createSafe } from './safe';
import type { SafeApi } from './safe-api';

let db: WhenceDatabase;
let other: WhenceDatabase;
let backups: BackupsDatabase;
let safe: SafeApi;
let count = 0;
beforeEach(() => {
  db = openDatabase(`safe-${count}`);
  other = openDatabase(`safe-other-${count}`);
  backups = openBackups(`safe-backups-${count++}`);
  safe = createSafe(db, backups);
});
afterEach(async () => {
  for (const each of [db, other, backups]) await each.delete();
});

const none = () => {};
const save = (note: string, start = 0) =>
  saveAnnotation(db, saving({ body: { note, tags: [] }, target: target(range('selection', start, note)) }));
const notes = async (from = db) => (await from.annotations.toArray()).map(({ note }) => note).sort();
const TEXT = { page: PAGE.address, url: PAGE.url, at: 7, mapVersion: 1, text: 'It is shut.', blocks: [] };

test('everything leaves as one file, and is there again in an empty library', async () => {
  const { annotation } = await save('one');
  await save('more', 5);
  await save('one, later', 0);
  await keepText(db, { change: newId(), page: PAGE, kept: true, read: TEXT });
  await db.drafts.put({ key: 'page:x', page: PAGE.address, note: 'half', tags: [], modified: 1 });
  const { blob, name } = await safe.backupFile({ madeBy: '0.1.0' }, none);
  expect(name).toMatch(/^whence-backup-\d{4}-\d\d-\d\d\.whence\.gz$/);
  const there = createSafe(other, backups);
  expect(await there.readBackup({ file: blob }, none)).toMatchObject({ ok: true, head: { madeBy: '0.1.0' } });
  const preview = await there.previewBackup('merge', none);
  expect(preview).toMatchObject({ new: 3, pages: 1, texts: 1, drafts: 1 });
  const brought = await there.bringBackup({ change: newId(), about: name, how: 'merge' }, none);
  expect(brought).toMatchObject({ ok: true, value: { counts: preview } });
  for (const table of ['annotations', 'pages', 'drafts'] as const) {
    const rows = async (from: WhenceDatabase) =>
      (await from.table(table).toArray()).map(({ rev: _, ...row }: { rev?: number }) => row);
    expect(await rows(other)).toEqual(await rows(db));
  }
  // The text stays, as it is kept by the log.
  const now = Date.now();
  for (const days of [0, 1, 2, 40, 41, 42]) await sweep(other, now + days * 24 * 60 * 60 * 1000);
  expect(await other.texts.get(PAGE.address)).toMatchObject({ text: 'It is shut.' });
  expect(await other.annotations.get(annotation.id)).toBeDefined();
});

test('under a passphrase it is asked for, and another one opens nothing', async () => {
  await save('secret');
  const { blob, name } = await safe.backupFile({ madeBy: '0.1.0', passphrase: 'correct horse' }, none);
  expect(name).toMatch(/\.whence\.gz\.age$/);
  const read = (passphrase?: string) => safe.readBackup({ file: blob, passphrase }, none);
  expect(await read()).toEqual({ ok: false, trouble: 'passphrase', at: '' });
  expect(await read('wrong')).toEqual({ ok: false, trouble: 'passphrase', at: '' });
  expect(await read('correct horse')).toMatchObject({ ok: true });
  const cut = await safe.readBackup(
    { file: blob.slice(0, blob.size - 9), passphrase: 'correct horse' },
    none,
  );
  expect(cut).toMatchObject({ ok: false, trouble: 'cut-off' });
  await expect(safe.previewBackup('merge', none)).rejects.toThrow();
});

test('one that was made here brings back what was lost, in one step that is undone', async () => {
  const { annotation } = await save('lost');
  const made = await safe.makeBackupNow('0.1.0', none);
  expect(made).toMatchObject({ ok: true, value: { annotations: 1 } });
  const [entry] = await safe.backups();
  expect(entry).not.toHaveProperty('file');
  await eraseAnnotation(db, annotation.id);
  await save('since', 9);
  await safe.readBackup({ at: entry!.at }, none);
  expect(await safe.previewBackup('merge', none)).toMatchObject({ gone: 1, new: 0 });
  expect(await safe.previewBackup('lost', none)).toMatchObject({ gone: 0, new: 1 });
  const change = newId();
  await safe.bringBackup({ change, about: 'Sunday', how: 'lost' }, none);
  expect(await notes()).toEqual(['lost', 'since']);
  await undoChange(db, { change: newId(), undoes: change });
  expect(await db.annotations.get(annotation.id)).toMatchObject({ deleted: expect.any(Number) });
});

test('what is no backup of ours is told, and so is one that is no longer there', async () => {
  const read = (text: string) => safe.readBackup({ file: new Blob([text]) }, none);
  expect(await read('')).toEqual({ ok: false, trouble: 'empty', at: '' });
  expect(await read('{"@context":[]}')).toEqual({ ok: false, trouble: 'unknown-format', at: '' });
  expect(await safe.readBackup({ at: 5 }, none)).toEqual({ ok: false, trouble: 'missing', at: '' });
});

test('stopped, nothing comes of it', async () => {
  for (let i = 0; i < 5; i++) await save(`note ${i}`, i);
  const { blob } = await safe.backupFile({ madeBy: '0.1.0' }, none);
  const stop = () => void safe.stopSafe();
  await expect(safe.backupFile({ madeBy: '0.1.0' }, stop)).rejects.toThrow();
  await expect(safe.readBackup({ file: blob }, stop)).rejects.toThrow();
  const there = createSafe(other, backups);
  await there.readBackup({ file: blob }, none);
  const ended = () => void there.stopSafe();
  const brought = await there.bringBackup({ change: newId(), about: '', how: 'merge' }, ended);
  expect(brought).toMatchObject({ ok: false });
  expect(await notes(other)).toEqual([]);
});
