import type { Target } from './target';

/**
 * `Target.mapVersion` of words that another tool quoted. It counted on a text of its own, mostly the whole page's: its
 * offsets tell the order of its notes, and nothing of where they stand in ours. Never the version of a text map.
 */
export const OTHERS_TEXT = 0;

/** What another tool kept of the words that a note is on. */
export interface OthersQuote {
  exact: string;
  /** As much as it kept, which may be nothing. */
  prefix?: string;
  suffix?: string;
  /** Where they began in its text, in whatever it counts. */
  start?: number;
}

/**
 * The target of words that another tool quoted: they are looked for wherever they stand.
 * @param quote with words in it: without any there is nothing to be found
 */
export function othersTarget({ exact, prefix = '', suffix = '', start = 0 }: OthersQuote): Target {
  return {
    mapVersion: OTHERS_TEXT,
    ranges: [
      {
        role: 'selection',
        quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
        position: { type: 'TextPositionSelector', start, end: start + exact.length },
      },
    ],
  };
}
