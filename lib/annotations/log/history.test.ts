import { expect, test } from 'vitest';
import { said } from './devices-for-tests';
import { deletionSetting } from './edit';
import { erase, fold } from './fold';
import { historyOf, takeBackSettings } from './history';
import { and, logOf, made, saved, undone } from './log-for-tests';
import { annotationOf } from './view';

let log = logOf(made());
log = saved(log, 'c', { note: 'second', tags: ['x'] });
log = saved(log, 'd', { note: 'third', assessment: 'checked' });
log = undone(log, 'u', 'd');

test('what an annotation said after each change, the latest first', () => {
  const states = historyOf({ ...log, changes: log.changes.toReversed() });
  expect(
    states.map(({ change, annotation: { note, tags }, isUndo }) => [change, note, tags, isUndo]),
  ).toEqual([
    ['u', 'second', ['x'], true],
    ['d', 'third', ['x'], false],
    ['c', 'second', ['x'], false],
    ['made', 'first', [], false],
  ]);
  expect(states[0]!.annotation).toEqual(annotationOf(log));
});

test('no further back than all of it is known', () => {
  const folded = fold(log, () => false, { states: 3, units: 1000 });
  expect(historyOf(folded).map(({ change }) => change)).toEqual(['u', 'd', 'c']);
  expect(historyOf(erase(log))).toEqual([]);
});

test('every state can be taken back, and that be undone', () => {
  for (const { change, annotation } of historyOf(log)) {
    const settings = takeBackSettings(log, change, 9)!;
    const taken = and(log, 't', settings);
    const { note, tags, assessment } = annotationOf(taken)!;
    expect({ note, tags, assessment }).toEqual({
      note: annotation.note,
      tags: annotation.tags,
      assessment: annotation.assessment,
    });
    if (settings.length > 0) expect(said(undone(taken, 'v', 't'))).toEqual(said(log));
  }
  expect(takeBackSettings(log, 'never', 9)).toBeUndefined();
});

test('to take a state back is to decide nothing about what else was written, and to put back', () => {
  const stale = annotationOf(log);
  const both = saved(saved(log, 'e', { note: 'from there' }), 'f', { note: 'mine' }, stale);
  const deleted = and(both, 'del', deletionSetting(both, 9));
  const taken = and(deleted, 't', takeBackSettings(deleted, 'made', 9)!);
  expect(annotationOf(taken)).toMatchObject({ note: 'first', also: [{ value: 'from there' }] });
  expect(annotationOf(taken)?.deleted).toBeUndefined();
});
