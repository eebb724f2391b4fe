import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { claimThat, pageThat } from './readings-for-tests';

const as = (name: string) => name;

const HERALD = pageThat(
  'https://herald.example/wall',
  [
    [
      'Mira Olsen',
      '“The wall will hold for another ten winters at least”',
      { via: 'the Norwire news agency' },
    ],
    ['Mira Olsen', 'the bill comes to 12 million crowns for the harbour town'],
    ['Per Dahl', 'nobody asked the fishermen of the eastern quay'],
    ['an official', 'the survey was never finished'],
    ['NPT', 'the ferries will sail'],
  ],
  { 'an official': 'unnamed', NPT: 'organization' },
  { claims: [claimThat('The ferry terminal lost 4,200 passengers in the winter storms.')] },
);
const COURIER = pageThat(
  'https://courier.example/harbour',
  [
    ['M. Olsen', '"The wall would hold for another ten winters, at least"', { via: 'Norwire' }],
    ['Ada Roe', 'storms kept 4200 passengers from the ferry terminal this winter'],
    ['an official', 'the plan is old'],
    ['the Norholm Port Trust', 'no ferry has been cancelled'],
  ],
  { 'an official': 'unnamed', 'the Norholm Port Trust': 'organization' },
  { claims: [claimThat('The bill of 12 million crowns falls to the harbour town.')] },
);
const found = compare({ reading: HERALD }, { reading: COURIER }, as);

describe('two articles', () => {
  test('share sources whose names are alike, and say how', () => {
    expect(found.sources.map(({ a, b, how }) => [a.name, b.name, how])).toEqual([
      ['Mira Olsen', 'M. Olsen', 'short'],
      ['NPT', 'the Norholm Port Trust', 'short'],
    ]);
    expect(found.onlySources.a.map(({ name }) => name)).toEqual(['Per Dahl', 'an official']);
    expect(found.onlySources.b.map(({ name }) => name)).toEqual(['Ada Roe', 'an official']);
  });

  test('share those that the reader joined', () => {
    const nameOf = (name: string) => (name === 'Ada Roe' ? 'Per Dahl' : name);
    const joined = compare({ reading: HERALD }, { reading: COURIER }, nameOf);
    expect(joined.sources[0]).toMatchObject({
      a: { name: 'Per Dahl' },
      b: { name: 'Per Dahl' },
      how: 'name',
    });
  });

  test('share quotations, with their differences', () => {
    expect(found.quotations).toHaveLength(1);
    const [{ difference, likeness }] = found.quotations as [(typeof found.quotations)[0]];
    expect(difference.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'will',
      'would',
      ',',
    ]);
    expect(likeness).toBeLessThan(1);
    expect(likeness).toBeGreaterThan(0.9);
    expect(found.only.a).toHaveLength(4);
    expect(found.only.b).toHaveLength(3);
  });

  test('share the agency that carried them', () => {
    expect(found.agencies).toEqual([{ name: 'Norwire', a: 1, b: 1 }]);
  });

  test('have a source for what the other states without one', () => {
    expect(found.claims.a.map(({ statements }) => statements.map(({ names }) => names[0]))).toEqual([
      ['Ada Roe'],
    ]);
    expect(found.claims.b.map(({ statements }) => statements.map(({ names }) => names[0]))).toEqual([
      ['Mira Olsen'],
    ]);
  });

  test('share long runs of words, of their texts where both are kept', () => {
    const run = 'the wall of the old harbour was built in the year of the great flood';
    const text = (before: string) => `${before} It is said that ${run}.`;
    const sides = [
      { reading: HERALD, text: text('A town waits.') },
      { reading: COURIER, text: text('Who pays for it?').replace('old harbour', 'old\nharbour') },
    ] as const;
    const { runs } = compare(...sides, as);
    expect(runs.of).toBe('texts');
    expect(runs.runs.map(({ words }) => words)).toEqual([`It is said that ${run}`]);
    expect(runs.words).toBe(19);
    expect(runs.all).toEqual({ a: 22, b: 23 });
    expect(found.runs).toMatchObject({ of: 'statements', runs: [] });
  });

  test('that are one share everything', () => {
    const same = compare({ reading: HERALD }, { reading: { ...HERALD, page: 'https://copy.example/' } }, as);
    expect(same.only).toEqual({ a: [], b: [] });
    expect(same.quotations.every(({ likeness }) => likeness === 1)).toBe(true);
  });
});
