import { type Figure, givenIn, NO_UNITS, type Unit } from './figure';

/**
 * Share of the pairs of coders that say the same, 0 to 1, over all units that two or more have judged; of two coders the
 * share of units on which they agree. Called A_0 or "per cent agreement": it is high by chance alone where one category
 * is frequent.
 * Source: Scott, W. A. (1955), "Reliability of content analysis", Public Opinion Quarterly 19, p. 322; of more than two
 * coders the mean over pairs, Fleiss, J. L. (1971), "Measuring nominal scale agreement among many raters",
 * Psychological Bulletin 76, eq. 2, weighted by the number of pairs.
 */
export function sharedOf(units: readonly Unit[]): Figure {
  let pairs = 0;
  let agreeing = 0;
  for (const unit of units) {
    const values = givenIn(unit);
    for (const [i, value] of values.entries())
      for (const other of values.slice(i + 1)) {
        pairs++;
        if (value === other) agreeing++;
      }
  }
  return pairs === 0 ? NO_UNITS : { is: agreeing / pairs };
}
