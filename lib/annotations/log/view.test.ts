import { expect, test } from 'vitest';
import { deletionSetting } from './edit';
import { and, change, logOf, made, saved, set } from './log-for-tests';
import { annotationOf } from './view';

test('nothing is shown of nothing', () => {
  expect(annotationOf(logOf())).toBeUndefined();
});

test('what stands beside is shown where it says something, and something else', () => {
  const at = (id: string, value: string) => change(id, 2, [set('note', value, 'made.1')], { device: id });
  const log = logOf(made(), at('b', 'one'), at('c', ' \n'), at('d', 'two'), at('e', 'two'));
  expect(annotationOf(log)).toMatchObject({
    note: 'two',
    also: [{ entry: 'b.0', field: 'note', value: 'one', at: 2, device: 'b' }],
  });
});

test('of a tag that was added and removed at once what is later is shown, and nothing beside', () => {
  const log = logOf(
    made(),
    change('b', 2, [set('tag:x', true)]),
    change('c', 3, [set('tag:x', false), set('tag:y', true)]),
  );
  const { tags, also } = annotationOf(log)!;
  expect({ tags, also }).toEqual({ tags: ['y'], also: undefined });
});

test('a deletion reaches what it saw', () => {
  const log = logOf(made());
  const deleted = and(log, 'del', deletionSetting(log, 77));
  expect(annotationOf(deleted)?.deleted).toBe(77);
  // Written meanwhile by one who did not know of it.
  const edited = {
    ...deleted,
    changes: [...deleted.changes, ...saved(log, 'edit', { note: 'second' }).changes.slice(1)],
  };
  expect(annotationOf(edited)).toMatchObject({ note: 'second' });
  expect(annotationOf(edited)?.deleted).toBeUndefined();
  const again = and(edited, 'del2', deletionSetting(edited, 88));
  expect(annotationOf(again)?.deleted).toBe(88);
});

test('a deletion on one device and a way back on another: it is there', () => {
  const log = logOf(made());
  const deleted = and(log, 'del', deletionSetting(log, 77));
  const back = change('back', 5, [set('deletion', null, 'del.0')]);
  const again = change('del2', 6, [set('deletion', { on: 88, seen: ['made.0', 'made.1'] }, 'del.0')]);
  expect(annotationOf({ ...deleted, changes: [...deleted.changes, back, again] })?.deleted).toBeUndefined();
});

test('words whose beginning was erased elsewhere are shown all the same', () => {
  const log = saved(logOf(made()), 'c', { note: 'second' });
  const rest = { ...log, gone: new Set(['made.0', 'made.1']) };
  expect(annotationOf(rest)).toMatchObject({ id: 'a', page: '', note: 'second', created: 2 });
});
