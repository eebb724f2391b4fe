/**
 * Why something is not in a file that was written. `no-text`: the reader does not keep that page's text, which the format
 * consists of; `not-found`: these words are not in the text that is kept.
 */
export type LeftOutWhy = 'no-text' | 'not-found';

/** Told of each while a file is written, so that whoever shows the export can say what it does not hold. */
export interface TellsLeftOut {
  /** @param page its address @param count how many pages (`no-text`) or passages (`not-found`) */
  leftOut?: (why: LeftOutWhy, page: string, count: number) => void;
}
