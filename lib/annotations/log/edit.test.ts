import { expect, test } from 'vitest';
import type { Annotation, Body } from '../model';
import type { Log } from './change';
import { target } from './devices-for-tests';
import { deletionSetting, putBackSetting, settingsOf, targetSetting } from './edit';
import { erase } from './fold';
import { and, change, logOf, made, saved, set } from './log-for-tests';
import { annotationOf } from './view';

const edit = (log: Log, shown: Annotation | undefined, body: Partial<Body>, unheard: string[] = []) =>
  settingsOf(
    log,
    {
      body: { note: '', tags: [], ...shown, ...body },
      base: shown,
      seen: shown?.heads ?? [],
      unheard,
      page: 'p',
    },
    7,
  );

test('a new annotation has its origin, its words, and what was written', () => {
  const body = { note: 'n', tags: ['x'], assessment: 'checked' as const };
  const settings = settingsOf(
    logOf(),
    { body, seen: [], page: 'p', target: target('words'), dismissal: true },
    7,
  );
  expect(settings.map(({ field, value }) => [field, value])).toEqual([
    ['origin', { page: 'p', created: 7 }],
    ['target', target('words')],
    ['note', 'n'],
    ['tag:x', true],
    ['assessment', 'checked'],
    ['dismissal', true],
  ]);
});

test('only what was changed is set, in the place of what was seen', () => {
  const log = saved(logOf(made()), 'c', { tags: ['x'], assessment: 'checked' });
  const shown = annotationOf(log);
  expect(edit(log, shown, {})).toEqual([]);
  expect(edit(log, shown, { note: 'second' })).toEqual([set('note', 'second', 'made.1')]);
  expect(edit(log, shown, { tags: ['y'], assessment: undefined })).toEqual([
    set('tag:y', true),
    set('tag:x', false, 'c.0'),
    set('assessment', null, 'c.1'),
  ]);
});

test('what was not seen is not replaced, and what is shown beside is not decided', () => {
  const log = logOf(made());
  const stale = annotationOf(log);
  const longer = saved(log, 'c', { note: 'longer' });
  expect(edit(longer, stale, { note: 'other' })).toEqual([set('note', 'other', 'made.1')]);
  const both = saved(longer, 'd', { note: 'other' }, stale);
  expect(edit(both, annotationOf(both), { note: 'third' })).toEqual([set('note', 'third', 'd.0')]);
});

test('of several saves that were not answered the last tells what the next one changes, however they are stored', () => {
  const begun = logOf(made());
  const shown = annotationOf(begun);
  const once = and(begun, 'z', edit(begun, shown, { note: 'one' }));
  const twice = and(once, 'y', edit(once, shown, { note: 'two' }, ['z']));
  for (const changes of [twice.changes, twice.changes.toReversed()]) {
    const log = { ...twice, changes };
    expect(edit(log, shown, { note: 'two' }, ['z', 'y'])).toEqual([]);
    expect(edit(log, shown, { note: 'one' }, ['z', 'y'])).toEqual([set('note', 'one', 'y.0')]);
  }
});

test('what was erased meanwhile is written as new', () => {
  const log = logOf(made());
  const settings = edit(erase(log), annotationOf(log), { tags: ['x'] });
  expect(settings.map(({ field }) => field)).toEqual(['origin', 'note', 'tag:x']);
});

test('to save is to put back, and only where it is deleted', () => {
  const log = logOf(made());
  expect(putBackSetting(log)).toEqual([]);
  const deleted = and(log, 'del', deletionSetting(log, 7));
  expect(edit(deleted, annotationOf(log), { note: 'second' })).toEqual([
    set('note', 'second', 'made.1'),
    set('deletion', null, 'del.0'),
  ]);
  expect(putBackSetting(deleted)).toEqual([set('deletion', null, 'del.0')]);
  expect(deletionSetting(deleted, 8)).toEqual([]);
  expect(deletionSetting(logOf(), 8)).toEqual([]);
});

test('other words take the place of those that are shown', () => {
  const log = and(logOf(made()), 'c', [set('target', target('one'))]);
  expect(targetSetting(log, target('one'))).toEqual([]);
  const moved = change('d', 9, [set('target', target('two'))]);
  const both = { ...log, changes: [...log.changes, moved] };
  expect(targetSetting(both, target('three'))).toEqual([set('target', target('three'), 'd.0')]);
});

test('tags in tens of thousands, and as many changes that nobody has heard of, take no minutes', () => {
  const many = Array.from({ length: 40_000 }, (_, i) => `t${i}`);
  const log = saved(logOf(made()), 'tagged', { tags: many });
  const shown = annotationOf(log)!;
  const start = performance.now();
  expect(edit(log, shown, { tags: [...many, 'last'] }, Array(1_000_000).fill(''))).toEqual([
    set('tag:last', true),
  ]);
  // A look through one list for each of the other would take a minute and more.
  expect(performance.now() - start).toBeLessThan(5000);
});
