/**
 * This room is the library's index: what stands in notes is found again in milliseconds, however many there are. It is
 * pure, and runs in the library's worker. Here: what is asked, and what is answered.
 */

import type { SourceKind } from '../reading/types';

/** How a note stands on its page, as last seen; `also`: something was also written elsewhere, and is to be decided. */
export const STATES = ['exact', 'changed', 'lost', 'also'] as const;
export type State = (typeof STATES)[number];

/**
 * What is left of the view. Of several values of one filter any will do; all filters together have to hold. Absent: all.
 */
export interface Filters {
  /** Host of the page's address. */
  site?: string[];
  /** Address of the page, as in its row. */
  page?: string[];
  /** Name under which a source is shown, the names that the reader joined being one. */
  source?: string[];
  kind?: (SourceKind | 'claim')[];
  /** Tags of which all have to be there, of which any has to be, and of which none may. */
  tags?: { all?: string[]; any?: string[]; none?: string[] };
  /** As in `Annotation.assessment`; `none`: without one. */
  assessment?: string[];
  state?: State[];
  /** With a note, or without. */
  note?: boolean;
  untagged?: boolean;
  /** Marks that were dismissed, or all else. Absent: both. */
  dismissed?: boolean;
  /** When it was last changed, ms since 1970: from the first to before the second. */
  from?: number;
  to?: number;
}

export const SORTS = ['modified', 'created', 'page', 'source', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

export interface Query {
  /**
   * What was typed: words of which each has to be found, at the beginning of a word, accents aside and with one error
   * forgiven; `"exact words"` in quotation marks.
   */
  text: string;
  filters: Filters;
  /** The latest first; by page its title, and the order of its text within it; by source its name. */
  sort: Sort;
  /** The other way round. */
  isReversed?: boolean;
}

/** All that a row of the list shows of an annotation. */
export interface Row {
  id: string;
  page: string;
  title: string;
  /** Host of the page. */
  site: string;
  /** The words that it is on, cut; empty for a note on the page as a whole. */
  words: string;
  /** Cut likewise. */
  note: string;
  tags: string[];
  /** Of the mark that it was made on; empty where it was made on a selection. */
  source: string;
  kind?: SourceKind | 'claim';
  assessment?: string;
  state: State;
  isDismissed: boolean;
  created: number;
  modified: number;
}

/** A value of a filter, and how many annotations would be left if it were chosen as well. */
export interface FacetValue {
  value: string;
  count: number;
}

/** For each filter its values, the most frequent first, the chosen ones always among them. */
export interface Facets {
  site: FacetValue[];
  source: FacetValue[];
  kind: FacetValue[];
  tag: FacetValue[];
  assessment: FacetValue[];
  state: FacetValue[];
  /** `with`, `without`. */
  note: FacetValue[];
  /** `untagged`. */
  untagged: FacetValue[];
  /** `dismissed`, `not`. */
  dismissed: FacetValue[];
  /** Months, as "2026-05", the latest first. */
  month: FacetValue[];
}

export interface Found {
  total: number;
  /** From the place that was asked for. */
  rows: Row[];
  /** Where they were asked for. */
  facets?: Facets;
  /** Of all that there is, filters aside. */
  all: number;
}

/** Values of one filter that are given at once; others are found by typing. */
export const MOST_VALUES = 200;
