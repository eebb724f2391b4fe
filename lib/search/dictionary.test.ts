import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDictionary, eachForgiven, eachNumber, numberFor, sizeOf } from './dictionary';
import { BEGINNING, compareWords, FORGIVEN, isOneErrorApart, WHOLE } from './forgiving';

/** Words so alike that most are an error apart. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });

test('terms that are whole, begin so or are forgiven are those that comparing them gives', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.array(word), fc.array(word), word, (old, first, second, typed) => {
      const dictionary = createDictionary([...old].sort());
      const numbers = new Map(old.map((term) => [term, numberFor(dictionary, term)]));
      for (const term of first) numbers.set(term, numberFor(dictionary, term));
      const found = (hear: (tell: (number: number) => void) => void) => {
        const all = new Set<number>();
        hear((number) => all.add(number));
        return all;
      };
      // Asked once before more terms come.
      found((tell) => eachForgiven(dictionary, typed, tell));
      for (const term of second) numbers.set(term, numberFor(dictionary, term));
      expect(sizeOf(dictionary)).toBe(numbers.size);
      const wanted = (...ways: number[]) =>
        new Set(
          [...numbers].flatMap(([term, number]) =>
            ways.includes(compareWords(typed, term)) ? [number] : [],
          ),
        );
      expect(found((tell) => eachNumber(dictionary, typed, true, tell))).toEqual(wanted(WHOLE));
      const begun = found((tell) => eachNumber(dictionary, typed, false, tell));
      expect(begun).toEqual(wanted(WHOLE, BEGINNING));
      const forgiven = found((tell) => eachForgiven(dictionary, typed, tell));
      expect(new Set([...forgiven].filter((number) => !begun.has(number)))).toEqual(wanted(FORGIVEN));
    }),
    { numRuns: 2_000, seed: 5 },
  );
});

test('one error is one letter too many, too few, another one, or two that changed places', () => {
  for (const typed of ['brigde', 'bridg', 'bridgee', 'pridge', 'bride', 'xbridge', 'birdge'])
    expect(isOneErrorApart(typed, 'bridge'), typed).toBe(true);
  for (const typed of ['bridge', 'brdige2', 'egdirb', 'brid', 'brigade!', ''])
    expect(isOneErrorApart(typed, 'bridge'), typed).toBe(false);
});

test('errors are forgiven in longer words alone, and in beginnings before the last letter', () => {
  expect(compareWords('oslo', 'olso')).toBe(FORGIVEN);
  expect(compareWords('osl', 'ols')).toBe(0);
  expect(compareWords('goverm', 'government')).toBe(FORGIVEN);
  expect(compareWords('govem', 'government')).toBe(0);
  expect(compareWords('govenm', 'government')).toBe(FORGIVEN);
  expect(compareWords('govex', 'government')).toBe(0);
  expect(compareWords('govern', 'government')).toBe(BEGINNING);
});
