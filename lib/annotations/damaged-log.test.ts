import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from './database';
import { PAGE, READING, range, saving, target } from './fixtures';
import { newId } from './ids';
import { lastSteps } from './last-steps';
import type { LogRow } from './log-row';
import type { Annotation } from './model';
import { pastOf } from './past';
import { annotationById } from './queries';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, retargetAnnotation, type SaveInput, saveAnnotation } from './write';

/** Rows that are fine, whose log is damaged or gone: as a fault of ours, or of the disk, may have left them. */

let db: WhenceDatabase;
beforeEach(() => {
  db = openDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const on = target(range('content', 3, 'these words'));
const elsewhere = target(range('content', 9, 'other words'));
const body = { note: 'First words.', tags: ['a', 'constructor'], assessment: 'disputed' as const };
const changing = (id: string) => ({ change: newId(), id });
const edit = (seen: Annotation, given: Partial<SaveInput>) =>
  saveAnnotation(db, saving({ id: seen.id, base: seen, seen: seen.heads, body: seen, ...given }));

/** An annotation with a past of two changes. */
async function written(): Promise<Annotation> {
  const made = await saveAnnotation(db, saving({ body, target: on, reading: READING }), 5);
  const later = { ...body, note: 'Later words.' };
  return (await edit(made.annotation, { body: later })).annotation;
}

const DAMAGES: Record<string, (row: LogRow) => unknown> = {
  gone: () => undefined,
  'no list': (row) => ({ ...row, changes: 'damaged', gone: 7 }),
  'without its first change': (row) => ({ ...row, changes: row.changes.slice(1) }),
  'without its last change': (row) => ({ ...row, changes: row.changes.slice(0, -1) }),
  'with a last change that is not understood': (row) => ({
    ...row,
    changes: [row.changes[0], ['x', 'd', 2, 'noon', []]],
  }),
  empty: (row) => ({ ...row, changes: [] }),
};

async function damage(id: string, how: (row: LogRow) => unknown): Promise<void> {
  const { log, ...row } = (await db.annotations.get(id))!;
  const damaged = how({ annotation: id, changes: [], ...log });
  await db.annotations.put({ ...row, ...(damaged !== undefined && { log: damaged as LogRow }) });
}

for (const [name, how] of Object.entries(DAMAGES)) {
  test(`nothing of an annotation is lost whose log is ${name}`, async () => {
    const before = await written();
    await damage(before.id, how);
    const { id } = before;
    const says = { page: PAGE.address, created: 5, reading: READING, assessment: 'disputed' };

    // A tag, by a view that shows what is stored.
    const { annotation: tagged } = await edit(before, { body: { ...before, tags: [...before.tags, 'b'] } });
    expect(tagged).toMatchObject({ ...says, note: 'Later words.', target: on });
    expect(tagged.tags.toSorted()).toEqual(['a', 'b', 'constructor']);
    expect(await annotationById(db, id)).toEqual(tagged);

    await damage(id, how);
    const moved = await retargetAnnotation(db, {
      ...changing(id),
      from: on,
      to: elsewhere,
      page: PAGE.address,
    });
    expect(moved.annotation).toMatchObject({ ...says, note: 'Later words.', target: elsewhere });

    await damage(id, how);
    expect((await deleteAnnotation(db, changing(id))).annotation.deleted).toBeDefined();
    await damage(id, how);
    const back = (await putBack(db, changing(id))).annotation;
    expect(back).toMatchObject({ ...says, note: 'Later words.', target: elsewhere });
    expect(back.deleted).toBeUndefined();

    // A view that shows an old state takes nothing away; nor does undoing.
    const { annotation, change } = await edit(before, { body: { ...before, note: 'Mine.' } });
    expect([annotation.note, ...(annotation.also ?? []).map(({ value }) => value)]).toContain('Later words.');
    expect(annotation.note).toBe('Mine.');
    const undone = await undoChange(db, { change: newId(), undoes: change! });
    expect(undone.annotation).toMatchObject({ ...says, note: 'Later words.' });
    const [now] = await pastOf(db, id);
    expect(now).toMatchObject({ isHere: true, annotation: { note: 'Later words.' } });
    expect(await lastSteps(db)).not.toEqual([]);
  });
}

test('an installation that no longer knows what it has written writes on', async () => {
  const before = await written();
  const damages = [
    { key: 'device' },
    { key: 'device', id: 'x', seq: 'many', last: [] },
    { key: 'device', id: 'x', seq: 3, last: [null, { id: 7 }] },
    { key: 'device', id: 7, seq: 3, last: 'none' },
  ];
  for (const [i, row] of damages.entries()) {
    await db.meta.put(row as never);
    const now = (await annotationById(db, before.id))!;
    const { annotation, change } = await edit(now, { body: { ...now, note: `Note ${i}.` } });
    expect(annotation.note).toBe(`Note ${i}.`);
    // It is read again as it was written.
    expect((await pastOf(db, before.id))[0]).toMatchObject({ change, annotation: { note: `Note ${i}.` } });
    expect((await lastSteps(db))[0]).toMatchObject({ change, canTurn: true });
  }
});
