/** What was done to many annotations at once, in one word: what is said of it, and of its undo. */
export const BATCH_KINDS = [
  'tagged',
  'untagged',
  'renamedTag',
  'mergedTags',
  'assessed',
  'deleted',
  'putBack',
  'imported',
  'merged',
] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/**
 * One change that set many subjects: it stands in the log of each under the same id, and is undone as one. Kept as long
 * as it can be.
 */
export interface Batch {
  /** Of the change. */
  id: string;
  kind: BatchKind;
  /** What it was done with: a tag, a file's name. */
  about: string;
  /** ms since 1970. */
  at: number;
  /** `Change.seq`, the same in all the logs. */
  seq: number;
  /** What it changed: ids of annotations, or subjects of the log. Empty of an undo, which has those of its `root`. */
  subjects: string[];
  /** Of an undo: the change that it takes back, or does again. */
  undoes?: string;
  /** Of an undo: the batch that all of it is about. */
  root?: string;
  /**
   * Of logs that were joined: what each subject showed before, in the place of a change of our own; `null` where it was
   * not there.
   */
  before?: Record<string, unknown>;
}
