import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordBatch } from './batches';
import { eraseAnnotation } from './bin';
import { openDatabase, type WhenceDatabase } from './database';
import { COUNTS, PAGE, saving } from './fixtures';
import { newId } from './ids';
import { keepPage } from './keep-page';
import { keepText, keptTextOf, type ReadText } from './keep-text';
import { lastSteps } from './last-steps';
import type { Log } from './log/change';
import { replacing } from './log/edit';
import { headsOf } from './log/heads';
import { isAnnotationSubject, pageSubject } from './log/subject';
import type { PageInfo } from './model';
import { sweepThrownAway } from './thrown-away';
import { undoChange } from './undo';
import { deleteAnnotation, saveAnnotation } from './write';

/** The text of a page is kept where the reader says so, and nowhere else. */

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const read = (text: string, at: number, given: Partial<ReadText> = {}): ReadText => ({
  page: PAGE.address,
  url: PAGE.url,
  at,
  mapVersion: 3,
  text,
  blocks: [{ span: [0, text.length], kind: 'paragraph' }],
  ...given,
});
const MORNING = read('The ferry is late. 🛳', 10);
const EVENING = read('The ferry has come.', 20);
const AMP: PageInfo = {
  ...PAGE,
  address: 'https://m.herald.example/harbour-bridge',
  url: 'https://m.herald.example/harbour-bridge',
};

const keep = (text?: ReadText, given: { page?: PageInfo; change?: string } = {}, now = 30) =>
  keepText(db, { change: newId(), page: PAGE, counts: COUNTS, kept: true, read: text, ...given }, now);
const drop = (given: { page?: PageInfo } = {}, now = 40) =>
  keepText(db, { change: newId(), page: PAGE, kept: false, ...given }, now);
const undo = (undoes = '', now = 50) => undoChange(db, { change: newId(), undoes }, now);
const note = () => saveAnnotation(db, saving({ body: { note: 'Ask.', tags: [] } }), 5);
const words = async (address = PAGE.address) => (await keptTextOf(db, address))?.text;
/** Everything that is stored, as text. */
const raw = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
const kinds = async () => (await lastSteps(db)).map(({ kind }) => kind);

test('a text is kept with the notes, as it was read, and only where it is known', async () => {
  await note();
  expect(await keep(undefined)).toEqual({ missing: true });
  expect(await words()).toBeUndefined();
  const { change } = await keep(MORNING);
  expect(change).toBeDefined();
  const { url: _, ...text } = MORNING;
  expect(await keptTextOf(db, PAGE.address)).toEqual(text);
  expect(await kinds()).toEqual(['keptText', 'made']);
  // Sent again, and pressed again.
  expect(await keep(EVENING, { change })).toEqual({ change });
  expect(await keep({ ...MORNING, at: 15 })).toEqual({});
  expect(await db.texts.count()).toBe(1);
});

test('it is found from every address of the article, and none of them has a second one', async () => {
  await note();
  await keep(MORNING);
  expect(await words(AMP.address)).toBe(MORNING.text);
  await keep(read('Shorter.', 25, { url: AMP.url }), { page: AMP });
  expect(await words()).toBe('Shorter.');
  await drop({ page: AMP });
  expect(await words()).toBeUndefined();
});

test('a page of another site has nothing to say of it', async () => {
  await note();
  expect(await keep(read('Forged.', 9, { url: 'https://evil.example/' }))).toEqual({ missing: true });
  expect(await raw()).not.toContain('Forged');
});

test('the text that is kept later takes its place, and an undo brings back the one before', async () => {
  await note();
  await keep(MORNING);
  const { change } = await keep(EVENING);
  expect(await words()).toBe(EVENING.text);
  const undone = await undo(change);
  expect(undone.page).toBe(PAGE.address);
  expect(await words()).toBe(MORNING.text);
  const [step] = (await lastSteps(db)).filter((each) => each.change === change);
  await undo(step?.undone?.change);
  expect(await words()).toBe(EVENING.text);
});

test('what is kept no longer is found by nobody, comes back with an undo, and is erased where there is none', async () => {
  await note();
  await keep(MORNING);
  const { change } = await drop();
  expect(await words()).toBeUndefined();
  expect(await db.texts.get(PAGE.address)).toBeUndefined();
  expect(await kinds()).toEqual(['droppedText', 'keptText', 'made']);
  await undo(change);
  expect(await words()).toBe(MORNING.text);
  await drop();
  await sweepThrownAway(db, 20);
  expect(await raw()).toContain('ferry');
  await sweepThrownAway(db, 1000);
  expect(await raw()).not.toContain('ferry');
});

test('what is kept is not swept away, whatever else has been', async () => {
  await note();
  await keep(MORNING);
  await keep(EVENING);
  await sweepThrownAway(db, 1000);
  expect(await words()).toBe(EVENING.text);
  expect(await raw()).not.toContain('🛳');
});

test('a text that is beyond the steps that can be undone is erased', async () => {
  await note();
  await keep(MORNING);
  await drop();
  for (let i = 0; i < 110; i++) await note();
  await sweepThrownAway(db, -1);
  expect(await raw()).not.toContain('ferry');
});

test('a page without notes is kept with its text, and the text goes with the page', async () => {
  const { change } = await keep(MORNING);
  expect((await db.pages.get(PAGE.address))?.kept).toBe(30);
  await undo(change);
  expect([await words(), await db.pages.count()]).toEqual([undefined, 0]);
  await keep(MORNING, {}, 60);
  const gone = await keepPage(db, { change: newId(), page: PAGE, kept: false }, 70);
  expect([await words(), await db.pages.count()]).toEqual([undefined, 0]);
  await undo(gone.change, 80);
  expect([await words(), await db.pages.count()]).toEqual([MORNING.text, 1]);
});

test('a page with notes keeps its text when it is kept no longer', async () => {
  await note();
  await keepPage(db, { change: newId(), page: PAGE, kept: true }, 20);
  await keep(MORNING);
  await keepPage(db, { change: newId(), page: PAGE, kept: false }, 40);
  expect(await words()).toBe(MORNING.text);
});

test('with the last note on it that is erased goes the text, and the one laid aside', async () => {
  const { annotation } = await note();
  await keep(MORNING);
  await keep(EVENING);
  await deleteAnnotation(db, { change: newId(), id: annotation.id }, 60);
  expect(await words()).toBe(EVENING.text);
  await eraseAnnotation(db, annotation.id, 70);
  expect(await db.texts.count()).toBe(0);
  const logs = await db.logs.toArray();
  expect(logs.filter((row) => !isAnnotationSubject(row.annotation))).toEqual([]);
});

test('a text that came with an import goes when that is undone, and comes back when it is done again', async () => {
  await note();
  const change = newId();
  const settle = (log: Log) => [replacing(headsOf(log), 'text', { at: MORNING.at })];
  await recordBatch(db, { change, kind: 'imported' }, [{ subject: pageSubject(PAGE.address), settle }]);
  const { url: _, ...text } = MORNING;
  await db.texts.put(text);
  await undo(change);
  expect(await words()).toBeUndefined();
  const [step] = (await lastSteps(db)).filter((each) => each.change === change);
  await undo(step?.undone?.change);
  expect(await words()).toBe(MORNING.text);
});

test('the log does not hold the text', async () => {
  await note();
  await keep(MORNING);
  await drop();
  expect(JSON.stringify(await db.logs.toArray())).not.toContain('ferry');
});
