import { describe, expect, test } from 'vitest';
import { fill } from './fill';
import { FILLERS } from './fillers';

const LISTS = { name: ['roe'], place: ['north {end}|south'], end: ['gate'] };
const first = () => 0;

describe('fill', () => {
  test.each([
    ['one of a list', 'at {place}', 'at north gate'],
    ['with a capital', '{Name} left', 'Roe left'],
    ['in capitals', '{NAME}: no', 'ROE: no'],
    ['one of what stands between bars, or nothing', 'a{| long} {day|night}', 'a day'],
    ['kept and given again', '{K:name} and {K}', 'roe and roe'],
    ['braces in braces', '{{in|at} {place}|away}', 'in north gate'],
  ])('%s', (_, pattern, filled) => {
    expect(fill(pattern, LISTS, first)).toBe(filled);
  });

  test('a filler may be one of several between bars', () => {
    expect(fill('{place}', LISTS, () => 0.99)).toBe('south');
  });

  test('a list that is missing and a brace that is open are errors', () => {
    expect(() => fill('{nobody}', LISTS, first)).toThrow('nobody');
    expect(() => fill('{name', LISTS, first)).toThrow('not closed');
  });

  test('every filler can be filled', () => {
    for (const list of Object.values(FILLERS))
      for (const one of list) expect(fill(`{${one}|}`, FILLERS, first)).not.toMatch(/[{}]/);
  });
});
