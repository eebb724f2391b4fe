import type { Counts, Form, SourceKind, Stance } from '../reading/types';

/**
 * What a reading said of a page that the reader annotated or keeps: with its words, so that it can be looked at when
 * the page says something else, and compared with later ones.
 */
export interface KeptReading {
  /** Address of the page. */
  page: string;
  /** When it was read, ms since 1970. */
  at: number;
  /** `Reading.version`. */
  version: string;
  /** `Reading.textHash`: by it a text that has changed is told from a reading that has. */
  textHash: string;
  language: string;
  counts: Counts;
  sources: { name: string; kind: SourceKind }[];
  attributions: KeptAttribution[];
  claims: { words: string; reasons: string[]; links: string[]; confidence: number }[];
}

export interface KeptAttribution {
  /** Places in `sources`. */
  sources: number[];
  source: string;
  cue: string;
  content: string;
  via: string;
  form: Form;
  stance: Stance;
  confidence: number;
}
