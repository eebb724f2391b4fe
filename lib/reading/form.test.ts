import { expect, test } from 'vitest';
import { formOf } from './form';

const form = (text: string) => formOf(text, [[0, text.length]]);

test('a pair of marks round two words or more makes a statement mixed', () => {
  expect(form('that it was “far too late” for him')).toBe('mixed');
  expect(form('that it was "far too late" for him')).toBe('mixed');
  expect(form("that it was ''far too late'' for him")).toBe('mixed');
  expect(form('that it was a ”late” one, and “so” on')).toBe('indirect');
  expect(form("that it was ''late''")).toBe('indirect');
  expect(form('“It was far too late.”')).toBe('direct');
});

/** Signs of the shorter text; the longer has four times as many. Time in its square would be 16 times as much. */
const SHORT = 500;
const TIMES = 4;
const AT_MOST = 10;
/** Rounds that make the shorter one take some ms. */
const ROUNDS = 60;

function cost(text: string): number {
  const start = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) form(text);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

test.each(['“a ', '" ', '“ ', "''a ", '« ', '( ', ' ', '”a '])(
  'time grows in proportion to a text of %j',
  (unit) => {
    const text = (signs: number) => `that${unit.repeat(signs)}x`;
    cost(text(SHORT));
    const ratios = [1, 2, 3].map(() => cost(text(TIMES * SHORT)) / Math.max(cost(text(SHORT)), 1));
    expect(Math.min(...ratios)).toBeLessThan(AT_MOST);
  },
);
