import type { Span } from '../../reading/types';

/**
 * What an annotation points at, in the words of the W3C Web Annotation model. Types alone.
 * Offsets are UTF-16 code units of the text map's text (the article's visible text).
 */

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** What a range is in the reading it was made on, or `selection` for the reader's own. */
export type Role = 'source' | 'cue' | 'content' | 'claim' | 'selection';

/** One range: two selectors for the same words, so that each helps where the other fails. */
export interface TargetRange {
  role: Role;
  quote: TextQuoteSelector;
  position: TextPositionSelector;
  /** How often the very words stood in the text. Absent in targets made before this was counted. */
  occurrences?: number;
}

export interface Target {
  /**
   * Version of the text map that the offsets were counted on: selectors are kept for years. `OTHERS_TEXT` where another
   * tool counted on a text of its own.
   */
  mapVersion: number;
  /** In the order of the text; at least one. */
  ranges: TargetRange[];
  /** The reader keeps these words: it stands where they stand, and where they have changed it is lost. */
  exactOnly?: boolean;
}

/** A span of the text with its role: what `describeSpans` makes a target from. */
export interface RoleSpan {
  role: Role;
  span: Span;
}

/** `exact`: the same words, but for typography. `changed`: others, between the words that stood around them. */
export type AnchorStatus = 'exact' | 'changed' | 'lost';

/**
 * Where a target is today. `lost` has no spans: a wrong one is worse than none. `changed` may be accepted
 * (`changedTarget`).
 */
export interface AnchoredSpans {
  status: AnchorStatus;
  /** One for each range of the target, in its order; empty when lost. */
  spans: RoleSpan[];
  /** 0 to 1: 1 when text and context are as they were. */
  score: number;
  /** Old and new words of the ranges that changed. */
  difference?: { before: string; after: string }[];
}
