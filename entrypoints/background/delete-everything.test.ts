import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '../../lib/annotations/database';
import { draftKey } from '../../lib/annotations/draft-key';
import { PAGE, saving } from '../../lib/annotations/fixtures';
import { newId } from '../../lib/annotations/ids';
import type { Draft } from '../../lib/annotations/model';
import { DERIVED_NAME } from '../../lib/library/derived-database';
import { createFinding } from '../../lib/library/finding';
import { type Deleted, onMessage, stopListening } from '../../lib/messages';
import { readSign } from '../../lib/sign';
import { keepAnnotations } from './annotations';
import { card, page, popup, send } from './asked-for-tests';
import { newOpening, showToken } from './openings';
import { shownPages } from './shown';

const db = openDatabase();
let removed: string[] = [];

// Node has no locks.
vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });

beforeEach(async () => {
  fakeBrowser.reset();
  removed = [];
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ incognito: true }] });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: ['http://127.0.0.1/*'] }) });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: ['http://127.0.0.1/*', 'https://herald.example/*'] }),
    remove: async ({ origins }: { origins: string[] }) => {
      removed.push(...origins);
      return true;
    },
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  const shown = shownPages();
  keepAnnotations(shown);
  await shown.add(page(PAGE.url), PAGE);
  await showToken(card(), await newOpening(7));
});
afterEach(async () => {
  stopListening();
  vi.restoreAllMocks();
  await db.delete({ disableAutoOpen: false });
});

const DRAFT: Draft = {
  key: draftKey({ page: PAGE.address }),
  page: PAGE.address,
  note: 'half a thought',
  tags: [],
  modified: Date.now(),
};
const deleteEverything = (sender = popup()) => send<Deleted>('deleteEverything', undefined, sender);
const save = (sender = popup()) => send('saveAnnotation', saving({ body: { note: 'n', tags: [] } }), sender);
const type = (draft: Draft, sender = popup(), isPrivate = false) =>
  send('saveDraft', { draft, isPrivate }, sender);

test('nothing is left: neither in the database nor in the small storages, nor sites', async () => {
  const told = vi.fn();
  onMessage('everythingDeleted', told);
  await save();
  await type(DRAFT);
  await type(DRAFT, popup(), true);
  const sign = await readSign();
  // A window of the library is open.
  const library = createFinding(openDatabase());
  await library.open(() => {});
  await vi.waitFor(async () =>
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain(DERIVED_NAME),
  );
  expect(await deleteEverything()).toEqual({ res: {} });
  library.close();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  const session = JSON.stringify(await fakeBrowser.storage.session.get(null));
  expect(session).not.toContain('half a thought');
  expect(session).not.toContain('card:');
  expect(removed).toEqual(['https://herald.example/*']);
  expect(told).toHaveBeenCalled();
  // And it goes on as it began.
  expect(await save()).toMatchObject({ res: { ok: true } });
  expect(await db.annotations.count()).toBe(1);
  expect(await db.meta.get('device')).toMatchObject({ seq: 1 });
  expect(await readSign()).toEqual(expect.any(String));
  expect(sign).toEqual(expect.any(String));
});

test('what is erased from the bin is gone from what the library made, which nobody has open', async () => {
  const { res } = await save();
  const { id } = (res as { value: { annotation: { id: string } } }).value.annotation;
  const library = createFinding(openDatabase());
  await library.open(() => {});
  const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === DERIVED_NAME);
  await vi.waitFor(async () => expect(await isThere()).toBe(true));
  library.close();
  await send('deleteAnnotation', { change: newId(), id }, popup());
  expect(await isThere()).toBe(true);
  expect(await send('emptyBin', { ids: [id] }, popup())).toMatchObject({ res: { ok: true } });
  await vi.waitFor(async () => expect(await isThere()).toBe(false));
});

test('what was typed before comes too late; what is typed afterwards is kept', async () => {
  await deleteEverything();
  for (const isPrivate of [false, true])
    expect(await type(DRAFT, popup(), isPrivate)).toMatchObject({ res: { ok: false, reason: 'outdated' } });
  const thrown = { change: 'A'.repeat(16), draft: DRAFT, isPrivate: false };
  expect(await send('discardDraft', thrown, popup())).toMatchObject({ res: { ok: false } });
  expect(await db.drafts.count()).toBe(0);
  expect(await db.logs.count()).toBe(0);
  expect(await type({ ...DRAFT, modified: Date.now() + 1 })).toMatchObject({ res: { ok: true } });
});

test('a clock that is set back afterwards holds up nothing that is typed', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(DRAFT.modified + 365 * 24 * 60 * 60 * 1000);
  await deleteEverything();
  vi.restoreAllMocks();
  expect(await type({ ...DRAFT, modified: Date.now() })).toMatchObject({ res: { ok: true } });
});

test('a card that was open is answered nothing any more', async () => {
  expect(await type(DRAFT, card())).toMatchObject({ res: { ok: true } });
  await deleteEverything();
  const later = { ...DRAFT, modified: Date.now() + 1 };
  expect(await type(later, card())).toMatchObject({ err: { name: 'RefusedError' } });
  expect(await save(card())).toMatchObject({ err: { name: 'RefusedError' } });
});

test('pages and cards cannot ask for it', async () => {
  await save();
  for (const sender of [page(PAGE.url), card()])
    expect(await deleteEverything(sender)).toMatchObject({ err: { name: 'RefusedError' } });
  expect(await db.annotations.count()).toBe(1);
});

test('where the database cannot be deleted, nothing is, and what is being typed is kept', async () => {
  const sign = await readSign();
  await save();
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new Error('The disk is gone.');
  });
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new Error('The disk is gone.');
  });
  expect(await deleteEverything()).toMatchObject({ res: { left: 'all' } });
  vi.restoreAllMocks();
  expect(await readSign()).toBe(sign);
  expect(removed).toEqual([]);
  expect(await db.annotations.count()).toBe(1);
  expect(await type(DRAFT)).toMatchObject({ res: { ok: true } });
  expect(await deleteEverything()).toEqual({ res: {} });
});

test('settings that cannot be deleted are told, and deleted the next time', async () => {
  await readSign();
  vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValueOnce(new Error('The disk is gone.'));
  expect(await deleteEverything()).toMatchObject({ res: { left: 'settings' } });
  expect(await deleteEverything()).toEqual({ res: {} });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
