import type { Checkables } from './reasons';

/**
 * How much of a sentence could be looked up, 0 to 1: the weights of the things in it, added up, and brought under 1.
 * The order is that of what news fact-checkers look up first: quantities, then comparisons and changes, then
 * what happened when to whom (Konstantinovskiy et al., "Toward automated factchecking", 2021, categories of claims).
 * It does not say that a sentence ought to be checked: a check-worthy one also matters to many, which no word tells.
 */

/** The weight of the first and of every further one of a kind. */
const WEIGHTS: Record<keyof Checkables, readonly [first: number, further: number]> = {
  figures: [1, 0.3],
  comparisons: [0.7, 0.2],
  dates: [0.55, 0.1],
  events: [0.4, 0.1],
  counts: [0.25, 0.1],
  nearDates: [0.25, 0.1],
  names: [0.15, 0.05],
};
/** Further ones of a kind that still count. */
const MOST_FURTHER = 3;

/** 0 where nothing was found; the more, the nearer to 1. */
export function checkableOf(found: Checkables): number {
  let sum = 0;
  for (const [kind, [first, further]] of Object.entries(WEIGHTS) as [
    keyof Checkables,
    readonly [number, number],
  ][]) {
    const count = found[kind];
    if (count > 0) sum += first + further * Math.min(MOST_FURTHER, count - 1);
  }
  return 1 - Math.exp(-sum);
}
