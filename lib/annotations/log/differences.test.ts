import { expect, test } from 'vitest';
import { differencesOf, hasHistory } from './differences';
import { deletionSetting, putBackSetting } from './edit';
import { fold } from './fold';
import { historyOf } from './history';
import { and, logOf, made, saved, undone } from './log-for-tests';
import { annotationOf } from './view';

/** What each change of a log did, the latest first. */
const told = (log: ReturnType<typeof logOf>) => {
  const states = historyOf(log);
  return states.map((state, i) => differencesOf(states[i + 1], state).map(({ what }) => what));
};

test('what each change did, in the order of the fields', () => {
  let log = logOf(made());
  expect(hasHistory(annotationOf(log)!)).toBe(false);
  log = saved(log, 'b', { note: 'second', tags: ['x', 'y'], assessment: 'checked' });
  expect(hasHistory(annotationOf(log)!)).toBe(true);
  log = saved(log, 'c', { note: 'second', tags: ['y', 'z'], assessment: undefined });
  log = and(log, 'd', deletionSetting(log, 9));
  log = and(log, 'e', putBackSetting(log));
  log = undone(log, 'u', 'c');
  expect(told(log)).toEqual([
    ['tagged', 'untagged', 'assessed'],
    ['putBack'],
    ['deleted'],
    ['tagged', 'untagged', 'unassessed'],
    ['note', 'tagged', 'assessed'],
    ['made'],
  ]);
  const folded = fold(log, () => false, { states: 1, units: 1000 });
  expect(told(folded).at(-1)).toEqual(['earliest']);
});

test('what cannot be seen in it: written beside it, and decided', () => {
  const [state] = historyOf(logOf(made()));
  const annotation = state!.annotation;
  const also = [{ entry: 'x.0', at: 1, device: 'd', field: 'note' as const, value: 'other' }];
  const beside = { ...state!, annotation: { ...annotation, also } };
  expect(differencesOf(state, beside)).toEqual([{ what: 'beside' }]);
  expect(differencesOf(beside, state!)).toEqual([{ what: 'decided' }]);
  const dismissed = { ...state!, annotation: { ...annotation, dismissal: true } };
  expect(differencesOf(state, dismissed)).toEqual([{ what: 'dismissed' }]);
  expect(differencesOf(dismissed, state!)).toEqual([{ what: 'broughtBack' }]);
});
