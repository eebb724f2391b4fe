// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mapOf } from '../documents-for-tests';
import { MOST_TEXT } from './text-writer';

/** Of what is too much its beginning is read, and the map says so. */

test('an ordinary article is read whole', async () => {
  expect((await mapOf('<main><p>All of it.</p></main>')).isCut).toBe(false);
});

test('a text node of millions of characters is read in part, each sign in its place', async () => {
  const unit = 'It rains  on the coast.\n';
  const map = await mapOf(`<main><p>${unit.repeat(1.2 * (MOST_TEXT / unit.length))}</p><p>Last.</p></main>`);
  expect(map.isCut).toBe(true);
  expect(map.text.length).toBeGreaterThanOrEqual(MOST_TEXT);
  expect(map.text.length).toBeLessThan(MOST_TEXT + 30_000);
  expect(map.text).not.toContain('Last.');
  const at = map.text.indexOf('coast', MOST_TEXT / 2);
  expect(map.rangesOf([at, at + 5]).map(String)).toEqual(['coast']);
  expect(map.text.slice(0, 1_000_000)).not.toMatch(/\s\s/);
});
