import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf } from './agreement';
import { krippendorffsAlpha } from './alpha';
import type { Figure, Unit } from './figure';
import { cohensKappa } from './kappa';
import { sharedOf } from './per-cent';

/** To four digits, as they are compared with what was published. */
const digits = (figure: Figure) => ('is' in figure ? figure.is.toFixed(4) : figure.cannot);

/** Units from a table of how often the first coder said the row's and the second the column's category. */
const fromTable = (table: readonly (readonly number[])[]): Unit[] =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, (): Unit => [`${i}`, `${j}`])),
  );

/** Units from what each coder said of them, one letter a unit; a dot: nothing. */
const fromRows = (...rows: string[]): Unit[] =>
  [...rows[0]!].map((_, unit) => rows.map((row) => (row[unit] === '.' ? null : row[unit]!)));

test("Cohen's own example (1960, table 2): 200 units, 140 agreed, 82 by chance", () => {
  const units = fromTable([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]);
  // (140 − 82) / (200 − 82) = 58 / 118; printed as .492.
  expect(digits(cohensKappa(units))).toBe('0.4915');
  expect(digits(sharedOf(units))).toBe('0.7000');
});

test("Fleiss's example (Statistical Methods for Rates and Proportions, table 18.1): 100 subjects", () => {
  const units = fromTable([
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ]);
  // p_o = .89, p_e = .8 · .8 + .1 · .05 + .1 · .15 = .66: .23 / .34; printed as .68.
  expect(digits(cohensKappa(units))).toBe('0.6765');
  expect(digits(sharedOf(units))).toBe('0.8900');
});

test('less agreement than by chance is below nothing', () => {
  // Cohen 1960, table 1, as units of a hundred: p_o = .29, p_e = .35: −.06 / .65.
  const units = fromTable([
    [25, 13, 12],
    [12, 2, 16],
    [3, 15, 2],
  ]);
  expect(digits(cohensKappa(units))).toBe('-0.0923');
});

test("Krippendorff's example A (2011): binary, two observers", () => {
  const units = fromRows('0100000010', '1110010000');
  // o_01 = 4, n_0 = 14, n_1 = 6: 1 − 19 · 4 / (14 · 6) = 1 − 76 / 84; printed as .095.
  expect(digits(krippendorffsAlpha(units))).toBe('0.0952');
  expect(digits(sharedOf(units))).toBe('0.6000');
});

test("Krippendorff's example B: nominal, two observers", () => {
  const units = fromRows('aabbdcccedda', 'babbbccceddd');
  // Σ o_cc = 2 + 4 + 6 + 4 + 2 = 18, Σ n_c (n_c − 1) = 104: (23 · 18 − 104) / (24 · 23 − 104) = 310 / 448; .692.
  expect(digits(krippendorffsAlpha(units))).toBe('0.6920');
});

test("Krippendorff's example C: nominal, four observers, values missing", () => {
  const units = fromRows('123321412...', '123322412' + '5.3', '.33323422' + '51.', '123324412' + '51.');
  // Without the last unit, which one alone judged: n = 40, Σ o_cc = 32, Σ n_c (n_c − 1) = 344:
  // (39 · 32 − 344) / (40 · 39 − 344) = 904 / 1216; printed as .743.
  expect(digits(krippendorffsAlpha(units))).toBe('0.7434');
  expect(agreementOf(units).units).toBe(11);
});

test('what cannot be said is said to be so', () => {
  const none: Figure = { cannot: 'no-units' };
  expect(agreementOf([])).toEqual({ units: 0, shared: none, kappa: none, alpha: none });
  expect(
    agreementOf([
      ['a', null],
      [null, 'b'],
    ]),
  ).toMatchObject({ units: 0, alpha: none });
  const same = agreementOf([
    ['a', 'a'],
    ['a', 'a'],
  ]);
  const flat: Figure = { cannot: 'no-variation' };
  expect(same).toEqual({ units: 2, shared: { is: 1 }, kappa: flat, alpha: flat });
  // Each says one thing of everything, and not the same.
  expect(
    agreementOf([
      ['a', 'b'],
      ['a', 'b'],
    ]),
  ).toMatchObject({ shared: { is: 0 }, kappa: { is: 0 } });
});

const value = fc.constantFrom('a', 'b', 'c', null);
const units = fc.array(fc.tuple(value, value, value));

test('no figure is ever anything but a number of its range, and the order of units and coders is nothing', () => {
  fc.assert(
    fc.property(units, (some) => {
      const all = agreementOf(some);
      for (const figure of [all.shared, all.kappa, all.alpha])
        if ('is' in figure) expect(figure.is >= -1 && figure.is <= 1).toBe(true);
      const turned = some.map(([a, b, c]): Unit => [b, a, c]).reverse();
      expect(digits(agreementOf(turned).alpha)).toBe(digits(all.alpha));
      expect(digits(agreementOf(turned).kappa)).toBe(digits(all.kappa));
    }),
    { seed: 13 },
  );
});

test('who always say the same agree wholly, where they said more than one thing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b')), (values) => {
      const { alpha, kappa } = agreementOf(values.map((each) => [each, each]));
      const varies = new Set(values).size > 1;
      expect('is' in alpha && alpha.is === 1).toBe(varies);
      expect('is' in kappa && kappa.is === 1).toBe(varies);
    }),
    { seed: 13 },
  );
});
