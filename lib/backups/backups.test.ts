import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eraseAnnotation } from '../annotations/bin';
import { openDatabase, type WhenceDatabase } from '../annotations/database';
import { PAGE, range, saving, target } from '../annotations/fixtures';
import { saveAnnotation } from '../annotations/write';
import { readBackup } from '../exchange/whence-backup-in';
import { type BackupsDatabase, NO_CHOICES, openBackups } from './backups';
import { backupFileName, fileLast } from './files';
import { giveWay, makeBackup } from './make';
import { forgetErased, tendBackups } from './tend';

let db: WhenceDatabase;
let backups: BackupsDatabase;
let count = 0;
beforeEach(() => {
  db = openDatabase(`backed-up-${count}`);
  backups = openBackups(`backups-${count++}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
  await backups.delete();
});

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 4, 3, 12);
const MADE_BY = '0.1.0';
let place = 0;
const write = () =>
  saveAnnotation(
    db,
    saving({ page: PAGE, body: { note: 'n', tags: [] }, target: target(range('selection', place++, 'w')) }),
  );
const tend = (now: number) => tendBackups(db, backups, () => MADE_BY, now);
const times = () => backups.backups.orderBy('at').primaryKeys();

describe('made by themselves', () => {
  test('after a day in which something was written, once a day, and not where nothing was', async () => {
    await write();
    await tend(START);
    expect(await times()).toEqual([]);
    await tend(START + DAY);
    await write();
    await tend(START + DAY + DAY / 2);
    expect(await times()).toEqual([START + DAY]);
    await tend(START + 2 * DAY);
    expect(await times()).toEqual([START + DAY, START + 2 * DAY]);
    await tend(START + 3 * DAY);
    await tend(START + 4 * DAY);
    expect(await times()).toEqual([START + DAY, START + 2 * DAY]);
  });

  test('seven are kept', async () => {
    for (let day = 0; day < 10; day++) {
      await write();
      await tend(START + day * DAY);
    }
    expect(await times()).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => START + day * DAY));
  });

  test('a clock that jumps to and fro makes no more of them', async () => {
    await write();
    for (const now of [START, START + 400 * DAY, START, START + 400 * DAY, START - DAY]) {
      await write();
      await tend(now);
    }
    expect((await times()).length).toBeLessThanOrEqual(1);
  });

  test('none where the reader wants none', async () => {
    await backups.meta.put({ key: 'choices', ...NO_CHOICES, isOn: false });
    await write();
    await tend(START);
    await tend(START + DAY);
    expect(await times()).toEqual([]);
  });

  test('where most has gone all at once, the fullest stays beside the seven', async () => {
    for (let i = 0; i < 3; i++) await write();
    await makeBackup(db, backups, MADE_BY, undefined, START);
    await db.annotations.clear();
    for (let day = 1; day < 12; day++) await makeBackup(db, backups, MADE_BY, undefined, START + day * DAY);
    expect(await times()).toEqual([START, ...[5, 6, 7, 8, 9, 10, 11].map((day) => START + day * DAY)]);
  });
});

describe('what was erased', () => {
  test('is in no backup then: one is made without it, and those before it go', async () => {
    await write();
    await makeBackup(db, backups, MADE_BY, undefined, START);
    await makeBackup(db, backups, MADE_BY, undefined, START + DAY);
    await forgetErased(db, backups, () => MADE_BY, START + DAY + 1);
    expect(await times()).toEqual([START + DAY + 1]);
    await tend(START + 2 * DAY);
    expect(await times()).toEqual([START + DAY + 1]);
  });

  test('is gone from them at the next start, where that was broken off', async () => {
    await write();
    await makeBackup(db, backups, MADE_BY, undefined, START);
    const broken = vi.spyOn(backups.backups, 'put').mockRejectedValueOnce(new Error('stopped'));
    await expect(forgetErased(db, backups, () => MADE_BY, START + 1)).rejects.toThrow();
    expect(await times()).toEqual([START]);
    broken.mockRestore();
    await tend(START + 2);
    expect(await times()).toEqual([START + 2]);
  });

  /** All that is in a backup, as text. */
  async function wordsOf(at: number): Promise<string> {
    const words: string[] = [];
    const bytes = (await backups.backups.get(at))!.file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
    for await (const part of readBackup(bytes)) words.push(JSON.stringify(part));
    return words.join('');
  }
  const note = (text: string, address = PAGE.address) =>
    saveAnnotation(db, saving({ page: { ...PAGE, address, url: address }, body: { note: text, tags: [] } }));

  test('takes no backup along that holds what went by a fault, but what was erased in it', async () => {
    await note('the secret', 'https://leak.example/only');
    const secret = (await db.annotations.toArray())[0]!.id;
    for (let i = 0; i < 4; i++) await note(`plain ${i}`, `https://herald.example/${i}`);
    await makeBackup(db, backups, MADE_BY, undefined, START);
    await makeBackup(db, backups, MADE_BY, undefined, START + DAY);
    const lost = (await db.annotations.toArray()).filter((each) => each.note.startsWith('plain'));
    await db.annotations.bulkDelete(lost.slice(1).map(({ id }) => id));
    await eraseAnnotation(db, secret, START + DAY);
    await forgetErased(db, backups, () => MADE_BY, START + 2 * DAY);
    expect(await times()).toHaveLength(2);
    const words = await wordsOf((await times())[0]!);
    for (let i = 0; i < 4; i++) expect(words).toContain(`plain ${i}`);
    expect(words).not.toMatch(/the secret|leak\.example/);
  });

  test('by the bin alone goes from them within a week, though nothing is written any more', async () => {
    await note('the secret');
    const secret = (await db.annotations.toArray())[0]!.id;
    await note('plain', 'https://herald.example/other');
    await makeBackup(db, backups, MADE_BY, undefined, START);
    await eraseAnnotation(db, secret, START + 1);
    for (let day = 1; day <= 7; day++) await tend(START + day * DAY);
    expect(await times()).toEqual([START]);
    await tend(START + 8 * DAY);
    expect(await times()).toEqual([START + 8 * DAY]);
    expect(await wordsOf(START + 8 * DAY)).not.toContain('the secret');
  });

  test('makes none where there were none', async () => {
    await forgetErased(db, backups, () => MADE_BY, START);
    expect(await times()).toEqual([]);
  });
});

