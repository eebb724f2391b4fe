import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrange, arrangementOf, sameField, searchField, settingField } from './arrangement';
import { type Part, recordBatch } from './batches';
import { type BulkAction, bulk } from './bulk';
import { openDatabase, type WhenceDatabase } from './database';
import { range, saving, target } from './fixtures';
import { newId } from './ids';
import { UNDO_STEPS } from './last-changes';
import { lastSteps } from './last-steps';
import { replacing } from './log/edit';
import { headsOf } from './log/heads';
import type { Body } from './model';
import { annotationById } from './queries';
import { deviceOf } from './record';
import { undoChange } from './undo';
import { saveAnnotation } from './write';

let db: WhenceDatabase;
let count = 0;
beforeEach(() => {
  db = openDatabase(`batches-${count++}`);
});
afterEach(() => db.delete());

async function made(...bodies: Partial<Body>[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, body] of bodies.entries()) {
    const input = saving({
      body: { note: '', tags: [], ...body },
      target: target(range('selection', i * 50, `w${i}`)),
    });
    ids.push((await saveAnnotation(db, input)).annotation.id);
  }
  return ids;
}
const tagsOf = (ids: string[]) => Promise.all(ids.map(async (id) => (await annotationById(db, id))?.tags));
const act = (ids: string[], action: BulkAction) => bulk(db, { change: newId(), ids, action });
const all = () => Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));

describe('a change of many', () => {
  test('is one step, under one number, and tells the pages', async () => {
    const ids = await made({ tags: ['a'] }, {}, { tags: ['b'] });
    const { seq } = await deviceOf(db);
    const done = await act(ids, { do: 'tag', tag: ' b ' });
    expect(done).toMatchObject({ changed: 2, pages: [expect.any(String)] });
    expect(await tagsOf(ids)).toEqual([['a', 'b'], ['b'], ['b']]);
    expect((await deviceOf(db)).seq).toBe(seq + 1);
    const rows = await db.annotations.bulkGet(ids);
    expect(rows.map((row) => row!.rev)).toEqual([seq + 1, seq + 1, seq]);
    expect((await lastSteps(db))[0]).toMatchObject({
      kind: 'tagged',
      batch: { about: ' b ', count: 2 },
      canTurn: true,
    });
  });

  test('is written once, however often it is sent', async () => {
    const ids = await made({}, {});
    const change = newId();
    const input = { change, ids, action: { do: 'delete' } } as const;
    await bulk(db, input);
    const before = await all();
    expect(await bulk(db, input)).toMatchObject({ change, changed: 0 });
    expect(await all()).toEqual(before);
  });

  test('writes nothing where there is nothing to write', async () => {
    const ids = await made({ tags: ['a'] });
    const before = await all();
    expect(await act(ids, { do: 'tag', tag: 'a' })).toEqual({ changed: 0, pages: [] });
    expect(await act(['nobody'], { do: 'tag', tag: 'a' })).toEqual({ changed: 0, pages: [] });
    expect(await all()).toEqual(before);
  });

  test('broken off, it leaves nothing, and no number is lost', async () => {
    const before = await all();
    const ending = new AbortController();
    const parts = Array.from(
      { length: 1100 },
      (_, i): Part => ({
        subject: `id-${i}`,
        settle: (log) => [replacing(headsOf(log), 'note', 'n')],
      }),
    );
    const told: number[] = [];
    const tell = (done: number) => {
      told.push(done);
      if (told.length === 2) ending.abort(new Error('stopped'));
    };
    const writing = { change: newId(), kind: 'imported' } as const;
    await expect(recordBatch(db, writing, parts, { tell, signal: ending.signal })).rejects.toThrow();
    expect(told).toEqual([500, 1000]);
    expect(await all()).toEqual(before);
    expect(await recordBatch(db, writing, parts)).toMatchObject({ changed: 1100 });
  });

  test('leaves what is not understood', async () => {
    const [id] = await made({});
    const odd = { id: 'odd', page: 5 };
    await db.annotations.put(odd as never);
    expect(await act(['odd', id!], { do: 'tag', tag: 't' })).toMatchObject({ changed: 1 });
    expect(await db.annotations.get('odd')).toEqual(odd);
  });

  test('is forgotten with its list of ids when it can be undone no more', async () => {
    const ids = await made({});
    await act(ids, { do: 'tag', tag: 'first' });
    for (let i = 0; i < UNDO_STEPS; i++) await act(ids, { do: 'tag', tag: `t${i}` });
    expect(await db.batches.count()).toBe(UNDO_STEPS);
  });
});

