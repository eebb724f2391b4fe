import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrange, arrangementOf, sameField } from './arrangement';
import { eraseAnnotation } from './bin';
import { bulk } from './bulk';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE, range, readingThat, saving, target } from './fixtures';
import { newId } from './ids';
import { keepPage } from './keep-page';
import { lastSteps } from './last-steps';
import { mergeRows, previewMerge } from './merge-rows';
import { NO_COUNTS } from './merging';
import type { Annotation } from './model';
import { allForExport, annotationById } from './queries';
import { deviceOf } from './record';
import { type StoredRow, storedRows } from './stored-rows';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, saveAnnotation } from './write';

let count = 0;
const open: WhenceDatabase[] = [];
function database(): WhenceDatabase {
  const db = openDatabase(`merge-${count++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

/** As a file would hold it. */
async function rowsOf(db: WhenceDatabase): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const some of storedRows(db)) rows.push(...some);
  return JSON.parse(JSON.stringify(rows));
}
const merge = async (into: WhenceDatabase, from: WhenceDatabase, now?: number) =>
  mergeRows(into, { change: newId(), about: 'other.whence' }, await rowsOf(from), {}, now);

/** What is shown, of all that is not erased. */
async function shown(db: WhenceDatabase): Promise<unknown> {
  const rows = (await db.annotations.toArray()) as Annotation[];
  const views = await Promise.all(rows.map(({ id }) => annotationById(db, id)));
  const kept = (await db.pages.toArray()).map(({ address, title, kept: on }) => [address, title, on]);
  const { same } = await arrangementOf(db);
  const heads = (each: Annotation | null) => each && { ...each, heads: [...(each.heads ?? [])].sort() };
  return { notes: views.map(heads), kept, same: [...same].sort() };
}

const IDS = ['a', 'b', 'c'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`);
const EDITS = [
  'note',
  'tag',
  'untag',
  'assess',
  'delete',
  'putBack',
  'erase',
  'undo',
  'bulk',
  'same',
  'keep',
] as const;
type Step = { who: number; what: (typeof EDITS)[number] | 'meet'; id: number; other: number; text: string };

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(...EDITS, 'note' as const, 'meet' as const, 'meet' as const),
  id: fc.nat(2),
  other: fc.nat(2),
  text: fc.constantFrom('one', 'two', 'three'),
});

async function act(all: readonly WhenceDatabase[], { who, what, id: at, other, text }: Step, now: number) {
  const db = all[who]!;
  const id = IDS[at]!;
  const ours = await annotationById(db, id);
  const save = (body: Partial<Annotation>) => {
    const base = ours ?? { note: '', tags: [] };
    const input = saving({ id, body: { ...base, ...body }, ...(ours && { base: ours, seen: ours.heads }) });
    return saveAnnotation(db, input, now);
  };
  const change = newId();
  switch (what) {
    case 'note':
      return save({ note: text });
    case 'tag':
      return save({ tags: [...(ours?.tags ?? []), text] });
    case 'untag':
      return ours && save({ tags: [] });
    case 'assess':
      return save({ assessment: text === 'one' ? 'checked' : 'disputed' });
    case 'delete':
      return ours && deleteAnnotation(db, { change, id }, now);
    case 'putBack':
      return ours && putBack(db, { change, id }, now);
    case 'erase':
      return eraseAnnotation(db, id, now);
    case 'bulk':
      return bulk(db, { change, ids: IDS, action: { do: 'tag', tag: text } }, {}, now);
    case 'same':
      return arrange(db, { change, set: [{ field: sameField(text), value: IDS[other] }] }, now);
    case 'keep':
      return keepPage(db, { change, page: PAGE, kept: text === 'one' }, now);
    case 'undo': {
      const able = (await lastSteps(db, now)).find(({ canTurn, undone }) => canTurn && !undone);
      return able && undoChange(db, { change, undoes: able.change }, now);
    }
    case 'meet':
      return other === who ? undefined : merge(db, all[other]!, now);
  }
}

