import type { Annotation, Assessment, PageInfo } from '../annotations/model';
import type { AttributionDetails } from '../attribution-details';
import type { ConfidenceLevel } from '../confidence-level';
import type { AnchoredSpans, AnchorStatus } from '../page/anchor/target';
import type { Policies, Policy } from '../page/article/policies';
import type { Article, ClaimReason, Reading, SourceKind } from '../reading/types';
import type { ReasonGroup } from '../sourcing/reasons';
import type { SourcingChanges } from './changes';

/** What goes into a report, and what one says. Types alone. */

/** What a report is made of. */
export interface ReportInput {
  page: Pick<PageInfo, 'title' | 'url' | 'site' | 'authors' | 'published'>;
  /** As it is shown (`shownReading`), with the reader's corrections and the names that they typed. */
  reading: Reading;
  /** That the reading's offsets count in. */
  text: string;
  /** Of a text that was brought and is no page. */
  blocks?: Article['blocks'];
  /** The reader's, with where each stands today. */
  annotations: readonly Annotation[];
  anchors: Readonly<Record<string, AnchoredSpans>>;
  /** Ids of marks that the reader dismissed: nothing is said of them but how many there are. */
  dismissed?: readonly string[];
  /** Only the beginning of the page was read. */
  isCut?: boolean;
  /**
   * Where the page's own text ends in `text`, in UTF-16 units: what stands behind it was kept without its place. Absent:
   * all of it is the page's.
   */
  textEnd?: number;
  /** The outlet's own rules that the page links to, by their names in schema.org. */
  policies?: Readonly<Policies>;
  /** What has changed since the page was read before. */
  changes?: SourcingChanges;
}

/** How one article is sourced. It says nothing of whether anything in it is true. */
export interface Report {
  page: {
    title: string;
    /** Empty where the page does not say. */
    outlet: string;
    authors: string[];
    /** As the page gives it. */
    published?: string;
    address: string;
  };
  /** BCP 47 primary subtag. Only `en` is read. */
  language: string;
  mix: Mix;
  /** All that are named or described, those behind most statements first. */
  sources: ReportSource[];
  unnamed: UnnamedSource[];
  /** Statements that are handed on with nobody named. */
  nobody: ReportStatement[];
  channels: Channel[];
  claims: ReportClaim[];
  /** Claims with little to look up, which are not listed. */
  otherClaims: number;
  /** All statements that name anybody name this one. */
  alone?: { name: string; kind: SourceKind; statements: number };
  stretches: Stretch[];
  notes: ReportNote[];
  corrections: Corrections;
  doubts: Doubts;
  policies: { policy: Policy; address: string; isOwn: boolean }[];
  changes?: SourcingChanges;
}

export interface Mix {
  statements: number;
  /** Kinds that there are, in the order of `SOURCE_KINDS`. */
  kinds: { kind: SourceKind; count: number }[];
  claims: number;
  /** Words inside statements, and all words that were read. */
  words: { attributed: number; all: number };
}

/** One statement that is handed on. */
export interface ReportStatement {
  /** Of the attribution. */
  id: string;
  words: string;
  /** Whether these are the source's own words: only then do they stand in quotation marks. */
  isDirect: boolean;
  /** Counted from 1; absent where it is not known where it stands. */
  paragraph?: number;
  details: AttributionDetails;
  /** Put right by whoever reads it. */
  isCorrected: boolean;
  /** Put right, or found right: of this nobody is unsure. */
  isLookedAt: boolean;
}

export interface ReportSource {
  id: string;
  name: string;
  kind: SourceKind;
  /** Whether it has a name of its own ("the Harbour Board"), and is not only described ("the agency"). */
  isNamed: boolean;
  /** In the order of the text. */
  statements: ReportStatement[];
  /** Those that tell most: its own words first. */
  telling: ReportStatement[];
  /** Words that hand its statements over, the most frequent first. */
  cues: { words: string; count: number }[];
  paragraphs: number[];
  isCorrected: boolean;
}

/** Somebody who is described, and not named. */
export interface UnnamedSource {
  name: string;
  /** Other words in which the article describes it. */
  described: string[];
  statements: ReportStatement[];
  paragraphs: number[];
  /** Why it is not named, as far as the article says so. */
  why?: { words: string; group: ReasonGroup };
  isCorrected: boolean;
}

/** An outlet or a document that statements came through. */
export interface Channel {
  name: string;
  statements: ReportStatement[];
  paragraphs: number[];
}

/** A claim with no source. */
export interface ReportClaim {
  id: string;
  words: string;
  reasons: ClaimReason[];
  /** Addresses that it links to. */
  links: string[];
  paragraph?: number;
  confidence: number;
  isCorrected: boolean;
}

/** Statements in a row that are all of one source (`stretches.ts`). */
export interface Stretch {
  name: string;
  kind: SourceKind;
  statements: number;
  /** The first and the last paragraph; absent where these are not known. */
  from?: number;
  to?: number;
  /** Of its first statement. */
  id: string;
}

export interface ReportNote {
  id: string;
  /** What it is about; empty for a note on the page as a whole. */
  words: string;
  note: string;
  tags: string[];
  assessment?: Assessment;
  /** How its words stand on the page; absent where that is not known. */
  status?: AnchorStatus;
  paragraph?: number;
}

/** How much of what the report says is the reader's own. */
export interface Corrections {
  statements: number;
  claims: number;
  sources: number;
  dismissed: number;
  /** Marks that the reader looked at and found right. */
  right: number;
}

/** What the reading may have got wrong. */
export interface Doubts {
  /** Statements by how sure the reading is of them. */
  levels: Record<ConfidenceLevel, number>;
  /** Of those that it is not sure of the least sure, in this order. */
  leastSure: ReportStatement[];
  isCut: boolean;
  /** It is not known where in the text its words stand: the text is not kept. */
  hasNoText: boolean;
  /** Of the statements of this article so many are probably wrong, and so many are probably not marked. */
  here: { wrong: number; missed: number };
  /** Of a hundred, as measured (`RATES`): marks that are right, statements that are marked; and the same of claims. */
  inHundred: { right: number; read: number; claimsRight: number; claimsRead: number };
}
