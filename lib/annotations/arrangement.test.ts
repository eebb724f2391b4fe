import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangementIn, sameField } from './arrangement';
import type { Log } from './log/change';
import { LIBRARY } from './log/subject';

function joined(same: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const set = [...same].map(([name, value]) => ({ field: sameField(name), value, before: [] }));
  const change = { id: 'a change', device: 'd', seq: 1, at: 1, annotation: LIBRARY, set };
  const log: Log = { changes: [change], gone: new Set() };
  return arrangementIn(log).same;
}

/** By going along the chain, name by name. */
function slowly(same: ReadonlyMap<string, string>, name: string): string {
  const seen = [name];
  for (let next = same.get(name); next; next = same.get(next)) {
    if (seen.includes(next)) return seen.slice(seen.indexOf(next)).sort()[0]!;
    seen.push(next);
  }
  return seen.at(-1)!;
}

test('each name is shown under that at the end of its chain, or the least of its circle', () => {
  const name = fc.constantFrom('Ann', 'Ben', 'Cem', 'Dee', 'Eve', '__proto__');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.option(name, { nil: '' }))), (pairs) => {
      const same = new Map(pairs);
      expect(joined(same)).toEqual(new Map([...same.keys()].map((each) => [each, slowly(same, each)])));
    }),
    { seed: 12 },
  );
});

test('a chain of tens of thousands, as no reader makes, holds nothing up', () => {
  const same = new Map(Array.from({ length: 30_000 }, (_, i) => [`n${i}`, `n${i + 1}`]));
  const before = performance.now();
  expect(joined(same).get('n0')).toBe('n30000');
  expect(performance.now() - before).toBeLessThan(5_000);
});
