import type { Span, Stance } from './types';

/** An attribution as the tagger finds it, before sources are told apart. */
export interface Found {
  source: Span[];
  cue: Span[];
  content: Span[];
  via: Span[];
  stance: Stance;
  /** 0 to 1. */
  confidence: number;
}
