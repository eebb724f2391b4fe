import { Dexie, type EntityTable, type Table } from 'dexie';
import type { StoredColumns } from '../search/columns';
import type { StoredPostings } from '../search/postings';
import type { Pack } from '../search/row-texts';

/** Name in the extension's own origin. All that is in it can be made anew from the reader's data. */
export const DERIVED_NAME = 'whence-library';

/** How it is stored. One that is another is made anew. */
export const DERIVED_FORMAT = 1;

/** What was made of the annotations, but for their words. */
export interface Head {
  key: 'head';
  format: number;
  /** Of which installation, and up to which of its changes (`Device`). */
  device: string;
  rev: number;
  /** Changes with every save: two windows may both save. */
  save: string;
  /** Ids of rows that are not found: those in the bin, and those that are not understood. */
  others: string[];
  columns: StoredColumns;
  /** Number of the first row of each pack. */
  firsts: number[];
}

export interface StoredWords {
  key: 'words';
  save: string;
  /** In their order, a line each. */
  terms: string;
  postings: StoredPostings;
}

/** What the first view shows, which is read before all else. */
export interface FirstIds {
  key: 'first';
  format: number;
  device: string;
  rev: number;
  ids: string[];
  /** How many annotations there were. */
  all: number;
}

export type DerivedDatabase = Dexie & {
  parts: Table<Head | StoredWords | FirstIds, 'head' | 'words' | 'first'>;
  packs: EntityTable<Pack, 'first'>;
};

/** @param name for tests that want a database of their own */
export function openDerived(name = DERIVED_NAME): DerivedDatabase {
  const derived = new Dexie(name) as DerivedDatabase;
  derived.version(1).stores({ parts: 'key', packs: 'first' });
  return derived;
}
