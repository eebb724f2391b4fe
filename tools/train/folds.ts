/**
 * A fold for each of so many lines or documents, in parts of one size, by a linear congruential generator (Numerical
 * Recipes, "ranqd1"). The same seed deals alike.
 */
export function deal(count: number, seed: number, parts: number): number[] {
  let state = seed >>> 0;
  const keys = Array.from({ length: count }, (_, line) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { line, key: state };
  });
  const folds: number[] = [];
  keys.sort((a, b) => a.key - b.key);
  for (const [i, { line }] of keys.entries()) folds[line] = i % parts;
  return folds;
}
