import { readFileSync } from 'node:fs';
import type { Span } from '../../lib/reading/types';

/** The lines of the corpora, as far as the figures need them. Offsets are UTF-16 code units of `text`. */

export interface GoldAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  type?: 'direct' | 'indirect' | 'mixed';
}

export interface GoldDocument {
  id: string;
  text: string;
  publisher?: string;
  attributions: GoldAttribution[];
}

/** A passage of a document with its words and their Penn Treebank tags. */
export interface GoldRow {
  doc: string;
  /** Offset of the row in its document. */
  start: number;
  tokens: Span[];
  pos: string[];
}

/** The lines of a JSON Lines file. Throws where it cannot be read. */
export function readLines<Line>(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
