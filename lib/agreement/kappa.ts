import { type Figure, NO_UNITS, NO_VARIATION, type Unit } from './figure';

/**
 * Cohen's kappa of two coders: how far they agree beyond what their own shares of each category would give by chance.
 * 1: always; 0: as often as by chance; below 0: less often. κ = (p_o − p_e) / (1 − p_e), where p_o is the share of units
 * on which they agree, and p_e the sum over the categories of the product of both coders' shares.
 * Source: Cohen, J. (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement
 * 20, eq. 1.
 * @param units of which the first two coders are compared; units that one of them has not judged are left out
 */
export function cohensKappa(units: readonly Unit[]): Figure {
  const pairs = units.flatMap(([first, second]): [string, string][] =>
    first == null || second == null ? [] : [[first, second]],
  );
  if (pairs.length === 0) return NO_UNITS;
  const firsts = countsOf(pairs.map(([first]) => first));
  const seconds = countsOf(pairs.map(([, second]) => second));
  const agreeing = pairs.filter(([first, second]) => first === second).length;
  // Whole numbers until the end, so that "no variation" is exactly that.
  const total = pairs.length;
  let chance = 0;
  for (const [value, count] of firsts) chance += count * (seconds.get(value) ?? 0);
  if (chance === total * total) return NO_VARIATION;
  return { is: (agreeing * total - chance) / (total * total - chance) };
}

export function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
