import { expect, test } from 'vitest';
import { said } from './devices-for-tests';
import { deletionSetting } from './edit';
import { fold } from './fold';
import { headsOf } from './heads';
import { join } from './join';
import { and, change, logOf, made, saved, set, undone } from './log-for-tests';
import { settleSetting } from './settle';
import { isUndone, undoSettings } from './undo';
import { annotationOf } from './view';

const begun = saved(logOf(made()), 'tagged', { tags: ['x', 'y'] });
/** Two texts, neither of whose writers knew of the other: `c.0` and, shown, `d.0`. */
const two = saved(saved(begun, 'c', { note: 'one' }), 'd', { note: 'two' }, annotationOf(begun));

test('a text, a tag and an assessment go back to what they were, and come again', () => {
  const log = saved(begun, 'c', { note: 'second', tags: ['y', 'z'], assessment: 'checked' });
  const back = undone(log, 'u', 'c');
  expect(said(back)).toEqual(said(begun));
  const again = undone(back, 'uu', 'u');
  expect(said(again)).toEqual(said(log));
  expect(said(undone(again, 'uuu', 'c'))).toEqual(said(begun));
  expect(isUndone(again.changes, 'c')).toBe(false);
});

test('nothing is undone over what was written since', () => {
  const log = saved(saved(begun, 'c', { note: 'second' }), 'd', { note: 'third' });
  expect(undoSettings(log, 'c', 9)).toBeUndefined();
  expect(undoSettings(log, 'never', 9)).toBeUndefined();
  expect(said(undone(undone(log, 'u', 'd'), 'v', 'c'))).toEqual(said(begun));
});

test('what stands beside stays where it stood', () => {
  const back = undone(two, 'u', 'd');
  expect(said(back)).toMatchObject({ note: 'one', also: [] });
  expect(said(undone(back, 'uu', 'u'))).toEqual(said(two));
  // The one that is not shown.
  const other = undone(two, 'u', 'c');
  expect(said(other)).toMatchObject({ note: 'two', also: [] });
  expect(said(undone(other, 'uu', 'u'))).toEqual(said(two));
});

test('an edit of a view that did not see what is shown is taken back to that', () => {
  const stale = annotationOf(saved(begun, 'c', { note: 'one' }));
  const log = saved(two, 'e', { note: 'three' }, stale);
  expect(said(log)).toMatchObject({ note: 'three', also: [{ value: 'two' }] });
  expect(said(undone(log, 'u', 'e'))).toEqual(said(two));
});

test('a decision between two texts is taken back to both, the same one shown', () => {
  for (const keep of ['this', 'other', 'both'] as const) {
    const log = and(two, 's', settleSetting(two, 'c.0', keep));
    const back = undone(log, 'u', 's');
    expect(said(back)).toEqual(said(two));
    expect(said(undone(back, 'uu', 'u'))).toEqual(said(log));
  }
});

test('what two devices undid each for itself is done again by one of them', () => {
  const log = saved(begun, 'c', { note: 'second' });
  const here = undone(log, 'u', 'c');
  const there = undone(log, 'v', 'c');
  const both = join(here, there);
  expect(said(both)).toEqual(said(begun));
  const again = undone(both, 'uu', 'u');
  expect(said(again)).toEqual(said(log));
});

test('the first text of a field that another device wrote as well is undone, and done again, beside that', () => {
  const bare = logOf(change('made', 1, [set('origin', { page: 'p', created: 1 })]));
  const there = and(bare, 'c', [set('note', 'from there')]);
  const log = saved(there, 'd', { note: 'mine' }, annotationOf(bare));
  const back = undone(log, 'u', 'd');
  expect(said(back)).toMatchObject({ note: 'from there', also: [] });
  expect(said(undone(back, 'uu', 'u'))).toEqual(said(log));
  expect(headsOf(undone(back, 'uu', 'u')).of('note')).toHaveLength(2);
});

test('an annotation that is not made after all is in the bin, with its words', () => {
  const log = logOf(made());
  const back = undone(log, 'u', 'made');
  expect(annotationOf(back)).toMatchObject({ note: 'first', deleted: 99 });
  expect(said(undone(back, 'uu', 'u'))).toEqual(said(log));
  expect(undoSettings(back, 'made', 9)).toEqual([]);
});

test('what is deleted stays so where a step before it is undone and done again', () => {
  const log = saved(logOf(made()), 'c', { note: 'second' });
  const back = undone(log, 'u', 'c');
  const deleted = and(back, 'del', deletionSetting(back, 9));
  const turned = undone(undone(deleted, 'uu', 'u'), 'uuu', 'uu');
  expect(said(turned)).toEqual(said(deleted));
  expect(said(turned)?.isDeleted).toBe(true);
});

test('what brought a deleted one back is undone with that', () => {
  const deleted = and(begun, 'del', deletionSetting(begun, 9));
  const log = saved(deleted, 'c', { note: 'second' });
  expect(said(log)?.isDeleted).toBe(false);
  expect(said(undone(log, 'u', 'c'))).toEqual(said(deleted));
});

test('what has been folded away cannot be brought back, nor what has not come yet', () => {
  const log = saved(begun, 'c', { note: 'second' });
  const folded = fold(log, () => false, { states: 0, units: 0 });
  expect(undoSettings(folded, 'c', 9)).toBeUndefined();
  expect(undoSettings(logOf(log.changes.at(-1)!), 'c', 9)).toBeUndefined();
});

test('an undo that stands undoes', () => {
  const undoing = (id: string, undoes: string) => change(id, 1, [], { undoes });
  expect(isUndone([undoing('u', 'c')], 'c')).toBe(true);
  expect(isUndone([undoing('u', 'c'), undoing('v', 'u')], 'c')).toBe(false);
  expect(isUndone([undoing('u', 'c'), undoing('v', 'u'), undoing('w', 'v')], 'c')).toBe(true);
});
