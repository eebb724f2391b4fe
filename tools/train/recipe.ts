/**
 * How the shipped weights are trained. Sizes and rates were chosen on polnear.dev; the study of small taggers that
 * they began from is Wang et al. (COLING 2022) for the task, Hinton, Vinyals and Dean (2015) for students of teachers.
 */

export const SEED = 11;

/** Most frequent words of the vectors' file that are kept, numbers of a vector, and bytes that code it. */
export const WORDS = 50_000;
export const VECTOR = 48;
export const SUBVECTORS = 12;
export const BUCKETS = 8192;

/**
 * How often each part of the annotated text is read in an epoch. What is annotated by our own guide is little, and is what
 * counts.
 */
export const LABELLED = {
  polnear: 0.7,
  wikinews: 3,
  more: 3,
  other: 3,
  written: 3,
  constructions: 0.5,
} as const;

/** How much is read in an epoch of the text that teachers alone have labelled. */
export const UNLABELLED = { news: 0.5, reread: 0.5 } as const;

/** Arguments of the native trainer. */
export type Settings = Record<string, number>;

/** Large models that only teach: what they are unsure of, their student may be unsure of too. */
export const TEACHERS: readonly Settings[] = [11, 12, 13, 14].map((seed) => ({
  seed,
  hidden: 96,
  roleHidden: 48,
  project: 64,
  feature: 48,
  epochs: 6,
  rate: 0.0015,
  dropword: 0.05,
  dropfeature: 0.15,
  dropinput: 0.2,
  drophidden: 0.35,
  droproles: 0.3,
}));

/** What is shipped. It learns the teachers' scores on the annotated text and on text that nobody annotated. */
export const STUDENT: Settings = {
  seed: SEED,
  hidden: 48,
  roleHidden: 32,
  project: 32,
  feature: 32,
  epochs: 14,
  rate: 0.0025,
  batch: 4,
  dropword: 0.02,
  dropfeature: 0.05,
  dropinput: 0.05,
  drophidden: 0.1,
  droproles: 0.1,
  softly: 0.75,
};
