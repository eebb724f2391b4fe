import type { AnchorStatus } from '../../../lib/page/anchor/target';
import type { Span } from '../../../lib/reading/types';
import type { Row } from './edits';

/** What became of one annotation. */
export interface Outcome {
  row: Row;
  status: AnchorStatus;
  /** Intersection over union with the true place, 0 to 1; 0 where there is none. */
  overlap: number;
  /** The annotated words are gone from the page. */
  gone: boolean;
  /** The edited page gave the text that was planned; where it did not, the case says nothing. */
  asPlanned: boolean;
  /** The annotated words before, for a reader of failures. */
  words: string;
}

/** From here on a place is the right one: the measure of the experiment with the public code. */
export const RIGHT_FROM = 0.8;

/** Shared length over joint length of two sets of spans; spans of a set may overlap. */
export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const covered = (spans: readonly Span[]) =>
    new Set(spans.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));
  const first = covered(a);
  const second = covered(b);
  let shared = 0;
  for (const at of first) if (second.has(at)) shared += 1;
  const joint = first.size + second.size - shared;
  return joint === 0 ? 0 : shared / joint;
}

/** Counts of a row. */
export interface RowResult {
  n: number;
  right: number;
  /** In the true place, with another extent: some overlap, less than `RIGHT_FROM`. */
  partly: number;
  /** Where the words never stood, or where they stand no more. */
  wrong: number;
  lost: number;
  /** Right, and reported as changed. */
  changed: number;
}

/** `lost` is the right answer where the words are gone. */
export function resultOf(outcomes: readonly Outcome[]): RowResult {
  const count = (holds: (outcome: Outcome) => boolean) => outcomes.filter(holds).length;
  const found = (outcome: Outcome) => outcome.status !== 'lost';
  const isRight = (outcome: Outcome) =>
    outcome.gone ? !found(outcome) : found(outcome) && outcome.overlap >= RIGHT_FROM;
  return {
    n: outcomes.length,
    right: count(isRight),
    partly: count((one) => found(one) && !isRight(one) && one.overlap > 0),
    wrong: count((one) => found(one) && !isRight(one) && one.overlap === 0),
    lost: count((one) => !found(one)),
    changed: count((one) => isRight(one) && one.status === 'changed'),
  };
}
