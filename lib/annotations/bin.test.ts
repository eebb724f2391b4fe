import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseAnnotation } from './bin';
import { openDatabase, type WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { discardDraft, saveDraft } from './drafts';
import { PAGE, READING, range, saving, target } from './fixtures';
import { emptyDatabase, removeDatabase } from './forget-all';
import { newId } from './ids';
import { keepPage } from './keep-page';
import type { KeptReading } from './kept-reading';
import type { Draft } from './model';
import { rawText } from './raw-for-tests';
import { shownOf } from './stored-annotation';
import { undoChange } from './undo';
import { deleteAnnotation, retargetAnnotation, saveAnnotation } from './write';

/** Erasing is real: what the browser itself finds in the database afterwards. */

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const ON = target(range('content', 40, 'petunias at dawn'));
const THEN = target(range('content', 60, 'marigolds at dusk'));
/** A word of each thing that is stored of the note; `before` and `after` are around every target. */
const WORDS = [
  'aardvark',
  'badger',
  'capybara',
  'dromedary',
  'elephant',
  'falcon',
  'gazelle',
  'petunias',
  'marigolds',
  'before ',
  ' after',
];
/** And of its page. */
const PAGE_WORDS = ['harbour-bridge', 'Harbour town', 'Example Herald', 'A. Writer', 'heron', 'ibis'];

const draft = (given: Partial<Draft>): Draft => ({
  key: draftKey({ page: PAGE.address, ...given }),
  page: PAGE.address,
  note: '',
  tags: [],
  modified: 1,
  ...given,
});

/** A note with all that can be around it. */
async function everything(): Promise<string> {
  const mark = { ...READING, cue: 'gazelle' };
  const discarded = (given: Partial<Draft>) => discardDraft(db, { change: newId(), draft: draft(given) });
  await discarded({ target: ON, note: 'aardvark: thrown away before it was stored' });
  const made = await saveAnnotation(
    db,
    saving({ body: { note: 'badger', tags: ['capybara'] }, target: ON, reading: mark }),
  );
  const { id, heads } = made.annotation;
  const again = { note: 'dromedary', tags: ['elephant'] };
  await saveAnnotation(db, saving({ id, base: made.annotation, seen: heads, body: again }));
  await retargetAnnotation(db, { change: newId(), id, from: ON, to: THEN, page: PAGE.address });
  await discarded({ annotation: id, note: 'falcon: thrown away' });
  await saveDraft(db, draft({ annotation: id, note: 'falcon: not saved' }));
  await db.readings.put({ page: PAGE.address, at: 1, version: 'heron' } as KeptReading);
  await keepPage(db, { change: newId(), page: PAGE, kept: true });
  await keepPage(db, { change: newId(), page: PAGE, kept: false });
  await discarded({ note: 'ibis: thrown away on the same page' });
  await deleteAnnotation(db, { change: newId(), id });
  return id;
}

test('no word of an erased note is left, nor of its page, where that was all', async () => {
  const id = await everything();
  const before = await rawText(db.name);
  for (const word of [...WORDS, ...PAGE_WORDS]) expect(before).toContain(word);
  await eraseAnnotation(db, id);
  const after = await rawText(db.name);
  for (const word of [...WORDS, ...PAGE_WORDS]) expect(after).not.toContain(word);
  expect(await db.logs.toArray()).toEqual([
    { annotation: id, changes: [], gone: expect.any(Array), erased: expect.any(Number) },
  ]);
});

test('a page with something else on it stays', async () => {
  const id = await everything();
  await saveAnnotation(db, saving({ body: { note: 'another', tags: [] } }));
  await eraseAnnotation(db, id);
  const after = await rawText(db.name);
  for (const word of WORDS) expect(after).not.toContain(word);
  for (const word of PAGE_WORDS) expect(after).toContain(word);
});

test('a note on the page that was thrown away, and had back, is erased with every word of it', async () => {
  const change = newId();
  await discardDraft(db, { change, draft: draft({ note: 'aardvark' }) });
  await undoChange(db, { change: newId(), undoes: change });
  const draftKeyOf = draftKey({ page: PAGE.address });
  const body = { note: 'aardvark', tags: [] };
  const { annotation } = await saveAnnotation(db, saving({ body, draftKey: draftKeyOf }));
  await saveAnnotation(db, saving({ body: { note: 'another', tags: [] } }));
  await deleteAnnotation(db, { change: newId(), id: annotation.id });
  await eraseAnnotation(db, annotation.id);
  expect(await rawText(db.name)).not.toContain('aardvark');
});

test('what is being typed on the page is left alone', async () => {
  const id = await everything();
  const typed = draft({ note: 'half a thought' });
  await saveDraft(db, typed);
  await eraseAnnotation(db, id);
  expect(await db.drafts.toArray()).toEqual([typed]);
});

test('what a view saves that still showed it is stored anew, with all that stands in that view', async () => {
  const made = await saveAnnotation(db, saving({ body: { note: 'badger', tags: ['capybara'] }, target: ON }));
  const { id, heads } = made.annotation;
  await deleteAnnotation(db, { change: newId(), id });
  await eraseAnnotation(db, id);
  const body = { note: 'badger, and more', tags: ['capybara'] };
  const late = saving({ id, base: made.annotation, seen: heads, body, target: ON });
  const saved = await saveAnnotation(db, late);
  expect(saved.annotation).toMatchObject({ ...body, target: ON, page: PAGE.address });
  expect(saved.annotation.deleted).toBeUndefined();
  // Sent again, since its answer was lost, it is the same.
  expect(await saveAnnotation(db, late)).toEqual(saved);
  expect(await db.annotations.count()).toBe(1);
});

test('the very save that was erased is not stored again', async () => {
  const first = saving({ body: { note: 'badger', tags: [] }, target: ON });
  const { annotation } = await saveAnnotation(db, first);
  await eraseAnnotation(db, annotation.id);
  await expect(saveAnnotation(db, first)).rejects.toMatchObject({ name: 'OutdatedError' });
  expect(await rawText(db.name)).not.toContain('badger');
});

test('all can be deleted, with other connections open, and it begins anew', async () => {
  await everything();
  const device = await db.meta.get('device');
  const other = openDatabase(db.name);
  expect(await other.annotations.count()).toBeGreaterThan(0);
  expect(await emptyDatabase(db)).toBe(true);
  const emptied = await rawText(db.name);
  for (const word of [...WORDS, ...PAGE_WORDS]) expect(emptied).not.toContain(word);
  await removeDatabase(db);
  expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: db.name }));
  const { annotation } = await saveAnnotation(db, saving({ body: { note: 'new', tags: [] } }));
  expect((await other.annotations.toArray()).map(shownOf)).toEqual([annotation]);
  expect(await db.meta.get('device')).not.toMatchObject({ id: (device as { id: string }).id });
  other.close();
});

test('what a newer version wrote is deleted as well', async () => {
  await everything();
  db.close();
  const newer = indexedDB.open(db.name, 1000);
  await new Promise((resolve) => {
    newer.onsuccess = resolve;
  });
  newer.result.close();
  const here = openDatabase(db.name);
  await expect(here.annotations.count()).rejects.toThrow();
  expect(await emptyDatabase(here)).toBe(false);
  await removeDatabase(here);
  expect(await here.annotations.count()).toBe(0);
  here.close();
});