test('where the disk is full the oldest give way, and the last one stays', async () => {
  await write();
  for (let day = 0; day < 3; day++) await makeBackup(db, backups, MADE_BY, undefined, START + day * DAY);
  const put = vi.spyOn(backups.backups, 'put');
  for (let i = 0; i < 2; i++) put.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await makeBackup(db, backups, MADE_BY, undefined, START + 3 * DAY);
  expect(await times()).toEqual([START + 2 * DAY, START + 3 * DAY]);
  put.mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await expect(makeBackup(db, backups, MADE_BY, undefined, START + 4 * DAY)).rejects.toThrow('full');
  expect(await times()).toEqual([START + 3 * DAY]);
  expect(await giveWay(backups)).toBe(false);
});

describe('as a file', () => {
  /** A folder in memory that behaves as the browser's does. */
  function folder(state: PermissionState, asked: PermissionState = state) {
    const files = new Map<string, Uint8Array>([['holiday.jpg', new Uint8Array()]]);
    const handle = {
      queryPermission: async () => state,
      requestPermission: async () => asked,
      keys: async function* () {
        yield* files.keys();
      },
      removeEntry: async (name: string) => void files.delete(name),
      getFileHandle: async (name: string) => ({
        createWritable: async () =>
          new WritableStream<Uint8Array>({ write: (piece) => void files.set(name, piece) }),
      }),
    };
    return { files, handle: handle as unknown as FileSystemDirectoryHandle };
  }
  const choose = (files: 'folder' | 'downloads', handle?: FileSystemDirectoryHandle) =>
    vi
      .spyOn(backups.meta, 'get')
      .mockImplementation((async (key: string) =>
        key === 'choices' ? { key, isOn: true, files, folder: handle } : undefined) as never);

  test('in the folder that the reader named, seven of them, and nothing else there is touched', async () => {
    const { files, handle } = folder('granted');
    await write();
    for (let day = 0; day < 9; day++) {
      await makeBackup(db, backups, MADE_BY, undefined, START + day * DAY);
      choose('folder', handle);
      expect(await fileLast(backups, {})).toBe('written');
      vi.restoreAllMocks();
    }
    const days = [2, 3, 4, 5, 6, 7, 8].map((day) => backupFileName(START + day * DAY));
    expect([...files.keys()]).toEqual(['holiday.jpg', ...days]);
    expect(backupFileName(START)).toBe('whence-backup-2026-05-03.whence.gz');
  });

  test('the same one is written once', async () => {
    await makeBackup(db, backups, MADE_BY, undefined, START);
    await backups.meta.put({ key: 'choices', isOn: true, files: 'downloads' });
    const toDownloads = vi.fn(async () => {});
    expect(await fileLast(backups, { toDownloads })).toBe('written');
    expect(await fileLast(backups, { toDownloads })).toBe('nothing');
    expect(toDownloads).toHaveBeenCalledTimes(1);
  });

  test('where the browser has to ask again, a press of the reader lets it', async () => {
    await makeBackup(db, backups, MADE_BY, undefined, START);
    const { files, handle } = folder('prompt', 'granted');
    choose('folder', handle);
    expect(await fileLast(backups, {})).toBe('lapsed');
    expect(await fileLast(backups, { mayAsk: true })).toBe('written');
    expect(files.size).toBe(2);
  });

  test('from where no download can be made it is left to others; what fails is told', async () => {
    await makeBackup(db, backups, MADE_BY, undefined, START);
    await backups.meta.put({ key: 'choices', isOn: true, files: 'downloads' });
    expect(await fileLast(backups, {})).toBe('elsewhere');
    const toDownloads = async () => {
      throw new Error('The disk is gone.');
    };
    expect(await fileLast(backups, { toDownloads })).toBe('failed');
    expect(await backups.meta.get('filed')).toMatchObject({ at: 0, problem: 'Error: The disk is gone.' });
  });
});
