import { expect, test } from 'vitest';
import { headsOf } from './heads';
import { and, change, logOf, made, saved, set, undone } from './log-for-tests';

const notes = (log: Parameters<typeof headsOf>[0]) =>
  headsOf(log)
    .of('note')
    .map(({ value }) => value);

test('what was replaced does not stand, whatever the stamps say', () => {
  const log = logOf(made('first', 900), change('c', 1, [set('note', 'second', 'made.1')]));
  expect(notes(log)).toEqual(['second']);
  expect(headsOf(log).value('note')).toBe('second');
});

test('what was written by two who did not know of each other stands twice, the later first', () => {
  const log = logOf(
    made(),
    change('c', 2, [set('note', 'one', 'made.1')]),
    change('d', 3, [set('note', 'two', 'made.1')]),
  );
  expect(notes(log)).toEqual(['two', 'one']);
  expect(notes({ ...log, changes: log.changes.toReversed() })).toEqual(['two', 'one']);
});

test('what replaced something and is gone has still replaced it', () => {
  expect(notes({ ...logOf(made()), gone: new Set(['c.0', 'made.1']) })).toEqual([]);
});

test('an undo that brings nothing back stands behind all that was written elsewhere', () => {
  const log = logOf(
    change('made', 1, [set('origin', { page: 'p', created: 1 })]),
    change('there', 2, [set('note', 'from there')], { device: 'there' }),
  );
  const two = and(log, 'c', [set('note', 'mine')]);
  expect(notes(two)).toEqual(['mine', 'from there']);
  expect(notes(undone(two, 'u', 'c'))).toEqual(['from there', '']);
});

test('a field of a later version is kept with the others', () => {
  expect(
    headsOf(saved(and(logOf(made()), 'c', [set('colour', 7)]), 's', { note: 'second' })).fields(),
  ).toContain('colour');
});
