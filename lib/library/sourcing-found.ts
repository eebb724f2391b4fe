import type { Form, Stance } from '../reading/types';
import type { Audit } from '../sourcing/audit';
import type { Comparison } from '../sourcing/compare';
import type { Pair, SourceRow } from '../sourcing/listing';
import type { Likeness } from '../sourcing/names';
import type { SourceOnPage } from '../sourcing/source-page';
import type { PageHead } from '../sourcing/summary';

/** What the worker answers about sourcing. */

export interface SourcesFound {
  total: number;
  /** From the place that was asked for. */
  rows: SourceRow[];
  /** Of all that there is, whatever is typed. */
  all: number;
  pages: number;
}

export interface PairsFound {
  total: number;
  pairs: Pair[];
}

export interface SourceFound {
  /** The name under which it is shown, which may be another than was asked for. */
  name: string;
  /** Absent where no reading names it. */
  row?: SourceRow;
  /** Names that the reader joined with it. */
  joined: string[];
  /** The latest first, from the place that was asked for; `notes`: how many annotations are on the page. */
  pages: (SourceOnPage & { notes: number })[];
  total: number;
  /** Annotations that name it, on pages of whose statements none is its any more, or that were not read. */
  noted: NotedSource[];
  /** Others that may be the same. */
  alike: { row: SourceRow; how: Likeness }[];
}

export interface NotedSource {
  id: string;
  page: string;
  title: string;
  /** The words that it is on, cut, and the note. */
  words: string;
  note: string;
  created: number;
  /** What the reading said when it was annotated. */
  cue: string;
  form?: Form;
  stance?: Stance;
  confidence: number;
}

/** What is counted: all together have to hold. Times in ms since 1970, of when pages were published or first read. */
export interface AuditScope {
  site?: string;
  tag?: string;
  from?: number;
  /** Before this. */
  to?: number;
}

export interface AuditFound extends Audit {
  /** Pages in the scope that are annotated or kept, and of which nothing was read. */
  unread: number;
  /** What is counted, the latest first, as far as it is listed. */
  list: (PageHead & { isPublished: boolean; isCut: boolean; statements: number; claims: number })[];
}

export interface CompareFound {
  a?: PageHead;
  b?: PageHead;
  /** Where both have been read. */
  comparison?: Comparison;
}

/** Sites that there are, by the alphabet, and how many pages of each. */
export interface SiteChoice {
  site: string;
  pages: number;
}
