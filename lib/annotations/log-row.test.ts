import { expect, test } from 'vitest';
import { READING, range, target } from './fixtures';
import type { Change, Log, Setting } from './log/change';
import { annotationOf } from './log/view';
import { logOfRow, logRow } from './log-row';

const on = target(range('content', 40, 'the words'));
const set = (field: string, value: unknown, before: string[] = []): Setting => ({ field, value, before });
const change = (id: string, at: number, ...settings: (Setting | null)[]): Change => ({
  id,
  device: 'd',
  seq: at,
  at,
  annotation: 'a',
  set: settings,
});
const FIRST = change(
  'first',
  1,
  set('origin', { page: 'https://herald.example/', created: 1, reading: READING }),
  set('target', on),
  set('note', 'A note.'),
);
const log = (changes: Change[], gone: string[] = []): Log => ({ changes, gone: new Set(gone) });

/** Stored and read again, as a database would. */
function again(before: Log): Log {
  const shown = annotationOf(before);
  return logOfRow(structuredClone(logRow('a', before, shown)), shown);
}

test('a log comes back as it was', () => {
  const logs = [
    log([FIRST]),
    log([FIRST, change('second', 2, set('note', 'Another.', ['first.2']), set('tag:t', true))]),
    // Two that do not know of each other, one that is undone, one of which nothing is shown.
    log([
      FIRST,
      change('x', 2, set('note', 'Mine.', ['first.2'])),
      change('y', 3, set('note', 'Yours.', ['first.2'])),
    ]),
    log([FIRST, { ...change('z', 2, { ...set('target', null, ['first.1']), restores: null }), undoes: 'q' }]),
    log(
      [
        change(
          'late',
          5,
          null,
          set('note', 'Left.', ['first.2']),
          set('later', { any: 1 }),
          set('constructor', 1),
        ),
      ],
      ['first.2'],
    ),
  ];
  for (const one of logs) expect(again(one)).toEqual(one);
});

test('what is shown is not stored twice', () => {
  const shown = annotationOf(log([FIRST]));
  const stored = JSON.stringify(logRow('a', log([FIRST]), shown));
  for (const words of ['the words', 'A note.', READING.cue]) expect(stored).not.toContain(words);
  // What was said before is.
  const second = log([FIRST, change('second', 2, set('note', 'Another.', ['first.2']))]);
  expect(JSON.stringify(logRow('a', second, annotationOf(second)))).toContain('A note.');
});

test('changes that are not understood stay in the row, and count for nothing', () => {
  const strange = [
    null,
    7,
    { id: 'of a later version' },
    ['x'],
    ['x', 'd', 1, 'noon', []],
    ['x', 'd', 1, 1, ['not a setting', ['note'], ['note', [], 7]]],
  ];
  const row = { annotation: 'a', changes: strange };
  expect(logOfRow(row)).toEqual(log([]));
  for (const changes of [undefined, 'none', 7])
    expect(logOfRow({ annotation: 'a', changes, gone: [7] } as never)).toEqual(log([]));
  const grown = logRow('a', log([FIRST]), annotationOf(log([FIRST])), row);
  expect(grown.changes).toHaveLength(1 + strange.length);
  expect(grown.changes.slice(1)).toEqual(strange);
});

test('without the row that it is shown by, what that holds is not made up', () => {
  expect(logOfRow(logRow('a', log([FIRST]), annotationOf(log([FIRST]))))).toEqual(log([]));
});
