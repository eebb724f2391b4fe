import { describe, expect, test } from 'vitest';
import { isOwnName, likeKeys, likeness, namer } from './names';

const person = (name: string) => ({ name, kind: 'person' as const });
const body = (name: string) => ({ name, kind: 'organization' as const });

test('a joined name is shown under the other', () => {
  const nameOf = namer(new Map([['M. Olsen', 'Mira Olsen']]));
  expect(nameOf('M. Olsen')).toBe('Mira Olsen');
  expect(nameOf('Per Dahl')).toBe('Per Dahl');
});

test('what is no name of its own is told from one', () => {
  expect(isOwnName('the Harbour Board', 'organization')).toBe(true);
  expect(isOwnName('the agency', 'organization')).toBe(false);
  expect(isOwnName('A report', 'document')).toBe(false);
  expect(isOwnName('Officials', 'unnamed')).toBe(false);
  expect(isOwnName('港湾局', 'organization')).toBe(true);
});

describe('persons who may be one', () => {
  test.each([
    ['Mira Olsen', 'MIRA OLSÉN', 'form'],
    ['Dr. Mira Olsen', 'Mira Olsen', 'form'],
    ['M. Olsen', 'Mira Olsen', 'short'],
    ['Bill Roe', 'William Roe', 'short'],
    ['Mira K. Olsen', 'Mira Olsen', 'short'],
    ['Olsen', 'Mira Olsen', 'surname'],
    ['Mira A. Olsen', 'Mira B. Olsen', undefined],
    ['Mira Olsen', 'Per Olsen', undefined],
    ['Mira Olsen', 'Mira Dahl', undefined],
  ] as const)('%s, %s: %s', (a, b, how) => {
    expect(likeness(person(a), person(b))).toBe(how);
    expect(likeness(person(b), person(a))).toBe(how);
    const shared = likeKeys(person(a)).filter((key) => likeKeys(person(b)).includes(key));
    if (how) expect(shared).not.toEqual([]);
  });
});

describe('bodies that may be one', () => {
  test.each([
    ['the Norholm Port Trust', 'Norholm Port Trust', 'form'],
    ['Norholm Ferries Ltd', 'Norholm Ferries', 'form'],
    ['NPT', 'Norholm Port Trust', 'short'],
    ['N.P.T.', 'the Norholm Port Trust', 'short'],
    ['Norholm Port', 'Norholm Port Trust', undefined],
  ] as const)('%s, %s: %s', (a, b, how) => {
    expect(likeness(body(a), body(b))).toBe(how);
    const shared = likeKeys(body(a)).filter((key) => likeKeys(body(b)).includes(key));
    if (how) expect(shared).not.toEqual([]);
  });

  test('a person and a body of one name are told apart by their kinds but for the same words', () => {
    expect(likeness(person('Harbour'), body('the Harbour'))).toBeUndefined();
    expect(likeness(person('Harbour'), body('Harbour'))).toBe('form');
  });
});
