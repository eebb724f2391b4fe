import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SOURCE_KINDS } from '../../lib/reading/types';
import { CLAIM_RATES, KIND_RATES, RATES } from '../../lib/sourcing/rates';

/** What the library says of the reading's errors is what the report says. */

const REPORT = readFileSync('docs/model-report.md', 'utf8');

/** Lines of the table below a heading, each with its cells. */
function cellsBelow(heading: string): string[][] {
  const below = REPORT.split(`\n## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  const lines = below.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const share = (cell: string): number => Number((Number(cell) / 100).toFixed(4));

const SEEN = 'What a reader sees: dev parts';
const COLUMNS = ['linked P', 'R', 'kind', 'name', 'claims P', 'R'];

/** Shares of each row of what a reader sees, in the order of `COLUMNS`. */
function seen(): Map<string, number[]> {
  const [head = [], , ...rows] = cellsBelow(SEEN);
  let from = 0;
  const places = COLUMNS.map((name) => {
    from = head.indexOf(name, from) + 1;
    return from - 1;
  });
  expect(places).not.toContain(-1);
  return new Map(rows.map((row) => [row[0]!, places.map((place) => share(row[place]!))]));
}

describe('the rates are those of the report', () => {
  test('of all that is marked', () => {
    const { precision, recall, kindRight, nameRight, claimsPrecision, claimsRecall } = RATES;
    expect([precision, recall, kindRight, nameRight, claimsPrecision, claimsRecall]).toEqual(
      seen().get('all'),
    );
  });

  test('of claims, by kind of text', () => {
    const rows = [...seen()].filter(([name]) => name !== 'all');
    expect(CLAIM_RATES).toEqual(rows.map(([, row]) => row.slice(4)));
  });

  test('by kind of source', () => {
    const rows = new Map(
      cellsBelow('What a reader sees, by class').map(([name, , ...rest]) => [name, rest.map(share)]),
    );
    for (const kind of SOURCE_KINDS) expect(KIND_RATES[kind]).toEqual(rows.get(`source: ${kind}`));
  });
});
