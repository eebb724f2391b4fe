/** This room says how far people who judge the same things agree, and on what they do not. It is pure. */

import { krippendorffsAlpha } from './alpha';
import type { Figure, Unit } from './figure';
import { cohensKappa } from './kappa';
import { sharedOf } from './per-cent';

export interface Agreement {
  /** Units that two or more have judged. */
  units: number;
  /** 0 to 1. */
  shared: Figure;
  kappa: Figure;
  alpha: Figure;
}

/** The figures for one thing that was judged. @param units of two coders or more; kappa is of the first two */
export const agreementOf = (units: readonly Unit[]): Agreement => ({
  units: units.filter((unit) => unit.filter((value) => value !== null).length >= 2).length,
  shared: sharedOf(units),
  kappa: cohensKappa(units),
  alpha: krippendorffsAlpha(units),
});
