import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../annotations/model';
import { audit } from './audit';
import { likelyPairs, likeSources, listSources, sourcesLike } from './listing';
import { claimThat, pageThat } from './readings-for-tests';
import { sourceOnPage } from './source-page';
import { summaryOf } from './summary';

const as = (name: string) => name;
const WALL = 'https://herald.example/wall';
const wall = pageThat(
  WALL,
  [
    ['Mira Olsen', 'the wall will hold'],
    ['Mira Olsen + Per Dahl', 'it is late'],
    ['an official', 'it is not'],
    ['', 'it leaks'],
    ['the Harbour Board', 'the bill is paid'],
  ],
  { 'an official': 'unnamed', 'the Harbour Board': 'organization' },
  { claims: [claimThat('It cost 12 million.')], last: 3000, at: 2000 },
);
const before = pageThat(
  WALL,
  [
    ['Ada Roe', 'wait'],
    ['Mira Olsen', 'the wall may hold'],
  ],
  {},
  { last: 1500 },
);
const ferry = pageThat(
  'https://herald.example/ferry',
  [
    ['M. Olsen', 'no ferry sails'],
    ['an official', 'two do', { source: 'an official who asked not to be named because talks go on' }],
  ],
  { 'an official': 'unnamed' },
  { isCut: true },
);
const row = {
  address: WALL,
  url: WALL,
  title: 'The wall',
  published: '2026-05-03',
  modified: 0,
} as PageRecord;
const pages = [summaryOf([before, wall], row), summaryOf([ferry], undefined)];

describe('the summary of a page', () => {
  test('is of its last reading', () => {
    expect(pages[0]).toMatchObject({
      title: 'The wall',
      site: 'herald.example',
      date: Date.parse('2026-05-03'),
      isPublished: true,
      readings: 2,
      statements: 5,
      claims: 1,
      kinds: [2, 1, 0, 0, 1, 1],
      earlier: ['Ada Roe'],
    });
    expect(pages[1]).toMatchObject({ title: ferry.page, date: 1000, isPublished: false, isCut: true });
  });

  test('has the reason of who is unnamed, where there is one', () => {
    expect(pages[0]!.sources[2]!.reason).toBeUndefined();
    expect(pages[1]!.sources[1]!.reason?.group).toBe('private');
    const clause = {
      name: 'an official',
      kind: 'unnamed' as const,
      anonymity: 'who did not want her name told',
    };
    const found = summaryOf([{ ...ferry, sources: [ferry.sources[0]!, clause] }], undefined);
    expect(found.sources[1]!.reason).toEqual({ group: 'other', words: clause.anonymity });
  });
});

describe('the list of sources', () => {
  const rows = listSources(pages, as);

  test('counts statements and pages', () => {
    expect(rows.map(({ name, statements, pages: on }) => [name, statements, on])).toEqual([
      ['Mira Olsen', 2, 1],
      ['an official', 2, 2],
      ['M. Olsen', 1, 1],
      ['Per Dahl', 1, 1],
      ['the Harbour Board', 1, 1],
    ]);
    expect(rows.filter(({ isOwn }) => !isOwn).map(({ name }) => name)).toEqual(['an official']);
  });

  test('has joined names as one', () => {
    const [first] = listSources(pages, (name) => (name === 'M. Olsen' ? 'Mira Olsen' : name));
    expect(first).toMatchObject({ name: 'Mira Olsen', statements: 3, pages: 2, others: ['M. Olsen'] });
  });

  test('is found by beginnings of words', () => {
    expect(sourcesLike(rows, 'ols mi').map(({ name }) => name)).toEqual(['Mira Olsen']);
    expect(sourcesLike(rows, 'board')).toHaveLength(1);
    expect(sourcesLike(rows, ' ')).toHaveLength(5);
  });

  test('proposes those that may be one', () => {
    expect(likelyPairs(rows).map(({ a, b, how }) => [a.name, b.name, how])).toEqual([
      ['Mira Olsen', 'M. Olsen', 'short'],
    ]);
    expect(likeSources(rows, rows[0]!).map(({ row: { name } }) => name)).toEqual(['M. Olsen']);
  });
});

describe('the page of a source', () => {
  test('has what it said, there and in earlier readings, and who else was quoted', () => {
    const found = sourceOnPage('Mira Olsen', [before, wall], row, as)!;
    expect(found.statements.map(({ content, until }) => [content, until])).toEqual([
      ['the wall will hold', undefined],
      ['it is late', undefined],
      ['the wall may hold', 1500],
    ]);
    expect(found.others.map(({ name }) => name)).toEqual(['Per Dahl', 'an official', 'the Harbour Board']);
    expect(sourceOnPage('Nils Berg', [before, wall], row, as)).toBeUndefined();
  });
});

describe('the audit', () => {
  const found = audit(pages, as);

  test('says what it counts', () => {
    expect(found).toMatchObject({ pages: 2, readings: 3, cut: 1, statements: 7 });
    expect(found.kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['person', 3],
      ['organization', 1],
      ['outlet', 0],
      ['document', 0],
      ['unnamed', 2],
      ['none', 1],
    ]);
    for (const { count, of, low, high } of found.kinds) {
      expect(low).toBeLessThanOrEqual(count / of);
      expect(high).toBeGreaterThan(count / of);
    }
    expect(found.claims).toMatchObject({ count: 1, pages: 1 });
  });

  test('counts the sources of each article', () => {
    expect(found.sources.bins.map(({ from, count }) => [from, count])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [5, 0],
      [8, 0],
    ]);
    expect(found.sources).toMatchObject({ mean: 3, median: 2 });
  });

  test('lists who is quoted most, and none without a name', () => {
    expect(found.most.map(({ name, count }) => [name, count])).toEqual([
      ['Mira Olsen', 2],
      ['M. Olsen', 1],
      ['Per Dahl', 1],
      ['the Harbour Board', 1],
    ]);
    // The statement of two of them is one.
    expect(found.firstThree).toMatchObject({ count: 3, of: 7 });
    const joined = audit(pages, (name) => (name === 'M. Olsen' ? 'Mira Olsen' : name));
    expect(joined.most[0]).toMatchObject({ name: 'Mira Olsen', count: 3 });
  });

  test('lists who is unnamed, with the reasons', () => {
    expect(found.unnamed.withReason).toMatchObject({ count: 1, of: 2 });
    expect(found.unnamed.groups.filter(({ count }) => count > 0)).toEqual([{ group: 'private', count: 1 }]);
    expect(found.unnamed.sources.map(({ page }) => page)).toEqual([WALL, ferry.page]);
  });

  test('of nothing is nothing', () => {
    expect(audit([], as)).toMatchObject({ pages: 0, statements: 0, sources: { mean: 0, median: 0 } });
  });
});
