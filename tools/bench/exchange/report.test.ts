import { expect, test } from 'vitest';
import { isBroken, takenLine } from './report';

test('what takes longer than is promised is marked; what is promised nothing of is not', () => {
  expect(takenLine({ what: 'csv out', seconds: 20.4, megabytes: 12.34, promise: 'out' })).toMatch(
    /^csv out +20\.4 s +12\.3 MB {2}at most 20 {2}BROKEN$/,
  );
  expect(takenLine({ what: 'undo', seconds: 900 })).toMatch(/^undo +900\.0 s$/);
  expect(isBroken({ what: 'csv in', seconds: 120, promise: 'in' })).toBe(false);
  expect(isBroken({ what: 'csv in', seconds: 120.1, promise: 'in' })).toBe(true);
});
