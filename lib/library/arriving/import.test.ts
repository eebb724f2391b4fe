import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from '../../annotations/database';
import { PAGE, range, saving, target } from '../../annotations/fixtures';
import { newId } from '../../annotations/ids';
import { lastSteps, toUndo } from '../../annotations/last-steps';
import type { Body } from '../../annotations/model';
import { annotationById, annotationsOf } from '../../annotations/queries';
import { undoChange } from '../../annotations/undo';
import { deleteAnnotation, saveAnnotation } from '../../annotations/write';
import type { Arriving, Passed } from '../../exchange/formats';
import { applyImport } from './apply-import';
import { planImport } from './plan-import';

let db: WhenceDatabase;
let count = 0;
beforeEach(() => {
  db = openDatabase(`import-${count++}`);
});
afterEach(() => db.delete());

const WORDS = target(range('selection', 40, 'the bridge stays shut'));
const body = (given: Partial<Body> = {}): Body => ({ note: 'Who says so?', tags: [], ...given });

let line = 0;
function arriving(given: Partial<Arriving> = {}): Arriving {
  line++;
  return { at: `line ${line}`, page: { address: PAGE.address }, target: WORDS, body: body(), ...given };
}

async function* items(all: (Arriving | Passed)[]) {
  yield* all;
}
const plan = (...all: (Arriving | Passed)[]) => planImport(db, items(all));
async function take(...all: (Arriving | Passed)[]) {
  const planned = await plan(...all);
  const change = newId();
  return {
    counts: planned.preview.counts,
    change,
    done: await applyImport(db, planned, { change, about: 'a.csv' }),
  };
}
const NONE = { add: 0, change: 0, merge: 0, putBack: 0, same: 0, passed: 0 };
const all = () => annotationsOf(db, PAGE.address);
const ours = async (given: Partial<Body> = {}, now?: number) =>
  (await saveAnnotation(db, saving({ body: body(given), target: WORDS }), now)).annotation;

test('what is new is added with its dates, its page and its text, as one step', async () => {
  const text = { page: '', at: 5, mapVersion: 1, text: 'Long ago …', blocks: [] };
  const id = crypto.randomUUID();
  const { counts, done } = await take(
    arriving({ id, created: 1000, modified: 2000, text, page: { address: PAGE.address, title: 'Harbour' } }),
    arriving({ target: undefined, body: body({ note: 'All of it', tags: [' a ', 'a'] }) }),
  );
  expect(counts).toEqual({ ...NONE, add: 2 });
  expect(done).toMatchObject({ changed: 3, pages: [PAGE.address] });
  expect(await annotationById(db, id)).toMatchObject({ created: 1000, modified: 2000, note: 'Who says so?' });
  expect((await all())[0]).toMatchObject({ note: 'All of it', tags: ['a'] });
  expect(await db.pages.get(PAGE.address)).toMatchObject({ title: 'Harbour' });
  expect(await db.texts.get(PAGE.address)).toMatchObject({ text: 'Long ago …' });
  const [step] = await lastSteps(db);
  expect(step).toMatchObject({ kind: 'imported', batch: { about: 'a.csv', count: 3 } });
});

test('the same file again changes nothing, whether or not it names ids', async () => {
  const file = [
    arriving({ id: crypto.randomUUID(), modified: 2000 }),
    arriving({ target: undefined, body: body({ tags: ['b', 'a'] }) }),
    arriving({ dismissal: true, body: body({ note: '' }) }),
  ];
  await take(...file);
  const before = await db.annotations.toArray();
  const { counts, done } = await take(...file);
  expect(counts).toEqual({ ...NONE, same: 3 });
  expect(done.change).toBeUndefined();
  expect(await db.annotations.toArray()).toEqual(before);
});

