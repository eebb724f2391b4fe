import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DATABASE_NAME } from '../../lib/annotations/database';
import { PAGE, saving } from '../../lib/annotations/fixtures';
import { createRelease, RELEASES } from '../../lib/annotations/releases';
import { stopListening } from '../../lib/messages';
import { keepAnnotations } from './annotations';
import { popup, send } from './asked-for-tests';
import { shownPages } from './shown';
import { AWAKE_MS, openStore, stayAwake } from './store';

const [, , BEFORE, NOW] = RELEASES;

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ incognito: false }] });
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = resolve;
    request.onerror = reject;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  stopListening();
});

const draft = { key: 'page:x', page: PAGE.address, note: 'typed', tags: [], modified: 1 };
const ask = async (type: string, data?: unknown) =>
  ((await send(type, data, popup())) as { res: unknown }).res;

async function everyAnswerSays(reason: string): Promise<void> {
  const input = saving({ body: { note: 'n', tags: [] } });
  const change = { change: input.change, id: 'plain' };
  const writes: [string, unknown][] = [
    ['saveAnnotation', input],
    ['deleteAnnotation', change],
    ['putBack', change],
    ['undoChange', { change: input.change, undoes: 'plain' }],
    ['takeBack', { ...change, to: 'plain' }],
    ['emptyBin', { ids: ['plain'] }],
    ['keepPage', { change: input.change, page: PAGE, kept: true }],
    ['saveDraft', { draft, isPrivate: false }],
    ['discardDraft', { change: input.change, draft: { ...draft, key: 'other' }, isPrivate: false }],
  ];
  for (const [type, data] of writes)
    expect([type, await ask(type, data)]).toMatchObject([type, { ok: false, reason }]);
  expect(await ask('troubleOfNotes')).toBe(reason);
  expect(await ask('historyOf', { id: 'plain' })).toEqual([]);
  // In memory: nothing that is typed is lost.
  expect(await ask('loadDraft', { key: draft.key, isPrivate: false })).toEqual(draft);
  expect(await ask('dropDraft', { key: draft.key, isPrivate: false })).toMatchObject({ ok: true });
  expect(await ask('loadDraft', { key: draft.key, isPrivate: false })).toBeNull();
}

test('a newer database: nothing is known of it, and every write says why', async () => {
  await createRelease(DATABASE_NAME, { ...NOW!, version: 9 });
  keepAnnotations(shownPages());
  await everyAnswerSays('newer');
  expect(await ask('annotationsOf', { address: PAGE.address })).toEqual([]);
  expect(await ask('annotationById', { id: 'plain' })).toBeNull();
});

test('an upgrade that fails: what is there is shown, and every write says why', async () => {
  await createRelease(DATABASE_NAME, BEFORE!);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  keepAnnotations(shownPages());
  await everyAnswerSays('older');
  expect(await ask('annotationById', { id: 'plain' })).toMatchObject({ note: 'note of plain' });
  expect(await ask('loadDraft', { key: 'k', isPrivate: false })).toMatchObject({ note: 'unfinished' });
});

test('a browser that opens no database: every write says why, until it does', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Refused', 'InvalidStateError');
  });
  keepAnnotations(shownPages());
  await everyAnswerSays('closed');
  vi.restoreAllMocks();
  expect(await ask('saveAnnotation', saving({ body: { note: 'n', tags: [] } }))).toMatchObject({ ok: true });
  expect(await ask('troubleOfNotes')).toBeNull();
});

test('an upgrade is tried once in the life of a background, and again in the next', async () => {
  await createRelease(DATABASE_NAME, BEFORE!);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  const first = openStore();
  expect(await first.refusal()).toMatchObject({ reason: 'older' });
  full.mockRestore();
  expect(await first.refusal()).toMatchObject({ reason: 'older' });
  expect(await openStore().refusal()).toBeUndefined();
});

test('the background stays awake until an upgrade has ended, and no longer', async () => {
  vi.useFakeTimers();
  const call = vi.fn(async () => ({}));
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: call });
  let end = () => {};
  const awake = stayAwake(new Promise<void>((resolve) => (end = resolve)));
  await vi.advanceTimersByTimeAsync(3 * AWAKE_MS);
  expect(call).toHaveBeenCalledTimes(3);
  end();
  await awake;
  await vi.advanceTimersByTimeAsync(3 * AWAKE_MS);
  expect(call).toHaveBeenCalledTimes(3);
});
