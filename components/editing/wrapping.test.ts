import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, linked, type Sign, wrapped } from './wrapping';

const made = (text: string, { from, to, text: put, select }: Change) => {
  const after = text.slice(0, from) + put + text.slice(to);
  return `${after.slice(0, select[0])}‹${after.slice(select[0], select[1])}›${after.slice(select[1])}`;
};

test.for([
  ['a wall b', 2, 6, '**', 'a **‹wall›** b'],
  ['a wall b', 1, 7, '*', 'a *‹wall›* b'],
  ['a **wall** b', 4, 8, '**', 'a ‹wall› b'],
  ['a *wall* b', 3, 7, '*', 'a ‹wall› b'],
  ['a **wall** b', 4, 8, '*', 'a ***‹wall›*** b'],
  ['a ***wall*** b', 5, 9, '*', 'a **‹wall›** b'],
  ['', 0, 0, '**', '**‹›**'],
] as const)('%s from %i to %i with %s', ([text, from, to, sign, expected]) => {
  expect(made(text, wrapped(text, from, to, sign))).toBe(expected);
});

test.for([
  ['see the plan', 4, 12, 'see [the plan](‹›)'],
  ['see https://x.example/a now', 4, 23, 'see [‹›](https://x.example/a) now'],
  ['', 0, 0, '[](‹›)'],
] as const)('a link of %s', ([text, from, to, expected]) => {
  expect(made(text, linked(text, from, to))).toBe(expected);
});

test('twice is back where it began', () => {
  const words = fc.stringMatching(/^[a-z ]{0,20}$/);
  fc.assert(
    fc.property(words, fc.nat(20), fc.nat(20), fc.constantFrom<Sign>('**', '*'), (text, a, b, sign) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const once = wrapped(text, from, to, sign);
      const after = text.slice(0, once.from) + once.text + text.slice(once.to);
      const twice = wrapped(after, ...once.select, sign);
      expect(after.slice(0, twice.from) + twice.text + after.slice(twice.to)).toBe(text);
    }),
    { seed: 13, numRuns: 300 },
  );
});
