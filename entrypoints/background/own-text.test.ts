import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '../../lib/annotations/database';
import { draftKey } from '../../lib/annotations/draft-key';
import { saving } from '../../lib/annotations/fixtures';
import { newId } from '../../lib/annotations/ids';
import { keptTextOf } from '../../lib/annotations/keep-text';
import { stopListening } from '../../lib/messages';
import { ownTextAddress, UNKEPT } from '../../lib/texts/own-address';
import { keepAnnotations } from './annotations';
import { card, page, popup, send } from './asked-for-tests';
import { shownPages } from './shown';

/** Of a text of the reader's own nothing is stored, unless they keep it. */

const db = openDatabase();
const KEPT = ownTextAddress('3f1b1a52-7c0e-4d0b-9a56-3f1e6b8f2a47');
const unkept = { address: UNKEPT, url: UNKEPT, title: 'A draft' };
const TEXT = 'Petra Lunn said so.';
const keeping = (address: string) => ({
  change: newId(),
  page: { address, url: address, title: 'A draft' },
  text: TEXT,
  blocks: [{ span: [0, TEXT.length] as const, kind: 'paragraph' as const }],
});

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ incognito: false }] });
  keepAnnotations(shownPages());
});
afterEach(async () => {
  stopListening();
  for (const table of db.tables) await table.clear();
});

const rows = async () => {
  const counts = await Promise.all(
    ['annotations', 'drafts', 'pages', 'texts'].map((name) => db.table(name).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

test('nothing is written on one that is not kept, whoever asks', async () => {
  const draft = { page: UNKEPT, note: 'n', tags: [], modified: 1, key: draftKey({ page: UNKEPT }) };
  const isPrivate = false;
  for (const refused of [
    () => send('saveAnnotation', saving({ page: unkept, body: { note: 'n', tags: [] } }), popup()),
    () => send('saveDraft', { draft, isPrivate }, popup()),
    () => send('keepPage', { change: newId(), page: unkept, kept: true }, popup()),
    () => send('keepText', { change: newId(), page: unkept, kept: true }, popup()),
    () => send('keepOwnText', keeping(UNKEPT), popup()),
  ])
    expect((await refused()).err?.name).toBe('RefusedError');
  expect(await rows()).toBe(0);
});

test('it is kept as its reader asks for it, and the changes of it', async () => {
  await send('keepOwnText', keeping(KEPT), popup());
  expect(await keptTextOf(db, KEPT)).toMatchObject({ text: TEXT });
  expect(await db.pages.get(KEPT)).toMatchObject({ title: 'A draft', url: KEPT });
  await send('keepOwnText', { ...keeping(KEPT), text: `${TEXT} No.` }, popup());
  expect(await keptTextOf(db, KEPT)).toMatchObject({ text: `${TEXT} No.` });
});

test('no page keeps one, nor a card, nor a page that is none of its addresses', async () => {
  for (const sender of [page('https://herald.example/a'), card()])
    expect((await send('keepOwnText', keeping(KEPT), sender)).err?.name).toBe('RefusedError');
  const elsewhere = await send('keepOwnText', keeping('https://herald.example/a'), popup());
  expect(elsewhere.err?.name).toBe('RefusedError');
  expect(await rows()).toBe(0);
});
