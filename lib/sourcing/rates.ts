import type { SourceKind } from '../reading/types';

/**
 * How often the reading errs, as measured: docs/model-report.md, which is written by the command that measures it. A test
 * holds these figures to it. Shares, 0 to 1, of the project's own dev parts, by what is marked.
 */

interface Measured {
  /** Of the marks, those that stand for a statement, source and all ("linked P"). */
  precision: number;
  /** Of the statements, those that are marked ("R"). */
  recall: number;
  /** Of those that are, with the right kind of source, and under the right name. */
  kindRight: number;
  nameRight: number;
  claimsPrecision: number;
  claimsRecall: number;
}

/** "What a reader sees: dev parts annotated by our own guide, what is marked", its last row. */
export const RATES: Measured = {
  precision: 0.864,
  recall: 0.821,
  kindRight: 0.923,
  nameRight: 0.915,
  claimsPrecision: 0.895,
  claimsRecall: 0.626,
};

/** Its other rows: how far the rates differ between kinds of text. Of claims precision and recall. */
export const CLAIM_RATES: readonly (readonly [precision: number, recall: number])[] = [
  [0.936, 0.681],
  [0.886, 0.66],
  [0.857, 0.5],
  [0.84, 0.63],
];

/** "What a reader sees, by class": of the statements of each kind those that are marked, and of these the kind right. */
export const KIND_RATES: Record<SourceKind, readonly [recall: number, kindRight: number]> = {
  person: [0.861, 0.933],
  organization: [0.747, 0.831],
  unnamed: [0.83, 0.946],
  outlet: [0.824, 0.929],
  document: [0.75, 0.857],
  none: [0.69, 1],
};
