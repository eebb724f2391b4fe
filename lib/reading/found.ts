import type { Span, Stance } from './types';

/** The constructions that the rules know; each has its own precision, and so its own confidence. */
export type Construction =
  | 'quoted-before'
  | 'quoted-after'
  | 'colon'
  | 'clause-before'
  | 'clause-after'
  | 'noun-phrase'
  | 'infinitive'
  | 'participle'
  | 'inherited'
  | 'according-to'
  | 'passive'
  | 'hearsay'
  | 'noun-cue';

/** An attribution as a rule finds it, before sources are told apart. */
export interface Found {
  construction: Construction;
  source: Span[];
  cue: Span[];
  content: Span[];
  via: Span[];
  stance: Stance;
}
