import { expect, test } from 'vitest';
import type { AttributionDetails } from '../../lib/attribution-details';
import { filterClaims, filterSources } from './filter';
import type { ClaimRow, SourceRow, Statement } from './rows';

const details: AttributionDetails = {
  speakers: [],
  cue: 'said',
  via: [],
  form: 'direct',
  stance: 'neutral',
  confidence: 1,
  factual: 1,
};
const statement = (id: string, words: string): Statement => ({
  id,
  words,
  isDirect: true,
  sourceConfidence: 1,
  details,
});

function source(name: string, ...statements: Statement[]): SourceRow {
  return { id: name, name, kind: 'person', statements, telling: statements[0]! };
}

const rows = [
  source('Zoë Ångström', statement('a', 'The wall will hold.'), statement('b', 'It rained.')),
  source('Jonas Pell', statement('c', 'The ferry is late.')),
];
const ids = (filtered: SourceRow[]) => filtered.map(({ statements }) => statements.map(({ id }) => id));

test('lists all rows where nothing is typed', () => {
  expect(filterSources(rows, '  ')).toBe(rows);
});

test('lists a source by its name, without accents and capitals, with all that it says', () => {
  expect(ids(filterSources(rows, 'angstrom ZOE'))).toEqual([['a', 'b']]);
});

test('lists of a source only the statements that have the words, and shows one of these', () => {
  const [row, ...others] = filterSources(rows, 'rained');
  expect(others).toEqual([]);
  expect(row?.statements.map(({ id }) => id)).toEqual(['b']);
  expect(row?.telling.id).toBe('b');
});

test('a statement may have one word in its own words and another in its source’s name', () => {
  expect(ids(filterSources(rows, 'pell late'))).toEqual([['c']]);
  expect(filterSources(rows, 'pell wall')).toEqual([]);
});

test('lists claims that have every word', () => {
  const claims = ['Six in ten agree.', 'Ten ships came.'].map((words) => ({ words }) as ClaimRow);
  expect(filterClaims(claims, 'ten').length).toBe(2);
  expect(filterClaims(claims, 'ten ships')).toEqual([claims[1]]);
});
