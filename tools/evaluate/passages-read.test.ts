import { expect, test } from 'vitest';
import { PASSAGES_READ, passagesReadTable } from './passages-read';
import { plain } from './table';

test('the counts of a heading are those of its rows together', () => {
  const { rows } = passagesReadTable({ ...PASSAGES_READ, marked: { right: 7, wrong: 2 } }, undefined);
  expect(rows.slice(0, 3)).toEqual([
    ['attributions marked', '9'],
    ['– right', '7'],
    ['– wrong', '2'],
  ]);
});

test('counts of other weights are named as such', () => {
  const said = (weights: string | undefined) => plain(passagesReadTable(PASSAGES_READ, weights));
  expect(said(PASSAGES_READ.weights)).not.toContain('other weights');
  expect(said('0'.repeat(64))).toContain('other weights');
});
