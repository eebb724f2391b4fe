import type { Role } from './scores';

/**
 * Figures of others, for comparison. On the test part of PolNeAR, in per cent (source, cue, content): exact F1 and
 * Jaccard as Wang et al. print them ("CofeNet", COLING 2022, table 3); human agreement from the articles that several
 * people annotated (Newell, Margolin and Ruths, LREC 2018). The naive regular expression is the floor that rules
 * must beat; the study is the one of small taggers that this project started from.
 */
export interface Published {
  system: string;
  exact: Record<Role, number | undefined>;
  jaccard?: Record<Role, number | undefined>;
}

type Triple = [source: number, cue: number | undefined, content: number];

const published = (system: string, exact: Triple, jaccard?: Triple): Published => ({
  system,
  exact: byRole(exact),
  ...(jaccard && { jaccard: byRole(jaccard) }),
});

const byRole = ([source, cue, content]: Triple) => ({ source, cue, content });

export const PUBLISHED: readonly Published[] = [
  published('rules (published)', [10.7, 22.8, 5.6], [8.8, 14.4, 6.1]),
  published('CoreNLP quote annotator', [13.9, undefined, 17.5], [11.1, undefined, 12.8]),
  published('naive regular expression', [32.2, 39.1, 21.1]),
  published('CRF', [50.6, 53.4, 28.6], [42.1, 44.1, 42.3]),
  published('BiLSTM + CRF', [69.6, 66.7, 59.0], [63.1, 58.0, 62.9]),
  published('study of small taggers', [75.3, 70.8, 64.7]),
  published('BERT', [81.1, 74.0, 68.9], [74.8, 67.4, 70.0]),
  published('BERT + CofeNet', [83.2, 75.3, 72.9], [76.4, 69.4, 73.2]),
  published('one person against another', [78.1, 70.6, 68.9]),
];

/** Whole attributions on the test part of PolNeAR, F1. */
export const PUBLISHED_WHOLE: readonly { system: string; content: number; linked: number }[] = [
  { system: 'study of small taggers', content: 72.9, linked: 63.9 },
  { system: 'one person against another', content: 79.3, linked: 75.3 },
];

/** Macro F1 of the three classes of FactAppeal's sentences, by its authors' own measure or the score script's. */
export const PUBLISHED_CLAIMS: readonly { system: string; macro: number }[] = [
  { system: 'bag-of-words perceptron', macro: 67 },
  { system: 'fine-tuned model of 9 billion parameters, by its own measure', macro: 73 },
];
