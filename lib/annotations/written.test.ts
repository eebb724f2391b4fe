import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openDatabase } from './database';
import { OutdatedError, writeResult } from './written';

const db = openDatabase('written');

test('a write that succeeds gives its value', async () => {
  expect(await writeResult(db, () => Promise.resolve(3))).toEqual({ ok: true, value: 3 });
});

test.each([
  ["the browser's own", new DOMException('no room', 'QuotaExceededError')],
  ["Dexie's", new Dexie.QuotaExceededError('no room')],
  ['inside an abort', new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError'))],
  ['two deep', new Dexie.AbortError('aborted', new Dexie.AbortError('x', new Dexie.QuotaExceededError('y')))],
  ['in a bulk write', new Dexie.BulkError('bulk', [new DOMException('no room', 'QuotaExceededError')])],
])('a full disk is told apart: %s', async (_, error) => {
  expect(await writeResult(db, () => Promise.reject(error))).toMatchObject({
    ok: false,
    reason: 'disk-full',
  });
});

test('anything else that fails says what it was', async () => {
  const written = await writeResult(db, () => Promise.reject(new TypeError('not like this')));
  expect(written).toEqual({ ok: false, reason: 'failed', detail: 'TypeError: not like this' });
  expect(await writeResult(db, () => Promise.reject('a string'))).toMatchObject({
    ok: false,
    detail: 'a string',
  });
});

test('rows that are not those that the reader saw are told apart', async () => {
  const written = await writeResult(db, () =>
    db.transaction('rw', db.annotations, async () => {
      throw new OutdatedError('Deleted.');
    }),
  );
  expect(written).toMatchObject({ ok: false, reason: 'outdated' });
});

test('a connection that is broken is opened anew, and the write tried once more', async () => {
  const broken = openDatabase('broken');
  // As a disk that was full leaves it: closed, and not to be opened by the next query.
  await broken.open();
  broken.close({ disableAutoOpen: true });
  const written = await writeResult(broken, () => broken.annotations.count());
  expect(written).toEqual({ ok: true, value: 0 });
});

test('a write that fails for good is tried no third time', async () => {
  let tries = 0;
  const write = async () => {
    tries += 1;
    throw new Dexie.DatabaseClosedError('for good');
  };
  expect(await writeResult(db, write)).toMatchObject({ ok: false, reason: 'failed' });
  expect(tries).toBe(2);
});

test('an error that is its own cause ends', async () => {
  const error: Error & { inner?: unknown } = new Error('round');
  error.inner = error;
  expect(await writeResult(db, () => Promise.reject(error))).toMatchObject({ ok: false, reason: 'failed' });
});
