import type { Searchable } from '../search/library-index';

/** What the worker knows of the annotations, and of which state of the reader's data. */
export interface Known {
  index: Searchable;
  /** Id of the installation; empty where nothing was ever written. */
  device: string;
  /** The number of its last change that is known. */
  rev: number;
  /** Ids of rows that are not found: those in the bin, and those that are not understood. */
  others: Set<string>;
  /** What is stored of it. */
  stored?: {
    save: string;
    /** How many packs are. */
    packs: number;
  };
  /** Annotations that were added or changed since it was stored. */
  changed: number;
  /** Packs, by their place, that hold what rows said that are gone. */
  stale: Set<number>;
  /** Something was deleted or erased since it was stored: its words are not to stay. */
  hasDeleted: boolean;
  /** Packs are being loaded: resolves when all are there. */
  packsLoaded: Promise<void>;
}

export const newKnown = (index: Searchable, device: string, rev: number): Known => ({
  index,
  device,
  rev,
  others: new Set(),
  changed: 0,
  stale: new Set(),
  hasDeleted: false,
  packsLoaded: Promise.resolve(),
});

/** How many rows of the table are known, found or not. */
export const rowsKnown = ({ index, others }: Known): number => index.size + others.size;
