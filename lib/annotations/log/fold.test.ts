import { expect, test } from 'vitest';
import type { Log } from './change';
import { erase, fold } from './fold';
import { join } from './join';
import { and, idsOf, logOf, made, saved, set, undone } from './log-for-tests';
import { undoSettings } from './undo';
import { annotationOf } from './view';

const NONE = { states: 0, units: 0 };
const nothing = () => false;

/** `made`, and as many texts after it: `c1`, `c2` … */
function texts(count: number): Log {
  let log = logOf(made());
  for (let i = 1; i <= count; i++) log = saved(log, `c${i}`, { note: `text ${i}` });
  return log;
}

test('what stands is never folded, and where there is nothing to fold the log is the same', () => {
  const log = logOf(made());
  expect(fold(log, nothing, NONE)).toBe(log);
  expect(idsOf(fold(texts(3), nothing, NONE))).toEqual(['c3.0', 'made.0']);
});

test('of what was replaced the latest twenty are kept for history', () => {
  const folded = fold(texts(30), nothing);
  expect(idsOf(folded)).toHaveLength(22);
  expect([...folded.gone].sort()).toEqual([
    'c1.0',
    'c2.0',
    'c3.0',
    'c4.0',
    'c5.0',
    'c6.0',
    'c7.0',
    'c8.0',
    'c9.0',
    'made.1',
  ]);
});

test('of long texts fewer are kept', () => {
  let log = logOf(made());
  for (let i = 1; i <= 6; i++) log = saved(log, `c${i}`, { note: `${i}`.repeat(400_000) });
  expect(idsOf(fold(log, nothing))).toEqual(['c4.0', 'c5.0', 'c6.0', 'made.0']);
});

test('what can be undone stays, with what it brings back', () => {
  const log = texts(9);
  const folded = fold(log, ({ id }) => ['c8', 'c9'].includes(id), NONE);
  expect(idsOf(folded)).toEqual(['c7.0', 'c8.0', 'c9.0', 'made.0']);
  const back = undone(undone(folded, 'u', 'c9'), 'v', 'c8');
  expect(annotationOf(back)?.note).toBe('text 7');
});

test('what is still needed is not taken along by another that replaced it, too', () => {
  const log = logOf(made());
  const there = and(log, 'c', [set('note', 'from there', 'made.1')], { device: 'there' });
  const here = and(there, 'd', [set('note', 'mine', 'made.1')]);
  const both = and(here, 'e', [set('note', 'both', 'c.0', 'd.0')], { device: 'there' });
  const folded = fold(both, ({ id }) => id === 'd', NONE);
  expect(idsOf(folded)).toEqual(idsOf(both));
});

test('what is known to be replaced stays so, when what replaced it comes after it is gone', () => {
  const log = texts(3);
  const [first, , second, third] = [log.changes[0]!, log.changes[1]!, log.changes[2]!, log.changes[3]!];
  // Here the second text has not come yet, there the first one has not.
  const here = fold(logOf(first, second, third), nothing, NONE);
  const whole = join(here, log);
  expect(annotationOf(whole)).toEqual(annotationOf(log));
  const late = join(join(here, logOf(log.changes[1]!)), logOf(first));
  expect(annotationOf(late)).toEqual(annotationOf(log));
});

test('of what is erased nothing is left, nor comes back', () => {
  const log = texts(3);
  const erased = erase(log);
  expect(erased.changes).toEqual([]);
  expect(join(erased, log).changes).toEqual([]);
  // But for what was written elsewhere meanwhile.
  const meanwhile = saved(log, 'c4', { note: 'written there' });
  expect(annotationOf(join(erased, meanwhile))).toMatchObject({ note: 'written there' });
});

test('of texts as long as books the last ones can be undone, and the very last whatever its length', () => {
  const all = () => true;
  const most = { ...NONE, undoUnits: 20 };
  expect(idsOf(fold(texts(9), all, most))).toEqual(['c6.0', 'c7.0', 'c8.0', 'c9.0', 'made.0']);
  const folded = fold(texts(9), all, { ...most, undoUnits: 1 });
  expect(idsOf(folded)).toEqual(['c8.0', 'c9.0', 'made.0']);
  expect(undoSettings(folded, 'c9', 1)).toBeDefined();
  expect(annotationOf(folded)?.note).toBe('text 9');
  expect(annotationOf(join(folded, texts(9)))).toEqual(annotationOf(texts(9)));
});
