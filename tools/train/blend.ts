/** Logistic regression over a few numbers, for what brings models together. */

export interface Weighed {
  /** The first always 1. */
  signs: readonly number[];
  right: boolean;
}

const ROUNDS = 3000;
const RATE = 0.5;
/** Pulls the weights of what says little to nothing; by count of cases, for numbers of one spread. */
const PENALTY = 1;

/** One weight for each sign; the same cases give the same weights. */
export function fitBlend(cases: readonly Weighed[]): Float64Array {
  const size = cases[0]?.signs.length ?? 0;
  const [means, spreads] = scales(cases, size);
  const rows = cases.map(({ signs }) => signs.map((sign, i) => (sign - means[i]!) / spreads[i]!));
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (const [k, { right }] of cases.entries()) {
      const off = probability(weights, rows[k]!) - (right ? 1 : 0);
      for (let i = 0; i < size; i++) gradient[i]! += off * rows[k]![i]!;
    }
    for (let i = 0; i < size; i++)
      weights[i]! -= (RATE * (gradient[i]! + (i === 0 ? 0 : PENALTY * weights[i]!))) / cases.length;
  }
  // For the numbers as they are.
  for (let i = 1; i < size; i++) {
    weights[i]! /= spreads[i]!;
    weights[0]! -= weights[i]! * means[i]!;
  }
  return weights;
}

/** Probability, 0 to 1, by weights and signs. */
export function probability(weights: ArrayLike<number>, signs: readonly number[]): number {
  let sum = 0;
  for (const [i, sign] of signs.entries()) sum += sign * weights[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Means and standard deviations of the signs, but for the first. */
function scales(cases: readonly Weighed[], size: number): [Float64Array, Float64Array] {
  const means = new Float64Array(size);
  const spreads = new Float64Array(size).fill(1);
  for (let i = 1; i < size; i++) {
    for (const { signs } of cases) means[i]! += signs[i]! / cases.length;
    let squares = 0;
    for (const { signs } of cases) squares += (signs[i]! - means[i]!) ** 2;
    spreads[i] = Math.sqrt(squares / cases.length) || 1;
  }
  return [means, spreads];
}
