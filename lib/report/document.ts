import type { SourceKind } from '../reading/types';
import type { SectionId } from './words';

/** The form that all renderings of a report are made from: sections of rows, each of some pieces. Plain data. */

/** A text is Whence's own words; all else is of the page or the reader, and stands by itself whatever its direction. */
export type Piece = string | Drawn;

export interface Drawn {
  /**
   * `source`: the name of one, and `words` of a kind: drawn in the line of `kind`. `quote`: in quotation marks. `gone`,
   * `come`: words that were taken out and put in. `sign`: that the reader has put this right.
   */
  is: 'source' | 'words' | 'quote' | 'link' | 'sign' | 'strong' | 'gone' | 'come';
  words: string;
  kind?: SourceKind;
  href?: string;
}

export interface Row {
  /** Of a mark or a note, by which it is found on the page. */
  id?: string;
  /** What kind of change it is. */
  label?: string;
  first: Piece[];
  /** Parted by middle dots. */
  about?: Piece[][];
  quotes?: { id?: string; pieces: Piece[] }[];
  /** What the reader wrote, line by line. */
  note?: string;
}

export interface Section {
  id: SectionId;
  title: string;
  /** How many there are, beside the title. */
  count?: number;
  says: Piece[][];
  rows: Row[];
}

export const source = (name: string, kind: SourceKind): Drawn => ({ is: 'source', words: name, kind });
export const words = (text: string, kind?: SourceKind): Drawn => ({
  is: 'words',
  words: text,
  ...(kind && { kind }),
});
