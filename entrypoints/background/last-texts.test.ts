import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PAGE, saving } from '../../lib/annotations/fixtures';
import { newId } from '../../lib/annotations/ids';
import { saveAnnotation } from '../../lib/annotations/write';
import { stopListening } from '../../lib/messages';
import { keepAnnotations } from './annotations';
import { card, page, popup, send } from './asked-for-tests';
import { LONGEST_KEPT, lastTexts, readText } from './last-texts';
import { shownPages } from './shown';
import { openStore } from './store';

/** The text of a page is kept as the background read it, and as nobody says that it is. */

const store = openStore();
const { db } = store;
const article = (text: string) => ({ text, blocks: [], links: [] });
const late = readText(PAGE, article('The ferry is late.'), 10)!;

beforeEach(async () => {
  fakeBrowser.reset();
  keepAnnotations(shownPages(), store);
  await saveAnnotation(db, saving({ body: { note: 'Ask.', tags: [] } }), 1);
});
afterEach(async () => {
  stopListening();
  for (const table of db.tables) await table.clear();
});

const keep = (given: object = {}) => ({ change: newId(), page: PAGE, kept: true, ...given });
const stored = async () => (await db.texts.toArray()).map(({ text }) => text);

test('the popup keeps what was read last in any tab, and no longer', async () => {
  // Another background: the one that read has been stopped.
  await lastTexts().remember(7, late);
  const { res } = await send('keepText', keep(), popup());
  expect(res).toEqual({ ok: true, value: { change: expect.any(String) } });
  expect(await stored()).toEqual(['The ferry is late.']);
  await send('keepText', keep({ kept: false }), popup());
  expect(await db.texts.get(PAGE.address)).toBeUndefined();
});

test('what is not known is missing, as is what was read in a private window', async () => {
  const missing = { ok: true, value: { missing: true } };
  expect((await send('keepText', keep(), popup())).res).toEqual(missing);
  await lastTexts().remember(7, late);
  expect((await send('keepText', keep({ isPrivate: true }), popup())).res).toEqual(missing);
  expect(await stored()).toEqual([]);
});

test('nobody sends a text with a message, and no page or card has one kept', async () => {
  await send('keepText', keep({ read: late, text: 'Forged.' }), popup());
  await lastTexts().remember(7, late);
  for (const sender of [page(PAGE.url), card()])
    expect(await send('keepText', keep(), sender)).toMatchObject({ err: { name: 'RefusedError' } });
  expect(await stored()).toEqual([]);
});

test('what a page of another site said of it is not taken', async () => {
  await lastTexts().remember(8, { ...late, url: 'https://archive.example/herald' });
  await send('keepText', keep(), popup());
  expect(await stored()).toEqual([]);
});

test('a disk with no room is told, and nothing is half kept', async () => {
  await lastTexts().remember(7, late);
  const full = () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  };
  db.texts.hook('creating', full);
  const { res } = await send('keepText', keep(), popup());
  db.texts.hook('creating').unsubscribe(full);
  expect(res).toMatchObject({ ok: false, reason: 'disk-full' });
  expect(await db.logs.count()).toBe(0);
});

test('a text as long as books is not kept', () => {
  expect(readText(PAGE, article('x'.repeat(LONGEST_KEPT + 1)), 1)).toBeUndefined();
  const url = 'https://herald.example/harbour-bridge?token=Zx81kQ77mmPq0021abc';
  expect(readText({ ...PAGE, url }, article('x'), 1)?.url).not.toContain('Zx81');
});
