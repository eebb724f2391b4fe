import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { writeResult } from './written';

test('a write that succeeds gives its value', async () => {
  expect(await writeResult(Promise.resolve(3))).toEqual({ ok: true, value: 3 });
});

test.each([
  ["the browser's own", new DOMException('no room', 'QuotaExceededError')],
  ["Dexie's", new Dexie.QuotaExceededError('no room')],
  ['inside an abort', new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError'))],
  ['two deep', new Dexie.AbortError('aborted', new Dexie.AbortError('x', new Dexie.QuotaExceededError('y')))],
  ['in a bulk write', new Dexie.BulkError('bulk', [new DOMException('no room', 'QuotaExceededError')])],
])('a full disk is told apart: %s', async (_, error) => {
  expect(await writeResult(Promise.reject(error))).toMatchObject({ ok: false, reason: 'disk-full' });
});

test('anything else that fails says what it was', async () => {
  const written = await writeResult(Promise.reject(new TypeError('not like this')));
  expect(written).toEqual({ ok: false, reason: 'failed', detail: 'TypeError: not like this' });
  expect(await writeResult(Promise.reject('a string'))).toMatchObject({ ok: false, detail: 'a string' });
});

test('an error that is its own cause ends', async () => {
  const error: Error & { inner?: unknown } = new Error('round');
  error.inner = error;
  expect(await writeResult(Promise.reject(error))).toMatchObject({ ok: false, reason: 'failed' });
});