describe('each thing that is done to many', () => {
  const cases: [BulkAction, Partial<Body>, Partial<Body>][] = [
    [{ do: 'untag', tag: 'a' }, { tags: ['a', 'b'] }, { tags: ['b'] }],
    [{ do: 'renameTag', from: 'a', to: 'c' }, { tags: ['a', 'b'] }, { tags: ['b', 'c'] }],
    [{ do: 'renameTag', from: 'a', to: 'b' }, { tags: ['a', 'b'] }, { tags: ['b'] }],
    [{ do: 'mergeTags', from: ['a', 'b', 'x'], to: 'c' }, { tags: ['a', 'b'] }, { tags: ['c'] }],
    [{ do: 'mergeTags', from: ['a', 'b'], to: 'b' }, { tags: ['a', 'b'] }, { tags: ['b'] }],
    [{ do: 'assess', assessment: 'checked' }, { assessment: 'disputed' }, { assessment: 'checked' }],
    [{ do: 'assess', assessment: null }, { assessment: 'disputed' }, { assessment: undefined }],
  ];
  test.each(cases)('%j', async (action, before, after) => {
    const [id, other] = await made({ note: 'n', ...before }, { note: 'o' });
    const { change } = await act([id!], action);
    const { note, tags, assessment } = (await annotationById(db, id!))!;
    expect({ note, tags, assessment }).toEqual({ note: 'n', tags: [], assessment: undefined, ...after });
    expect(await annotationById(db, other!)).toMatchObject({ note: 'o', tags: [] });
    await undoChange(db, { change: newId(), undoes: change! });
    expect(await annotationById(db, id!)).toMatchObject({ note: 'n', ...before });
  });

  test('what is in the bin is put back, and is else left alone', async () => {
    const ids = await made({ tags: ['a'] }, {});
    await act(ids, { do: 'delete' });
    expect(await act(ids, { do: 'untag', tag: 'a' })).toMatchObject({ changed: 0 });
    expect(await act(ids, { do: 'putBack' })).toMatchObject({ changed: 2 });
    expect((await annotationById(db, ids[0]!))?.deleted).toBeUndefined();
  });
});

describe('its undo', () => {
  test('takes all of it back, is done again, and is taken back again', async () => {
    const ids = await made({ tags: ['a'] }, { tags: ['a'] });
    const { change } = await act(ids, { do: 'renameTag', from: 'a', to: 'b' });
    for (const tags of [['a'], ['b'], ['a'], ['b']]) {
      // As the views do it: the step is undone, and its undo is taken back.
      const [before] = await lastSteps(db);
      const turn = newId();
      await undoChange(db, { change: turn, undoes: before!.undone?.change ?? change! });
      expect(await tagsOf(ids)).toEqual([tags, tags]);
      const [step] = await lastSteps(db);
      expect(step!.undone?.change).toBe(tags[0] === 'a' ? turn : undefined);
    }
    expect((await lastSteps(db)).filter(({ batch }) => batch)).toHaveLength(1);
  });

  test('leaves each that was written to since, and says how many', async () => {
    const ids = await made({ tags: ['a'] }, { tags: ['a'] }, {});
    const { change } = await act(ids, { do: 'mergeTags', from: ['a'], to: 'b' });
    const [row] = await db.annotations.bulkGet(ids);
    const edit = { id: ids[0]!, base: row!, seen: row!.heads, body: { note: '', tags: [] } };
    await saveAnnotation(db, saving(edit));
    expect(await undoChange(db, { change: newId(), undoes: change! })).toMatchObject({ left: 1 });
    expect(await tagsOf(ids)).toEqual([[], ['a'], []]);
  });

  test('is refused where all of them were written to since, and where it is no longer known', async () => {
    const ids = await made({ tags: ['a'] });
    const { change } = await act(ids, { do: 'untag', tag: 'a' });
    await act(ids, { do: 'tag', tag: 'a' });
    await expect(undoChange(db, { change: newId(), undoes: change! })).rejects.toThrow('written again');
    await expect(undoChange(db, { change: newId(), undoes: newId() })).rejects.toThrow('no longer known');
  });
});

describe('what is arranged for all of the library', () => {
  test('is one step with all its fields, and is taken back as one', async () => {
    const change = newId();
    const search = { id: 'x', name: 'Bridge', address: '/notes?q=bridge' };
    const set = [
      { field: sameField('M. Olsen'), value: 'Mira Olsen' },
      { field: searchField('x'), value: search },
      { field: settingField('default-tag'), value: 'harbour' },
    ];
    expect(await arrange(db, { change, set })).toEqual({ change });
    const { same, searches, settings } = await arrangementOf(db);
    expect([same.get('M. Olsen'), searches, settings.get('default-tag')]).toEqual([
      'Mira Olsen',
      [search],
      'harbour',
    ]);
    expect(await arrange(db, { change: newId(), set })).toEqual({});
    await undoChange(db, { change: newId(), undoes: change });
    const after = await arrangementOf(db);
    expect([after.same.size, after.searches, after.settings.size]).toEqual([0, [], 0]);
  });

  test('names lead to the last of a chain, and a circle to one of it', async () => {
    const join = (from: string, to: string) =>
      arrange(db, { change: newId(), set: [{ field: sameField(from), value: to }] });
    await join('a', 'b');
    await join('b', 'c');
    expect([...(await arrangementOf(db)).same].sort()).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
    await join('c', 'a');
    const { same } = await arrangementOf(db);
    expect([...same.values()]).toEqual(['a', 'a', 'a']);
  });
});
