import { expect, test } from 'vitest';
import type { Row } from '../../../lib/search/query';
import { createFoundRows, PAGE_ROWS } from './found-rows';

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `row ${from + i}` }) as Row);

test('rows are asked for by pages, each once', () => {
  const found = createFoundRows();
  expect(found.missing(70, 80)).toEqual([PAGE_ROWS, 2 * PAGE_ROWS]);
  found.put(PAGE_ROWS, rows(PAGE_ROWS, PAGE_ROWS), false);
  expect(found.missing(70, 80)).toBeUndefined();
  expect(found.missing(70, 2 * PAGE_ROWS + 1)).toEqual([2 * PAGE_ROWS, 3 * PAGE_ROWS]);
  expect(found.at(70)?.id).toBe('row 70');
  expect(found.at(3)).toBeUndefined();
  expect([found.indexOf('row 71'), found.indexOf('row 3')]).toEqual([71, -1]);
});

test('a page with no rows is known to have none', () => {
  const found = createFoundRows();
  found.put(0, [], true);
  expect(found.missing(0, 20)).toBeUndefined();
});

test('rows of another view take the place of all', () => {
  const found = createFoundRows();
  found.put(0, rows(0, PAGE_ROWS), false);
  found.put(PAGE_ROWS, rows(500, 3), true);
  expect(found.at(0)).toBeUndefined();
  expect(found.at(PAGE_ROWS)?.id).toBe('row 500');
});

test('no more than some pages are kept', () => {
  const found = createFoundRows();
  for (let page = 0; page < 100; page++)
    found.put(page * PAGE_ROWS, rows(page * PAGE_ROWS, PAGE_ROWS), false);
  expect(found.at(0)).toBeUndefined();
  expect(found.at(99 * PAGE_ROWS)).toBeDefined();
  expect(found.missing(0, 100 * PAGE_ROWS)?.[1]).toBeLessThan(90 * PAGE_ROWS);
});
