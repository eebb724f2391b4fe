import { expect, test } from 'vitest';
import { parseStat, threadTime, timeOfOthers } from './processor-time';

test('finds a process’s parent and time, whatever its name', () => {
  const after = 'S 7 1 1 0 -1 4194560 1 2 3 4 120 30 5 6 20 0 9 0 100';
  for (const name of ['node', 'a b', 'a) S 9 (b']) {
    expect(parseStat(`42 (${name}) ${after}`)).toEqual({ parent: 7, ms: 1500 });
  }
});

test('a thread’s own time grows while it works', () => {
  const before = threadTime();
  const until = performance.now() + 50;
  while (performance.now() < until || threadTime() === before);
  expect(threadTime()).toBeGreaterThan(before);
});

test('time does not run backwards', () => {
  const before = timeOfOthers();
  expect(before).toBeGreaterThanOrEqual(0);
  expect(timeOfOthers()).toBeGreaterThanOrEqual(before);
});
