/**
 * Exact F1 of published systems on the test part of PolNeAR (source, cue, content), for comparison: Wang et al.,
 * "CofeNet", COLING 2022, table 3; human agreement from Newell, Margolin and Ruths, LREC 2018, measured on the
 * articles that several people annotated. The naive regular expression is the floor that rules must beat.
 */
export const PUBLISHED: readonly (readonly [
  system: string,
  source: number,
  cue: number | undefined,
  content: number,
])[] = [
  ['rules (published)', 10.7, 22.8, 5.6],
  ['CoreNLP quote annotator', 13.9, undefined, 17.5],
  ['naive regular expression', 32.2, 39.1, 21.1],
  ['CRF', 50.6, 53.4, 28.6],
  ['BiLSTM + CRF', 69.6, 66.7, 59.0],
  ['BERT', 81.1, 74.0, 68.9],
  ['BERT + CofeNet', 83.2, 75.3, 72.9],
  ['people', 78.1, 70.6, 68.9],
];
