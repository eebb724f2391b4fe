import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type WhenceDatabase } from './database';
import { range, saving, target } from './fixtures';
import { newId } from './ids';
import { differencesOf, hasHistory } from './log/differences';
import type { Body } from './model';
import { type PastState, pastOf } from './past';
import { undoChange } from './undo';
import { deleteAnnotation, putBack, retargetAnnotation, saveAnnotation, settleAnnotation } from './write';

let db: WhenceDatabase;
let count = 0;
/** ms since 1970: later each time. */
let now = 1;
const at = () => now++;

beforeEach(() => {
  count += 1;
  db = openDatabase(`past ${count}`);
});

const on = target(range('content', 3, 'these words'));
const make = async (body: Body) => (await saveAnnotation(db, saving({ body, target: on }), at())).annotation;

/** What each change did, the latest first, in the words of `Difference`. */
const told = (states: PastState[]) =>
  states.map((state, i) =>
    differencesOf(states[i + 1], state).map((each) =>
      'tags' in each ? `${each.what} ${each.tags}` : each.what,
    ),
  );

test('tells what each change did, the latest first', async () => {
  const first = await make({ note: 'One.', tags: ['a'] });
  const { id } = first;
  expect(hasHistory(first)).toBe(false);
  const body: Body = { note: 'One. Two.', tags: ['b'], assessment: 'checked' };
  const edited = (await saveAnnotation(db, saving({ id, body, base: first, seen: first.heads }), at()))
    .annotation;
  expect(hasHistory(edited)).toBe(true);
  const bare: Body = { note: 'One. Two.', tags: ['b'] };
  const taken = (await saveAnnotation(db, saving({ id, body: bare, base: edited, seen: edited.heads }), at()))
    .annotation;
  const moved = { ...on, exactOnly: true };
  const change = newId();
  await retargetAnnotation(db, { change, id, from: on, to: moved, page: taken.page }, at());
  await undoChange(db, { change: newId(), undoes: change }, at());
  await deleteAnnotation(db, { change: newId(), id }, at());
  await putBack(db, { change: newId(), id }, at());
  const states = await pastOf(db, id);
  expect(told(states)).toEqual([
    ['putBack'],
    ['deleted'],
    ['moved'],
    ['moved'],
    ['unassessed'],
    ['note', 'tagged b', 'untagged a', 'assessed'],
    ['made'],
  ]);
  expect(states.map(({ isUndo }) => isUndo).indexOf(true)).toBe(2);
  expect(states.every(({ isHere }) => isHere)).toBe(true);
});

test('tells what was written elsewhere, and that it was decided about', async () => {
  const first = await make({ note: 'One.', tags: [] });
  const { id, heads: seen } = first;
  await saveAnnotation(db, saving({ id, body: { note: 'Here.', tags: [] }, base: first, seen }), at());
  const both = await saveAnnotation(
    db,
    saving({ id, body: { note: 'There.', tags: [] }, base: first, seen }),
    at(),
  );
  const [also] = both.annotation.also ?? [];
  await settleAnnotation(db, { change: newId(), id, entry: also!.entry, keep: 'this' }, at());
  // As it would have come from elsewhere.
  await db.annotations.update(id, (row) => {
    (row.log!.changes as unknown[][])[1]![1] = 'another-device';
  });
  const states = await pastOf(db, id);
  expect(told(states)).toEqual([['decided'], ['note'], ['note'], ['made']]);
  expect(states.map(({ isHere }) => isHere)).toEqual([true, true, false, true]);
});
