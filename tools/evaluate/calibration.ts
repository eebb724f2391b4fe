import type { GoldDocument } from './gold';
import { match, type Prf, wholeOf } from './match';
import type { Predicted, Prediction } from './predict';

/**
 * How far confidence can be believed, and what a threshold costs. An attribution is right when it is linked: its
 * content stands for a gold one's and its source overlaps the gold source.
 */

export interface Threshold {
  /** Attributions under this confidence are left out. */
  from: number;
  /** How many are left. */
  found: number;
  linked: Prf;
}

export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Of the confidence in this bin, 0 to 1. */
  mean: number;
  /** Share of the bin that is right, 0 to 1. */
  right: number;
}

export interface Reliability {
  bins: Bin[];
  /**
   * Expected calibration error, 0 to 1: the mean distance of a bin's confidence from its share right, weighted by
   * count (Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015).
   */
  error: number;
}

export type Predictions = ReadonlyMap<string, Prediction>;

/** Bins of the reliability table: tenths, so that each has enough attributions to count. */
const BINS = 10;

/** Documents' attributions of at least this confidence, against gold. */
export function atThreshold(
  gold: readonly GoldDocument[],
  predictions: Predictions,
  from: number,
): Threshold {
  const left = gold.map(({ id }) =>
    (predictions.get(id)?.attributions ?? []).filter(({ confidence }) => confidence >= from),
  );
  const { linked } = wholeOf(gold.map(({ attributions }, i) => match(attributions, left[i]!)));
  return { from, found: left.reduce((sum, own) => sum + own.length, 0), linked };
}

/** The lowest hundredth from which linked precision is at least `percent`, if any. */
export function lowestFrom(
  gold: readonly GoldDocument[],
  predictions: Predictions,
  percent: number,
): Threshold | undefined {
  for (let hundredths = 0; hundredths < 100; hundredths += 1) {
    const one = atThreshold(gold, predictions, hundredths / 100);
    if (one.linked.precision >= percent) return one;
  }
  return undefined;
}

/** Confidence against the share that is right. */
export function reliability(gold: readonly GoldDocument[], predictions: Predictions): Reliability {
  const judged = gold.flatMap(({ id, attributions }) => {
    const { pairs, spurious } = match(attributions, predictions.get(id)?.attributions ?? []);
    return [
      ...pairs.map(({ found, linked }) => judgedOf(found, linked)),
      ...spurious.map((found) => judgedOf(found, false)),
    ];
  });
  return reliabilityOf(judged);
}

const judgedOf = ({ confidence }: Predicted, right: boolean) => ({ confidence, right });

/** The same from what is known of each. */
export function reliabilityOf(
  judged: readonly { readonly confidence: number; readonly right: boolean }[],
): Reliability {
  const bins: Bin[] = [];
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const own = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const count = own.length;
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / (count || 1);
    const right = own.filter((one) => one.right).length / (count || 1);
    bins.push({ from: bin / BINS, to: (bin + 1) / BINS, count, mean, right });
    error += (Math.abs(mean - right) * count) / (judged.length || 1);
  }
  return { bins, error };
}
