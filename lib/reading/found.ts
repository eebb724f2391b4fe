import type { Span, Stance } from './types';

/** An attribution as the tagger finds it, before sources are told apart. */
export interface Found {
  /** [] where nobody is named. */
  source: Span[];
  /** One or more. */
  cue: Span[];
  content: Span[];
  via: Span[];
  stance: Stance;
  /** 0 to 1; 0 until `confidenceOf` has weighed it. */
  confidence: number;
}
