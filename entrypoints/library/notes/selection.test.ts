import { expect, test } from 'vitest';
import { countOf, EVERYTHING, isSelected, NOTHING, toggled, withAll } from './selection';

test('some are selected, one after the other', () => {
  const two = toggled(toggled(NOTHING, 'a'), 'b');
  expect([countOf(two, 9), isSelected(two, 'a'), isSelected(two, 'c')]).toEqual([2, true, false]);
  expect(countOf(toggled(two, 'a'), 9)).toBe(1);
  expect([...withAll(two, ['b', 'c']).ids]).toEqual(['a', 'b', 'c']);
});

test('all are selected but some', () => {
  const most = toggled(toggled(EVERYTHING, 'a'), 'b');
  expect([countOf(most, 9), isSelected(most, 'a'), isSelected(most, 'c')]).toEqual([7, false, true]);
  expect(countOf(withAll(most, ['a', 'c']), 9)).toBe(8);
});
