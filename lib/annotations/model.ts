import type { Target } from '../page/anchor/target';
import type { PageInfo } from '../page/article/page-facts';
import type { Counts, Form, SourceKind, Stance } from '../reading/types';

/** The reader's data. Times are ms since 1970, as `Date.now()` gives them. */

/** https://www.w3.org/TR/annotation-vocab/#motivation, those that Whence uses. */
export type Motivation = 'commenting' | 'tagging' | 'assessing' | 'highlighting' | 'editing';

export const ASSESSMENTS = ['checked', 'disputed', 'needs-source', 'out-of-context'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** What the reading said of a mark when the reader annotated it: kept, since readings change. */
export interface MarkSnapshot {
  /** `Reading.version`. */
  version: string;
  mark: 'attribution' | 'claim';
  sources: { name: string; kind: SourceKind }[];
  cue: string;
  form?: Form;
  stance?: Stance;
  confidence: number;
}

/**
 * What the reader puts right in a reading. It holds for the words of the annotation's target, found again on every
 * visit; what it makes of a reading says `lib/corrections`. That a mark is none at all is a `dismissal`.
 */
export type Correction =
  /** The reader has looked at it: it is as it should be. */
  | { what: 'right' }
  /** The words are an attribution, its parts as the target's roles say. */
  | {
      what: 'attribution';
      /** The words of the mark in whose place it stands, where they are not the target's own. */
      mark?: Target;
      /** Whose it is; `null`: nobody is named. Absent: as the reading has it. */
      source?: CorrectedSource | null;
    }
  /** The words are a claim with no source. */
  | { what: 'claim'; mark?: Target }
  /** About a source, which the target mentions. */
  | {
      what: 'source';
      name?: string;
      kind?: SourceKind;
      /** Mentions of others that are the same one. */
      same?: Target[];
    };

export interface CorrectedSource {
  name: string;
  kind: SourceKind;
  /** Where the page mentions it: by this it is found again, and by its name where that is gone. */
  mention?: Target;
}

/** What the reader can write about a target. */
export interface Body {
  note: string;
  tags: string[];
  assessment?: Assessment;
}

export interface Annotation extends Body {
  /** UUID. */
  id: string;
  /** Address of the page (`pageAddress`). It is found again from every address of the same article (`annotationsOf`). */
  page: string;
  motivation: Motivation;
  /** Absent for a note on the page as a whole. */
  target?: Target;
  /** Present when made on a mark. */
  reading?: MarkSnapshot;
  /** The reader says that this mark is wrong: it is not painted again. Motivation `editing`. */
  dismissal?: boolean;
  /** What the reader puts right. Motivation `editing`, but where it says that all is right. */
  correction?: Correction;
  created: number;
  modified: number;
  /** When the reader deleted it: it is in the bin, from which it can be put back. */
  deleted?: number;
  /** The entries of the log that stand (`heads.ts`). A view that writes says which it saw. Absent before version 4. */
  heads?: string[];
  /** What was written elsewhere without knowing of what is shown. */
  also?: Also[];
}

/** Something that stands beside what is shown of a field, until the reader decides. */
export type Also = {
  /** The entry's id. */
  entry: string;
  at: number;
  device: string;
} & (
  | { field: 'note'; value: string }
  | { field: 'assessment'; value: Assessment }
  | { field: 'target'; value: Target }
);

export type { PageInfo };

/** A page that has annotations, or that the reader keeps. Whence keeps no reading history: others are not stored. */
export interface PageRecord extends Omit<PageInfo, 'article'> {
  /** The articles (`articleKey`) that its addresses are of: by these it is found from its other addresses. */
  articles?: string[];
  counts?: Counts;
  modified: number;
  /** When the reader decided to keep it: it stays without annotations, too. */
  kept?: number;
}

/** What was being typed. Kept until saved or dropped. */
export interface Draft extends Body {
  /** `draftKey`: one draft for a page's note, for an annotation, for a target. */
  key: string;
  page: string;
  /** The annotation being edited; absent for a new one. */
  annotation?: string;
  target?: Target;
  reading?: MarkSnapshot;
  /** What was stored when the writing began: it tells what was changed here from what was changed elsewhere. */
  base?: Body;
  /** `Annotation.heads` of that. */
  seen?: string[];
  modified: number;
}
