import { expect, test } from 'vitest';
import { broken, HEAD, type Row, rowLine } from './report';

const row = (promise: Row['promise'], before: number, now: number): Row => ({
  what: 'this',
  unit: 'ms',
  before,
  now,
  promise,
});

test('a save may take half as long again, and no more', () => {
  expect(broken([row('save', 10, 14.9)])).toEqual([]);
  expect(broken([row('save', 10, 15.1)])).toEqual(['this: 1.51 times as long, 1.5 are allowed.']);
});

test('a list is there in time, and no slower than before but for noise', () => {
  expect(broken([row('list', 2, 2.7)])).toEqual([]);
  expect(broken([row('list', 2, 3)])).toEqual(['this: slower than before (1.50 times).']);
  expect(broken([row('list', 30, 21)])).toEqual(['this: 21.0 ms, 20 ms are allowed.']);
});

test('the size is held to its own limit', () => {
  expect(broken([row('size', 60, 150), row(undefined, 1, 900)])).toEqual([]);
  expect(broken([row('size', 60, 151)])).toHaveLength(1);
});

test('lines stand under each other', () => {
  expect(rowLine(row('save', 10, 14)).length).toBe(HEAD.length);
  expect(rowLine(row('save', 10, 14))).toContain('1.40');
});