test('what stands twice in one file counts once; two notes on the same words are two', async () => {
  const id = crypto.randomUUID();
  const { counts } = await take(
    arriving({ id }),
    arriving({ id, body: body({ note: 'Another' }) }),
    arriving(),
    arriving({ id: crypto.randomUUID(), body: body({ note: 'By somebody else' }) }),
  );
  expect(counts).toEqual({ ...NONE, add: 2, same: 2 });
  expect((await all()).map(({ note }) => note).sort()).toEqual(['By somebody else', 'Who says so?']);
});

test('the same words on another address of the article are found, and get what they lack', async () => {
  const { id } = await ours({ tags: ['a'] });
  const other = PAGE.address.replace('https://', 'http://www.');
  const { counts } = await take(
    arriving({
      page: { address: other },
      target: { mapVersion: 0, ranges: [{ ...WORDS.ranges[0]!, role: 'content' }] },
      body: body({ note: 'Ask the mayor.', tags: ['b'], assessment: 'disputed' }),
    }),
  );
  expect(counts).toEqual({ ...NONE, merge: 1 });
  expect(await all()).toMatchObject([
    { id, note: 'Who says so?\n\nAsk the mayor.', tags: ['a', 'b'], assessment: 'disputed' },
  ]);
  expect(await db.pages.count()).toBe(1);
  // And then it says all of it.
  expect((await take(arriving({ body: body({ note: 'Ask the mayor.' }) }))).counts).toEqual({
    ...NONE,
    same: 1,
  });
});

test('an assessment of ours stays; words elsewhere on the page are others', async () => {
  await ours({ assessment: 'checked' });
  const far = target({
    ...WORDS.ranges[0]!,
    position: { type: 'TextPositionSelector', start: 900, end: 921 },
    quote: { ...WORDS.ranges[0]!.quote, prefix: 'Later, ', suffix: '. The end' },
  });
  const { counts } = await take(
    arriving({ body: body({ assessment: 'disputed', tags: ['x'] }) }),
    arriving({ target: far }),
  );
  expect(counts).toEqual({ ...NONE, add: 1, merge: 1 });
  expect((await all()).map(({ assessment }) => assessment)).toEqual(['checked', undefined]);
});

test('of the same annotation the later note is shown, and the other stands beside it', async () => {
  const { id } = await ours({}, 5000);
  await take(arriving({ id, body: body({ note: 'Earlier, elsewhere' }), modified: 3000 }));
  expect(await all()).toMatchObject([{ note: 'Who says so?', also: [{ value: 'Earlier, elsewhere' }] }]);
  await take(
    arriving({ id, body: body({ note: 'Later, elsewhere', tags: ['t'] }), modified: Date.now() + 9e9 }),
  );
  const [shown] = await all();
  expect(shown).toMatchObject({ note: 'Later, elsewhere', tags: ['t'] });
  expect(shown!.also!.map(({ value }) => value).sort()).toEqual(['Earlier, elsewhere', 'Who says so?']);
});

test('what the file knows of an earlier state is no news', async () => {
  const first = await ours({ tags: ['a'], assessment: 'checked' });
  const input = saving({ id: first.id, body: body({ note: 'Now I know.' }), base: first, seen: first.heads });
  await saveAnnotation(db, input);
  const { counts } = await take(arriving({ id: first.id, body: first, modified: first.modified }));
  expect(counts).toEqual({ ...NONE, same: 1 });
});

test('what is in the bin is put back', async () => {
  const { id } = await ours();
  await deleteAnnotation(db, { change: newId(), id });
  expect(await all()).toEqual([]);
  expect((await take(arriving({ id }))).counts).toEqual({ ...NONE, putBack: 1 });
  expect(await all()).toMatchObject([{ id, note: 'Who says so?' }]);
});

test('an import is undone and done again as one', async () => {
  const { id } = await ours({ tags: ['a'] });
  const { change } = await take(
    arriving({ body: body({ note: 'More', tags: ['b'] }) }),
    arriving({ target: undefined }),
  );
  await undoChange(db, { change: newId(), undoes: change });
  expect(await all()).toMatchObject([{ id, note: 'Who says so?', tags: ['a'] }]);
  const [step] = await lastSteps(db);
  await undoChange(db, { change: newId(), undoes: step!.undone!.change });
  expect(await all()).toMatchObject([
    { note: 'Who says so?', tags: [] },
    { id, tags: ['a', 'b'] },
  ]);
  expect(toUndo(await lastSteps(db)).map(({ kind }) => kind)).toEqual(['imported']);
});

