/**
 * A chain of labels over tokens (a linear-chain conditional random field; Lafferty, McCallum and Pereira 2001): the
 * best labelling, and how probable labels and runs of labels are. Labels are 0 for none, odd for the beginning
 * of a span and the even one after it for what is inside. A labelling in which an inside follows anything but its own
 * beginning or inside is impossible here, whatever the weights say.
 * Emissions are [length, labels], row-major. All is linear in the length.
 */

/** Emissions further below the best of their token count as this far, so that no labelling underflows to zero. */
const FLOOR = -80;

export interface Crf {
  readonly labels: number;
  /** The labels of the best labelling (Viterbi), one a token. */
  best(emissions: Float32Array, length: number): Uint8Array;
  /** Sums over all labellings (forward and backward), of one token or more. */
  sums(emissions: Float32Array, length: number): ChainSums;
}

export interface ChainSums {
  /** Probability, 0 to 1, that token `at` has this label. */
  probability(at: number, label: number): number;
  /**
   * Logarithm of the probability that there is a span of exactly the tokens `[from, to)`: `begin` (an odd label) and
   * then its inside labels, and no further inside label behind. 1 ≤ to − from.
   */
  logSpan(begin: number, from: number, to: number): number;
  /** Logarithm of the probability that tokens `[from, from + labels.length)` have exactly these labels. */
  logLabels(labels: ArrayLike<number>, from: number): number;
}

/** Whether `label` continues a span. */
const isInside = (label: number) => label > 0 && label % 2 === 0;

/**
 * @param transitions [labels, labels], from and to
 * @param start, end of a chain, by label
 */
export function createCrf(transitions: Float32Array, start: Float32Array, end: Float32Array): Crf {
  const labels = start.length;
  const step = Float64Array.from(transitions, (score, i) => {
    const from = Math.floor(i / labels);
    const to = i % labels;
    return isInside(to) && from !== to && from !== to - 1 ? -Infinity : score;
  });
  const first = Float64Array.from(start, (score, label) => (isInside(label) ? -Infinity : score));
  const last = Float64Array.from(end);
  const scores: Scores = {
    labels,
    step,
    first,
    last,
    factors: { step: step.map(Math.exp), first: first.map(Math.exp), last: last.map(Math.exp) },
  };
  return {
    labels,
    best: (emissions, length) => viterbi(scores, emissions, length),
    sums: (emissions, length) => new Sums(scores, emissions, length),
  };
}

interface Steps {
  step: Float64Array;
  first: Float64Array;
  last: Float64Array;
}

interface Scores extends Steps {
  labels: number;
  /** Their exponentials. */
  factors: Steps;
}

function viterbi({ labels, step, first, last }: Scores, emissions: Float32Array, length: number): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * labels);
  let scores = first.map((score, label) => score + emissions[label]!);
  let next = new Float64Array(labels);
  for (let t = 1; t < length; t++) {
    for (let to = 0; to < labels; to++) {
      let best = -Infinity;
      let from = 0;
      for (let i = 0; i < labels; i++) {
        const score = scores[i]! + step[i * labels + to]!;
        if (score > best) {
          best = score;
          from = i;
        }
      }
      next[to] = best + emissions[t * labels + to]!;
      back[t * labels + to] = from;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  let best = -Infinity;
  for (let i = 0; i < labels; i++) {
    const score = scores[i]! + last[i]!;
    if (score > best) {
      best = score;
      label = i;
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * labels + label]!;
  }
  return path;
}

/**
 * Forward and backward sums, each token's scaled to one (Rabiner 1989, "A tutorial on hidden Markov models", V.A), so
 * that there is one exponential a label and none a transition.
 */
class Sums implements ChainSums {
  private readonly labels: number;
  private readonly length: number;
  /** Exponentials of the transitions. */
  private readonly factors: Float64Array;
  /** Exponentials of the emissions, divided by each token's scale. */
  private readonly weights: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;

  constructor({ labels, factors }: Scores, emissions: Float32Array, length: number) {
    this.labels = labels;
    this.length = length;
    this.factors = factors.step;
    this.weights = new Float64Array(length * labels);
    this.forward = new Float64Array(length * labels);
    this.backward = new Float64Array(length * labels);
    for (let t = 0; t < length; t++) this.stepForward(emissions, t, factors.first);
    for (let t = length - 1; t >= 0; t--) this.stepBackward(t, factors.last);
  }

  probability(at: number, label: number): number {
    const i = at * this.labels + label;
    return this.forward[i]! * this.backward[i]!;
  }

  logSpan(begin: number, from: number, to: number): number {
    const { labels } = this;
    const last = to - from === 1 ? begin : begin + 1;
    const path = this.logPath((t) => (t === from ? begin : begin + 1), from, to);
    if (to === this.length) return path + Math.log(this.backward[(to - 1) * labels + last]!);
    let after = 0;
    for (let next = 0; next < labels; next++) {
      if (next === begin + 1) continue;
      const i = to * labels + next;
      after += this.factors[last * labels + next]! * this.weights[i]! * this.backward[i]!;
    }
    return path + Math.log(after);
  }

  logLabels(given: ArrayLike<number>, from: number): number {
    const to = from + given.length;
    if (to === from) return 0;
    const path = this.logPath((t) => given[t - from]!, from, to);
    return path + Math.log(this.backward[(to - 1) * this.labels + given[given.length - 1]!]!);
  }

  /** Of the forward sum at `from` and the steps up to `to`, without what comes after. */
  private logPath(labelAt: (t: number) => number, from: number, to: number): number {
    const { labels } = this;
    let label = labelAt(from);
    let sum = Math.log(this.forward[from * labels + label]!);
    for (let t = from + 1; t < to; t++) {
      const next = labelAt(t);
      sum += Math.log(this.factors[label * labels + next]! * this.weights[t * labels + next]!);
      label = next;
    }
    return sum;
  }

  private stepForward(emissions: Float32Array, t: number, starts: Float64Array): void {
    const { labels, forward, weights, factors } = this;
    const row = t * labels;
    let highest = -Infinity;
    for (let label = 0; label < labels; label++) highest = Math.max(highest, emissions[row + label]!);
    let total = 0;
    for (let to = 0; to < labels; to++) {
      let sum = 0;
      if (t === 0) sum = starts[to]!;
      else for (let i = 0; i < labels; i++) sum += forward[row - labels + i]! * factors[i * labels + to]!;
      weights[row + to] = Math.exp(Math.max(FLOOR, emissions[row + to]! - highest));
      forward[row + to] = sum * weights[row + to]!;
      total += forward[row + to]!;
    }
    for (let label = 0; label < labels; label++) {
      forward[row + label]! /= total;
      weights[row + label]! /= total;
    }
  }

  /** So that forward times backward is the probability; the last token's carries what the ends weigh. */
  private stepBackward(t: number, ends: Float64Array): void {
    const { labels, forward, backward, weights, factors } = this;
    const row = t * labels;
    if (t === this.length - 1) {
      let total = 0;
      for (let label = 0; label < labels; label++) total += forward[row + label]! * ends[label]!;
      for (let label = 0; label < labels; label++) backward[row + label] = ends[label]! / total;
      return;
    }
    const next = row + labels;
    for (let from = 0; from < labels; from++) {
      let sum = 0;
      for (let to = 0; to < labels; to++) {
        sum += factors[from * labels + to]! * weights[next + to]! * backward[next + to]!;
      }
      backward[row + from] = sum;
    }
  }
}
