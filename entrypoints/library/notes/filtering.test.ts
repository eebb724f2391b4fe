import { expect, test } from 'vitest';
import type { Filters } from '../../../lib/search/query';
import {
  chosenOf,
  isChosen,
  monthIn,
  tagWay,
  withDates,
  withFacet,
  withFlag,
  withoutChosen,
  withTag,
} from './filtering';

const MAY = [new Date(2026, 4).getTime(), new Date(2026, 5).getTime()] as const;

test('a value is chosen by one press, and let go by the next', () => {
  const one = withFacet({}, 'site', 'courier.example');
  const two = withFacet(one, 'site', 'herald.example');
  expect(two).toEqual({ site: ['courier.example', 'herald.example'] });
  expect(isChosen(two, 'site', 'herald.example')).toBe(true);
  expect(withFacet(withFacet(two, 'site', 'herald.example'), 'site', 'courier.example')).toEqual({});
});

test('a tag is asked for in one way at a time', () => {
  const and = withFacet({}, 'tag', 'harbour');
  expect(and).toEqual({ tags: { all: ['harbour'] } });
  const not = withTag(and, 'harbour', 'none');
  expect(not).toEqual({ tags: { none: ['harbour'] } });
  expect(tagWay(not, 'harbour')).toBe('none');
  // A press on it lets it go, in whatever way it is asked for.
  expect(withFacet(not, 'tag', 'harbour')).toEqual({});
  expect(withTag(withTag(and, 'wall', 'any'), 'harbour', 'all')).toEqual({ tags: { any: ['wall'] } });
});

test('flags are set, turned and let go', () => {
  const withNote = withFacet({}, 'note', 'with');
  expect(withNote).toEqual({ note: true });
  expect(withFacet(withNote, 'note', 'without')).toEqual({ note: false });
  expect(withFacet(withNote, 'note', 'with')).toEqual({});
  expect(withFlag({}, 'dismissed', false)).toEqual({ dismissed: false });
});

test('a month is a span of time, and known again', () => {
  const may = withFacet({}, 'month', '2026-05');
  expect(may).toEqual({ from: MAY[0], to: MAY[1] });
  expect(isChosen(may, 'month', '2026-05')).toBe(true);
  expect(monthIn(may.from, may.to)).toBe('2026-05');
  expect(monthIn(MAY[0], MAY[1] - 1)).toBeUndefined();
  expect(withFacet(may, 'month', '2026-05')).toEqual({});
  expect(withDates(may, undefined, 7)).toEqual({ to: 7 });
});

test('each of all that was chosen can be taken out', () => {
  let filters: Filters = {
    site: ['courier.example'],
    page: ['https://courier.example/a'],
    tags: { all: ['a'], any: ['b', 'c'], none: ['d'] },
    note: false,
    untagged: true,
    from: 5,
  };
  const chosen = chosenOf(filters);
  expect(chosen).toHaveLength(9);
  for (const each of chosen) filters = withoutChosen(filters, each);
  expect(filters).toEqual({});
});
