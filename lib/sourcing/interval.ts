import { CLAIM_RATES, KIND_RATES, RATES } from './rates';

/** Between what a true figure probably lies, when the reading that counted it errs. */

export interface Interval {
  low: number;
  high: number;
}

/** So many of a number, and between what shares the true one probably lies, 0 to 1. */
export interface Share extends Interval {
  count: number;
  of: number;
}

/** Two-sided 95 %. */
const Z = 1.96;

/**
 * What chance alone does to a share: E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22 (1927). Holds where there are few, none, or all.
 */
export function wilson(count: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const reach = (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of);
  // At the ends the two differ by what a machine rounds alone.
  return {
    low: count === 0 ? 0 : Math.max(0, middle - reach),
    high: count === of ? 1 : Math.min(1, middle + reach),
  };
}

/** What is known of how well something is read: shares, 0 to 1. */
export interface Trust {
  /** Of the marks, those that are right. */
  right: number;
  /** Of the statements, those that are marked rightly. */
  read: number;
}

export const TRUST_IN_KINDS: Trust = {
  right: RATES.precision * RATES.kindRight,
  read: RATES.recall * RATES.kindRight,
};
export const TRUST_IN_NAMES: Trust = {
  right: RATES.precision * RATES.nameRight,
  read: RATES.recall * RATES.nameRight,
};

/**
 * How many times more often, against those that are read rightly, one kind is misread or missed than another: by the
 * report at most organisations (odds 0.61) against persons (0.24). Nothing is known of other traits of statements, and
 * so this is taken for all.
 */
export const UNEVEN = Math.max(...unreadOdds()) / Math.min(...unreadOdds());

function unreadOdds(): number[] {
  return Object.values(KIND_RATES).map(([recall, kindRight]) => 1 / (recall * kindRight) - 1);
}

/**
 * Between what the true share of a kind of statement probably lies, when `count` of `of` marks are of this kind.
 *
 * Let q be its share among the statements that are read rightly. Then, by adding up and with nothing assumed,
 *
 *     marked share = right · q + (1 − right) · w        w: its share among the wrong marks
 *     true share   = read · q + (1 − read) · u          u: its share among the statements that are missed or misread
 *
 * The report tells `right` and `read`; w and u nobody knows. What it does tell is how unevenly kinds are misread: the
 * odds of w and u against those of q are taken to lie within a factor of `UNEVEN` either way. (Bounds on an odds ratio for
 * what is unseen: Rosenbaum, "Observational Studies", 2002; Tan, "A distributional approach for causal inference using
 * propensity scores", JASA 101, 2006. The equations are those of Rogan and Gladen, "Estimating prevalence from the
 * results of a screening test", American Journal of Epidemiology 107, 1978.) The least and the greatest true share follow
 * with the ends of Wilson's interval of the marked share, so that few statements give a wide interval.
 *
 * It holds for texts that are read as well as those of the report; on others the reading may err more.
 */
export function trueShare(count: number, of: number, trust = TRUST_IN_KINDS): Share {
  const chance = wilson(count, of);
  if (of === 0) return { count, of, ...chance };
  return { count, of, low: bound(chance.low, trust, UNEVEN), high: bound(chance.high, trust, 1 / UNEVEN) };
}

/** @param odds of what is marked wrongly, against what is read rightly; what is missed has the contrary */
function bound(marked: number, { right, read }: Trust, odds: number): number {
  let [low, high] = [0, 1];
  // The marked share grows with q: halved until no figure on screen would change.
  for (let step = 0; step < 40; step++) {
    const q = (low + high) / 2;
    if (right * q + (1 - right) * tilted(q, odds) < marked) low = q;
    else high = q;
  }
  // Nothing is exactly nothing, and all is all.
  const q = marked <= 0 ? 0 : marked >= 1 ? 1 : (low + high) / 2;
  return read * q + (1 - read) * tilted(q, 1 / odds);
}

/** A share whose odds are so many times those of another. */
const tilted = (share: number, odds: number): number => (odds * share) / (1 - share + odds * share);

/**
 * How many claims without a source there probably are where so many are marked. For each that is marked there are
 * precision ÷ recall, which differs between kinds of text; chance is that of a count (Poisson).
 */
export function trueClaims(marked: number): Interval {
  const ratios = CLAIM_RATES.map(([precision, recall]) => precision / recall);
  const chance = Z * Math.sqrt(marked);
  return {
    low: Math.max(0, marked - chance) * Math.min(...ratios),
    high: (marked + chance) * Math.max(...ratios),
  };
}

/**
 * How many sources an article probably has where so many are found, as factors: as few as if each wrong mark and each
 * wrong name had made one up, as many as if each missed statement had been all that its source said.
 */
export const SOURCES_FACTOR: Interval = {
  low: RATES.precision * RATES.nameRight,
  high: 1 / RATES.recall,
};
