import { expect, test } from 'vitest';
import { inOneOrder } from './devices-for-tests';
import { fold } from './fold';
import { join } from './join';
import { idsOf, logOf, made, saved } from './log-for-tests';

const log = saved(logOf(made()), 'c', { note: 'second', tags: ['x'] });

test('a change that comes in parts is whole', () => {
  const [first, second] = log.changes as [(typeof log.changes)[0], (typeof log.changes)[0]];
  const parts = [0, 1].map((place) =>
    logOf(first, { ...second, set: second.set.map((each, i) => (i === place ? each : null)) }),
  );
  expect(inOneOrder(join(parts[0]!, parts[1]!))).toEqual(inOneOrder(log));
  expect(inOneOrder(join(parts[1]!, parts[0]!))).toEqual(inOneOrder(log));
});

test('what is gone in either is gone', () => {
  const folded = fold(log, () => false, { states: 0, units: 0 });
  expect(idsOf(folded)).toEqual(['c.0', 'c.1', 'made.0']);
  expect(inOneOrder(join(folded, log))).toEqual(inOneOrder(folded));
  expect(inOneOrder(join(log, folded))).toEqual(inOneOrder(folded));
});

test('neither of the two is altered', () => {
  const before = structuredClone(log);
  join(
    log,
    fold(log, () => false, { states: 0, units: 0 }),
  );
  expect(log).toEqual(before);
});