test(
  'devices that exchange files show the same, in whatever order, and what was erased stays erased',
  async () => {
    const runs = Number(process.env.WHENCE_RUNS ?? 40);
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 24 }),
        fc.boolean(),
        async (steps, isTwo) => {
          const all = [database(), database(), ...(isTwo ? [] : [database()])];
          const place = (n: number) => n % all.length;
          let now = 1_700_000_000_000;
          for (const each of steps) {
            now += each.text === 'three' ? 0 : 1000;
            await act(all, { ...each, who: place(each.who), other: place(each.other) }, now);
          }
          // Twice round: then each has heard of all.
          for (let round = 0; round < 2; round++)
            for (const [i, db] of all.entries())
              for (const [j, other] of all.entries()) if (i !== j) await merge(db, other, now);
          const [first, ...others] = await Promise.all(all.map(shown));
          for (const each of others) expect(each).toEqual(first);
          // And what is exchanged then is no news.
          const again = await previewMerge(all[0]!, await rowsOf(all[1]!));
          expect(again).toEqual({ ...NO_COUNTS, same: again.same, gone: again.gone });
          for (const db of open.splice(0)) await db.delete();
        },
      ),
      { numRuns: runs, seed: 20260503 },
    );
  },
  process.env.WHENCE_RUNS ? 0 : 60_000,
);

