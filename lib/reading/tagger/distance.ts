/** Distances of a token to a cue, in classes: near ones matter one by one, far ones together. */

/** Upper bounds, in tokens, of the classes of distance on either side of a cue. */
const BOUNDS = [1, 2, 3, 4, 6, 9, 14] as const;
const SIDE = BOUNDS.length + 1;

/** How many classes there are: inside the cue, and those on either side of it. */
export const DISTANCE_CLASSES = 1 + 2 * SIDE;

/**
 * The class of token `at` as seen from the cue of tokens `[from, to)`: 0 inside it, 1 to 8 before it, 9 to 16 after.
 */
export function distanceClass(at: number, from: number, to: number): number {
  if (at >= from && at < to) return 0;
  const before = at < from;
  const distance = before ? from - at : at - to + 1;
  let side = 0;
  while (side < BOUNDS.length && distance > BOUNDS[side]!) side += 1;
  return (before ? 1 : 1 + SIDE) + side;
}
