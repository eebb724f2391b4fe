import { expect, test } from 'vitest';
import { isBroken, takenLine } from './report';

test('what takes longer than is promised is marked; what is promised nothing of is not', () => {
  expect(takenLine({ what: 'csv out', seconds: 29.4, cpu: 20.4, megabytes: 12.34, promise: 'out' })).toMatch(
    /^csv out +29\.4 s +12\.3 MB +20\.4 s busy {2}at most 20 {2}BROKEN$/,
  );
  expect(takenLine({ what: 'undo', seconds: 900 })).toMatch(/^undo +900\.0 s$/);
  expect(isBroken({ what: 'csv out', seconds: 50, cpu: 6, promise: 'out' })).toBe(false);
  expect(isBroken({ what: 'csv in', seconds: 120, promise: 'in' })).toBe(false);
  expect(isBroken({ what: 'csv in', seconds: 120.1, promise: 'in' })).toBe(true);
});
