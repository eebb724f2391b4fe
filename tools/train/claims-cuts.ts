import { CLASSES } from '../../lib/reading/claims/classifier';
import { FACTUAL_FROM } from '../../lib/reading/thresholds';

/** Where to cut between the classes, so that the mean of their F1 is best: a fact misread weighs by its class's size. */

/** A sentence as a model that has not seen it judged it. */
export interface Judged {
  line: number;
  attributed: boolean;
  statement: boolean;
  /** Of the three classes. */
  probabilities: readonly number[];
}

/** Logarithms tried for sourced facts and for what states none, beside 0 for facts without a source. */
const LEAST = -0.8;
const MOST = 1.6;
const STEP = 0.1;

/** What to add to the score of each class so that 0.5 is where to cut. */
export function cutsOf(judged: readonly Judged[], gold: readonly number[]): number[] {
  let best = [0, 0, 0];
  let most = 0;
  for (let sourced = LEAST; sourced <= MOST; sourced += STEP) {
    for (let other = LEAST; other <= MOST; other += STEP) {
      const macro = macroOf(judged, gold, [sourced, 0, other]);
      if (macro <= most) continue;
      most = macro;
      best = [sourced, 0, other];
    }
  }
  return best;
}

/** Mean F1 of the three classes over lines, decided as a reading decides. */
export function macroOf(judged: readonly Judged[], gold: readonly number[], cuts: readonly number[]): number {
  const predicted = gold.map(() => CLASSES - 1);
  for (const one of judged) predicted[one.line] = Math.min(predicted[one.line]!, decided(one, cuts));
  let sum = 0;
  for (let k = 0; k < CLASSES; k++) {
    let right = 0;
    let all = 0;
    for (let i = 0; i < gold.length; i++) {
      if (gold[i] === k) all += 1;
      if (predicted[i] === k) all += 1;
      if (gold[i] === k && predicted[i] === k) right += 1;
    }
    sum += all === 0 ? 0 : (2 * right) / all;
  }
  return sum / CLASSES;
}

/** A fact is sourced where it has an attribution; a claim is a statement that is none, and more a fact than not. */
function decided({ attributed, statement, probabilities }: Judged, cuts: readonly number[]): number {
  const [sourced, unsourced, other] = probabilities.map((p, k) => p * Math.exp(cuts[k]!)) as [
    number,
    number,
    number,
  ];
  if (attributed && sourced >= FACTUAL_FROM * (sourced + unsourced + other)) return 0;
  return statement && unsourced >= other ? 1 : 2;
}
