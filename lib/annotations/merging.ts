import type { WhenceDatabase } from './database';
import type { Change, Log } from './log/change';

/** What a merge does, or would do. */
export interface MergeCounts {
  /** Annotations that were not here. */
  new: number;
  /** Those that say something else then. */
  changed: number;
  /** Those that say the same; some get more of a history. */
  same: number;
  /** Those that were erased elsewhere, and are erased here. */
  erased: number;
  /** Those that were erased here, and stay so. */
  gone: number;
  /** Those that were in the bin here and are out of it. */
  back: number;
  /** Of those that change: what was written here and there without knowing of each other. The reader decides. */
  also: number;
  /** Rows that are not understood. They stay as they are, here as there. */
  damaged: number;
  pages: number;
  readings: number;
  texts: number;
  drafts: number;
  /** What is arranged for all of the library: sources that are one, saved searches, settings. */
  arranged: number;
}

export const NO_COUNTS: MergeCounts = {
  new: 0,
  changed: 0,
  same: 0,
  erased: 0,
  gone: 0,
  back: 0,
  also: 0,
  damaged: 0,
  pages: 0,
  readings: 0,
  texts: 0,
  drafts: 0,
  arranged: 0,
};

/**
 * What is brought back by hand, beyond what is missing: what was erased or deleted since (`lost`), or all that says
 * something else since (`all`). What was made since stays.
 */
export type Restoring = 'lost' | 'all';

/** What is known while rows of elsewhere are taken in, in a transaction of the caller over all tables. */
export interface Merging {
  db: WhenceDatabase;
  /** Number of the change that the rows are written by. */
  seq: number;
  /** Whether a change can still be undone here. */
  reach: (change: Change) => boolean;
  /** ms since 1970. */
  now: number;
  /** Nothing is written: it is only counted. */
  isTrial: boolean;
  /** Of a backup that is restored: the change by which what it holds is made to stand again, and how much of it. */
  restoring?: { change: string; device: string; how: Restoring };
  counts: MergeCounts;
  /** What each subject showed before that shows something else now (`Batch.before`). */
  before: Map<string, unknown>;
  /** Addresses of the pages of annotations that were changed, and of all that came. */
  changedPages: Set<string>;
  annotatedPages: Set<string>;
  /** Of pages on which there may be nothing: those that were not here, or that an annotation was on before. */
  doubtfulPages: Set<string>;
  /** The greatest number of the changes of each device that came. */
  seqs: Map<string, number>;
  hasWritten: boolean;
}

export function beginMerge(
  given: Pick<Merging, 'db' | 'seq' | 'reach' | 'now' | 'isTrial' | 'restoring'>,
): Merging {
  return {
    ...given,
    counts: { ...NO_COUNTS },
    before: new Map(),
    changedPages: new Set(),
    annotatedPages: new Set(),
    doubtfulPages: new Set(),
    seqs: new Map(),
    hasWritten: false,
  };
}

/**
 * The greatest number of a change that ours goes on from: no reader makes as many, and as many again can follow. A file
 * that was tampered with may hold any, after which none would be greater.
 */
const GREATEST_SEQ = 2 ** 52;

/** Remembers the numbers of changes that came. */
export function countSeqs({ seqs }: Merging, { changes }: Log): void {
  for (const { device, seq } of changes)
    if (Number.isInteger(seq) && seq <= GREATEST_SEQ) seqs.set(device, Math.max(seq, seqs.get(device) ?? 0));
}
