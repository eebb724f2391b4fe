/**
 * How much is marked on a page, beside what the legend hides: everything; only what has no named source, and what the
 * reader wrote; only what the reader wrote; nothing. From most to least.
 */
export const DENSITIES = ['all', 'unsourced', 'mine', 'nothing'] as const;
export type Density = (typeof DENSITIES)[number];

export const isDensity = (value: unknown): value is Density => DENSITIES.some((each) => each === value);
