import { expect, test } from 'vitest';
import { changeOf, entriesOf, entryId, knows, latestFirst, stampAfter } from './change';
import { change, idsOf, logOf, made, set } from './log-for-tests';

test('a stamp exceeds all that stands, and follows the clock where that is ahead', () => {
  const log = logOf(made('first', 50), change('far', 9_000_000, []));
  expect(stampAfter(log, 7)).toBe(9_000_001);
  expect(stampAfter(log, 9_999_999)).toBe(9_999_999);
});

test('an entry is named by its change and its place there', () => {
  expect(changeOf(entryId('x.y', 12))).toBe('x.y');
});

test('what is gone, or folded to nothing, is no entry', () => {
  const log = {
    ...logOf(made(), change('c', 2, [null, set('tag:x', true)])),
    gone: new Set(['made.1', 'old.0']),
  };
  expect(idsOf(log)).toEqual(['c.1', 'made.0']);
  expect(['made', 'c', 'old', 'never'].map((id) => knows(log, id))).toEqual([true, true, true, false]);
});

test('entries have one order: by rank, and of equal ones by their change and their place in it', () => {
  const log = logOf(
    change('b', 5, [set('note', 'b0'), ...Array.from({ length: 10 }, (_, i) => set('note', `b${i + 1}`))]),
    change('a', 5, [set('note', 'a')]),
    change('late', 9, [
      { ...set('note', 'nothing'), restores: null },
      { ...set('note', 'b10 again'), restores: 'b.10', stood: 5 },
    ]),
    change('c', 6, [set('note', 'c')]),
  );
  const order = entriesOf(log).sort(latestFirst);
  expect(order.map(({ value }) => value)).toEqual([
    'c',
    ...['b10', 'b10 again'].sort((a, b) => (a < b ? 1 : -1)),
    ...Array.from({ length: 10 }, (_, i) => `b${9 - i}`),
    'a',
    'nothing',
  ]);
  expect(entriesOf(log).reverse().sort(latestFirst)).toEqual(order);
});
