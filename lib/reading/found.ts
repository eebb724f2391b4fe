import type { Span, Stance } from './types';

/** An attribution as the tagger finds it, before sources are told apart. */
export interface Found {
  /** [] where nobody is named. */
  source: Span[];
  /** [] where no word hands it over, the form of the text does. */
  cue: Span[];
  content: Span[];
  via: Span[];
  stance: Stance;
  /** Confidence that the form of the text gives it in any case, 0 to 1. */
  atLeast?: number;
  /** The page gives the words as they were said, with quotation marks or without: a turn of a transcript. */
  verbatim?: boolean;
  /** 0 to 1; 0 until `confidenceOf` has weighed it. */
  confidence: number;
}
