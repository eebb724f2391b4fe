import { type Figure, givenIn, NO_UNITS, NO_VARIATION, type Unit } from './figure';
import { countsOf } from './kappa';

/**
 * Krippendorff's alpha for nominal data, of any number of coders, with values missing. 1: always the same; 0: as if
 * drawn by lot from all values that were given; below 0: less than that. α = 1 − D_o / D_e, from coincidences: each unit
 * with m values gives its ordered pairs, each counted 1 / (m − 1). A unit that fewer than two have judged says nothing.
 * α = ((n − 1) Σ o_cc − Σ n_c (n_c − 1)) / (n (n − 1) − Σ n_c (n_c − 1)).
 * Source: Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability", sections A to C.
 */
export function krippendorffsAlpha(units: readonly Unit[]): Figure {
  const judged = units.map(givenIn).filter((values) => values.length >= 2);
  if (judged.length === 0) return NO_UNITS;
  const totals = countsOf(judged.flat());
  let values = 0;
  let byChance = 0;
  for (const count of totals.values()) {
    values += count;
    byChance += count * (count - 1);
  }
  if (totals.size === 1) return NO_VARIATION;
  let agreeing = 0;
  for (const unit of judged)
    for (const count of countsOf(unit).values()) agreeing += (count * (count - 1)) / (unit.length - 1);
  return { is: ((values - 1) * agreeing - byChance) / (values * (values - 1) - byChance) };
}
