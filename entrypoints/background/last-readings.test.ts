import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COUNTS, PAGE, readingThat, saving } from '../../lib/annotations/fixtures';
import { newId } from '../../lib/annotations/ids';
import { stopListening } from '../../lib/messages';
import { keepAnnotations } from './annotations';
import { card, page, popup, send } from './asked-for-tests';
import { lastReadings } from './last-readings';
import { newOpening, showToken } from './openings';
import { shownPages } from './shown';
import { openStore } from './store';

/** What was read before the reader wrote anything is there when the reader does. */

const store = openStore();
const { db } = store;
const late = readingThat('It is late.', 10);
const sorry = readingThat('We are sorry.', 20);

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ incognito: false }] });
  const shown = shownPages();
  keepAnnotations(shown, store);
  for (const tab of [7, 8]) {
    await shown.add(page(PAGE.url, tab), PAGE);
    await showToken(card(tab), await newOpening(tab));
  }
});
afterEach(async () => {
  stopListening();
  for (const table of db.tables) await table.clear();
});

const note = () => saving({ body: { note: 'Ask.', tags: [] } });
const keep = () => ({ change: newId(), page: PAGE, counts: COUNTS, kept: true });
const stored = async () => (await db.readings.toArray()).map(({ attributions: [first] }) => first?.content);
const inMemory = async () => {
  const all = Object.entries(await fakeBrowser.storage.session.get(null));
  return JSON.stringify(all.filter(([name]) => name.startsWith('reading')));
};

test('a card takes what was read in its tab, and the popup what was read last in any', async () => {
  // Another background: the one that read has been stopped.
  await lastReadings().remember(7, late);
  await lastReadings().remember(8, sorry);
  await send('saveAnnotation', note(), card(7));
  expect(await stored()).toEqual(['It is late.']);
  await send('keepPage', keep(), popup());
  expect(await stored()).toEqual(['It is late.', 'We are sorry.']);
});

test('the popup’s note takes it too; one that is private takes none', async () => {
  await lastReadings().remember(7, late);
  await send('saveAnnotation', { ...note(), isPrivate: true }, popup());
  await send('saveAnnotation', note(), card(7, true));
  await send('keepPage', { ...keep(), isPrivate: true }, popup());
  expect([await db.annotations.count(), await db.readings.count()]).toEqual([2, 0]);
  await send('saveAnnotation', note(), popup());
  expect(await stored()).toEqual(['It is late.']);
});

test('nobody sends a reading with a message', async () => {
  await send('saveAnnotation', { ...note(), read: sorry }, card(7));
  await send('keepPage', { ...keep(), read: sorry }, popup());
  expect(await db.pages.count()).toBe(1);
  expect(await stored()).toEqual([]);
});

test('what a page of another site said of it is not taken', async () => {
  await lastReadings().remember(8, { ...late, url: 'https://archive.example/herald' });
  await send('saveAnnotation', note(), popup());
  expect(await db.readings.count()).toBe(0);
});

test('a disk with no room for it costs no note: the next try goes without', async () => {
  await lastReadings().remember(7, late);
  const full = () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  };
  db.readings.hook('creating', full);
  const saving = note();
  const save = async () => (await send<{ ok: boolean }>('saveAnnotation', saving, card(7))).res;
  expect(await save()).toMatchObject({ ok: false, reason: 'disk-full' });
  expect(await save()).toMatchObject({ ok: true });
  db.readings.hook('creating').unsubscribe(full);
  expect(await db.annotations.count()).toBe(1);
  await send('saveAnnotation', note(), card(7));
  expect(await stored()).toEqual(['It is late.']);
});

test('it goes with the tab, and is never more than there is room for', async () => {
  const readings = lastReadings();
  await readings.remember(7, late);
  await readings.remember(7, sorry);
  expect(await inMemory()).not.toContain('It is late.');
  await readings.remember(8, late);
  readings.forget(7);
  for (let i = 0; i < 20; i++) await readings.remember(8, { ...late, page: `https://herald.example/${i}` });
  expect(await inMemory()).not.toMatch(/sorry|reading:7|reading:8:[^"]*bridge/);
  expect((await inMemory()).match(/"content"/g)).toHaveLength(5);
  const long = readingThat('x'.repeat(190_000), 1);
  for (let tab = 10; tab < 40; tab++) await readings.remember(tab, long);
  expect((await inMemory()).length).toBeLessThan(2_100_000);
  for (let tab = 8; tab < 40; tab++) readings.forget(tab);
  await readings.remember(50, sorry);
  readings.forget(50);
  await readings.remember(50, late);
  expect((await inMemory()).match(/"content"/g)).toHaveLength(1);
});
