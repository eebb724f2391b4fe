/** A figure of agreement, or why none can be said. */
export type Figure = { is: number } | { cannot: 'no-units' | 'no-variation' };

/** There is nothing that two coders have both judged. */
export const NO_UNITS: Figure = { cannot: 'no-units' };
/** Everybody said the same of everything: whether that is chance cannot be told. */
export const NO_VARIATION: Figure = { cannot: 'no-variation' };

/**
 * What each coder said of one unit, in the order of the coders, the same for all units; `null`: has not said anything.
 * Values that are the same string are the same category.
 */
export type Unit = readonly (string | null)[];

/** The values that were given. */
export const givenIn = (unit: Unit): string[] => unit.filter((value) => value !== null);