test('what is passed over is told with its reason', async () => {
  const planned = await plan(
    { at: 'line 1', why: 'no-page' },
    arriving({ at: 'line 2', page: { address: 'javascript:alert(1)' } }),
    arriving({ at: 'line 3', target: { mapVersion: 1, ranges: [] } }),
    arriving({ at: 'line 4', body: { note: 7 as never, tags: [] } }),
  );
  expect(planned.preview.counts).toEqual({ ...NONE, passed: 4 });
  expect(planned.preview.examples.passed.map(({ at, why }) => [at, why])).toEqual([
    ['line 1', 'no-page'],
    ['line 2', 'bad-address'],
    ['line 3', 'not-understood'],
    ['line 4', 'not-understood'],
  ]);
  expect((await applyImport(db, planned, { change: newId(), about: '' })).change).toBeUndefined();
});

test('what was written since the plan was made is neither written over nor there twice', async () => {
  const known = await ours();
  const planned = await plan(
    arriving({ target: undefined }),
    arriving({ target: undefined, page: { address: 'https://herald.example/other' } }),
    arriving({ id: known.id, body: body({ note: 'Theirs' }), modified: 1 }),
  );
  expect(planned.preview.counts).toEqual({ ...NONE, add: 2, change: 1 });
  await saveAnnotation(db, saving({ body: body() }));
  const other = { ...PAGE, address: 'https://herald.example/other', url: 'https://herald.example/other' };
  await saveAnnotation(db, saving({ page: other, body: body({ note: 'Mine', tags: ['m'] }) }));
  const input = saving({ id: known.id, body: body({ note: 'Mine, too' }), base: known, seen: known.heads });
  await saveAnnotation(db, input);
  await applyImport(db, planned, { change: newId(), about: '' });
  expect(await all()).toMatchObject([
    { note: 'Who says so?' },
    { note: 'Mine, too', also: [{ value: 'Theirs' }] },
  ]);
  expect(await annotationsOf(db, other.address)).toMatchObject([
    { note: 'Mine\n\nWho says so?', tags: ['m'] },
  ]);
});

test('broken off, nothing of it is stored', async () => {
  const many = Array.from({ length: 1200 }, (_, i) =>
    arriving({ page: { address: `https://herald.example/${i}` } }),
  );
  const planned = await plan(...many);
  const ending = new AbortController();
  const told: number[] = [];
  const tell = (done: number) => {
    told.push(done);
    if (done === 1000) ending.abort();
  };
  const applied = applyImport(db, planned, { change: newId(), about: '' }, { tell, signal: ending.signal });
  await expect(applied).rejects.toThrow();
  expect(told).toEqual([500, 1000]);
  for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
});

test('a page that is known keeps its title, whatever a file says', async () => {
  await ours();
  await take(
    arriving({
      target: undefined,
      page: { address: PAGE.address, title: 'Buy this', lang: 'fr', site: 'Spam' },
    }),
  );
  expect(await db.pages.get(PAGE.address)).toMatchObject({
    title: PAGE.title,
    lang: 'en',
    site: 'Example Herald',
  });
});

test('thousands of tags on one note, as no reader writes, are brought in and undone in a moment', async () => {
  const tags = Array.from({ length: 4000 }, (_, i) => `tag ${i}`);
  const planned = await plan(arriving({ body: body({ tags }) }));
  const change = newId();
  await applyImport(db, planned, { change, about: '' });
  expect((await all())[0]).toMatchObject({ tags: { length: 4000 } });
  await undoChange(db, { change: newId(), undoes: change });
  expect(await all()).toEqual([]);
});