describe('a merge', () => {
  let here: WhenceDatabase;
  let there: WhenceDatabase;
  beforeEach(() => {
    [here, there] = [database(), database()];
  });
  const WORDS = target(range('selection', 4, 'shut'));
  const save = (db: WhenceDatabase, note: string, given = {}) =>
    saveAnnotation(db, saving({ body: { note, tags: [] }, target: WORDS, ...given }));
  const notes = async (db: WhenceDatabase) => (await allForExport(db)).annotations.map(({ note }) => note);

  test('is told before it is done, and is done as it was told', async () => {
    await save(here, 'ours');
    const { annotation } = await save(there, 'theirs');
    await merge(here, there);
    await save(there, 'more', { target: undefined });
    const edit = { id: annotation.id, base: annotation, seen: annotation.heads };
    await save(there, 'theirs, later', edit);
    await save(here, 'ours of theirs', edit);
    await keepPage(there, {
      change: newId(),
      page: { ...PAGE, address: 'https://o.example/', url: 'https://o.example/' },
      kept: true,
    });
    await there.readings.put(readingThat('It is shut', 5));
    await arrange(there, { change: newId(), set: [{ field: sameField('Mira'), value: 'Mira Olsen' }] });
    const rows = await rowsOf(there);
    const tables = await Promise.all(here.tables.map((table) => table.toArray()));
    const preview = await previewMerge(here, rows);
    expect(preview).toEqual({
      ...NO_COUNTS,
      new: 1,
      changed: 1,
      also: 1,
      pages: 1,
      readings: 1,
      arranged: 1,
    });
    expect(await Promise.all(here.tables.map((table) => table.toArray()))).toEqual(tables);
    const done = await mergeRows(here, { change: newId(), about: 'file' }, rows);
    expect(done.counts).toEqual(preview);
    expect(await here.pages.get('https://o.example/')).toMatchObject({ kept: expect.any(Number) });
    expect((await arrangementOf(here)).same.get('Mira')).toBe('Mira Olsen');
  });

  test('is undone and done again as one step', async () => {
    const { annotation } = await save(here, 'first');
    await merge(there, here);
    const edit = { id: annotation.id, base: annotation, seen: annotation.heads };
    await save(there, 'second', edit);
    await save(there, 'new there', { target: undefined });
    await arrange(there, { change: newId(), set: [{ field: sameField('M'), value: 'Mira' }] });
    await keepPage(there, {
      change: newId(),
      page: { ...PAGE, address: 'https://o.example/', url: 'https://o.example/' },
      kept: true,
    });
    const { change } = await merge(here, there);
    const after = await notes(here);
    expect(after.sort()).toEqual(['new there', 'second']);
    const [done] = await lastSteps(here);
    expect(done).toMatchObject({ kind: 'merged', batch: { about: 'other.whence', count: 4 }, canTurn: true });
    const undo = newId();
    await undoChange(here, { change: undo, undoes: change! });
    expect(await notes(here)).toEqual(['first']);
    expect((await arrangementOf(here)).same.size).toBe(0);
    expect(await here.pages.get('https://o.example/')).toBeUndefined();
    await undoChange(here, { change: newId(), undoes: undo });
    expect((await notes(here)).sort()).toEqual(['new there', 'second']);
    expect((await arrangementOf(here)).same.get('M')).toBe('Mira');
    await undoChange(here, { change: newId(), undoes: change! });
    expect(await notes(here)).toEqual(['first']);
  });

  test('its undo leaves what was written since', async () => {
    const { annotation } = await save(there, 'theirs');
    await save(there, 'other', { target: undefined });
    const { change } = await merge(here, there);
    await save(here, 'gone on with', { id: annotation.id, base: annotation, seen: annotation.heads });
    expect(await undoChange(here, { change: newId(), undoes: change! })).toMatchObject({ left: 1 });
    expect(await notes(here)).toEqual(['gone on with']);
  });

  test('of a backup of this very installation gives no number twice', async () => {
    await save(here, 'one');
    await save(here, 'two', { target: undefined });
    const rows = await rowsOf(here);
    const { id, seq } = await deviceOf(here);
    await here.annotations.clear();
    await here.meta.put({ key: 'device', id, seq: 0, last: [] });
    await mergeRows(here, { change: newId() }, rows);
    await save(here, 'three', { id: crypto.randomUUID(), target: target(range('selection', 90, 'open')) });
    const after = await deviceOf(here);
    expect(after.seq).toBeGreaterThan(seq);
    expect((await notes(here)).sort()).toEqual(['one', 'three', 'two']);
  });

  test('what was erased there goes from here, and what was erased here does not come back', async () => {
    const { annotation: one } = await save(here, 'one');
    const { annotation: two } = await save(here, 'two', { target: undefined });
    await merge(there, here);
    const rows = await rowsOf(here);
    await eraseAnnotation(there, one.id);
    await eraseAnnotation(here, two.id);
    expect((await merge(here, there)).counts).toMatchObject({ erased: 1, new: 0 });
    expect(await notes(here)).toEqual([]);
    expect(await previewMerge(here, rows)).toMatchObject({ new: 0, changed: 0 });
    await mergeRows(here, { change: newId() }, rows);
    expect(await notes(here)).toEqual([]);
    expect(JSON.stringify(await Promise.all(here.tables.map((table) => table.toArray())))).not.toMatch(
      /"one"|"two"/,
    );
  });

  test('rows that are not understood travel as they are, and are counted', async () => {
    const strange = { id: 'strange', page: 7, note: { is: 'odd' } };
    await there.annotations.put(strange as never);
    await save(there, 'fine');
    expect((await merge(here, there)).counts).toMatchObject({ new: 1, damaged: 1 });
    expect(await here.annotations.get('strange')).toEqual(strange);
  });

  test('a backup brings back what was lost, and all as it was where that is asked for', async () => {
    const words = (n: number) => ({ target: target(range('selection', n, `word ${n}`)) });
    const [erased, binned, edited] = [
      (await save(here, 'erased', words(1))).annotation,
      (await save(here, 'binned', words(2))).annotation,
      (await save(here, 'before', words(3))).annotation,
    ];
    const rows = await rowsOf(here);
    await eraseAnnotation(here, erased.id);
    await deleteAnnotation(here, { change: newId(), id: binned.id });
    await save(here, 'after', { id: edited.id, base: edited, seen: edited.heads });
    await save(here, 'made since', words(4));
    expect(await previewMerge(here, rows)).toMatchObject({ new: 0, changed: 0, same: 2, gone: 1 });
    expect(await previewMerge(here, rows, { how: 'lost' })).toMatchObject({
      new: 1,
      back: 1,
      changed: 0,
      same: 1,
    });
    const { change } = await mergeRows(here, { change: newId(), how: 'lost' }, rows);
    expect((await notes(here)).sort()).toEqual(['after', 'binned', 'erased', 'made since']);
    expect(await annotationById(here, erased.id)).toMatchObject({
      created: erased.created,
      target: erased.target,
    });
    expect(await previewMerge(here, rows, { how: 'lost' })).toMatchObject({ new: 0, back: 0, changed: 0 });
    expect(await previewMerge(here, rows, { how: 'all' })).toMatchObject({ new: 0, back: 0, changed: 1 });
    const all = await mergeRows(here, { change: newId(), how: 'all' }, rows);
    expect((await notes(here)).sort()).toEqual(['before', 'binned', 'erased', 'made since']);
    await undoChange(here, { change: newId(), undoes: all.change! });
    await undoChange(here, { change: newId(), undoes: change! });
    expect((await notes(here)).sort()).toEqual(['after', 'made since']);
  });

  test('broken off, nothing of it is stored', async () => {
    for (let i = 0; i < 3; i++)
      await save(there, `n${i}`, { target: target(range('selection', i, `w${i}`)) });
    const ending = new AbortController();
    const tell = () => ending.abort();
    const rows = await rowsOf(there);
    const merged = mergeRows(here, { change: newId() }, rows, { tell, signal: ending.signal });
    await expect(merged).rejects.toThrow();
    for (const table of here.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });
});
