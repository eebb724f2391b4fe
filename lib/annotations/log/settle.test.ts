import { expect, test } from 'vitest';
import { and, change, logOf, made, saved, set } from './log-for-tests';
import { PARTING, settleSetting } from './settle';
import { annotationOf } from './view';

const at = (id: string, value: string) => change(id, 5, [set('note', value, 'made.1')], { device: id });
/** `d` is shown, `c` and `b` stand beside it, and an empty one that is not shown. */
const log = logOf(made(), at('a', ''), at('b', 'three'), at('c', 'two'), at('d', 'one'));

test('one of two texts, or both, take the place of both; what else is there stays', () => {
  const notes = { this: 'one', other: 'two', both: `one${PARTING}two` };
  for (const keep of ['this', 'other', 'both'] as const) {
    const decided = annotationOf(and(log, 's', settleSetting(log, 'c.0', keep)));
    expect(decided?.note).toBe(notes[keep]);
    expect(decided?.also?.map(({ value }) => value)).toEqual(['three']);
  }
});

test('nothing is decided about what no longer stands beside anything', () => {
  for (const entry of ['d.0', 'made.1', 'a.0', 'never.0'])
    expect(settleSetting(log, entry, 'this')).toEqual([]);
  expect(settleSetting(log, 'made.0', 'both')).toEqual([]);
});

test('nor about what was written since the reader looked', () => {
  const seen = annotationOf(log)?.heads;
  expect(settleSetting(log, 'c.0', 'other', seen)).toHaveLength(1);
  const since = saved(log, 'e', { note: 'one and more' });
  expect(annotationOf(since)?.also).toHaveLength(2);
  expect(settleSetting(since, 'c.0', 'other', seen)).toEqual([]);
});

test('of what is no text only one can be kept', () => {
  const other = (id: string, value: string) => change(id, 5, [set('assessment', value)]);
  const assessed = logOf(made(), other('b', 'checked'), other('c', 'disputed'));
  expect(settleSetting(assessed, 'b.0', 'both')).toEqual([]);
  expect(settleSetting(assessed, 'b.0', 'other')).toEqual([set('assessment', 'checked', 'c.0', 'b.0')]);
});
