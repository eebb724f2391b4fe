/**
 * The typed protocol between the page's content script, the background and the views (popup, card, welcome).
 * Every message has one receiver, named by the three groups below; only broadcasts go to whoever listens.
 */

import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Annotation, Draft, MarkSnapshot, PageInfo, Undo } from './annotations/model';
import type { RetargetInput, Saved, SaveInput } from './annotations/write';
import type { WriteResult } from './annotations/written';
import type { AttributionDetails } from './attribution-details';
import type { AnchoredSpans, Target } from './page/anchor/target';
import type { PageKind } from './page/article/page-kind';
import type { Particulars } from './page/article/particulars';
import type { Article, Counts, Reading, SourceKind } from './reading/types';
import type { ReadingPart } from './reading-parts';

/**
 * - `reading`: under way. `read`: done, marks are painted.
 * - `not-article`: a front page, an encyclopedia entry, a shop; read on request (`anyway`).
 * - `foreign`: not in English. `empty`: no text to read. Nothing is marked in either.
 * - `forbidden`: the browser lets no extension run here. `failed`: something broke; `problem` says what.
 */
export type PageStatus = 'reading' | 'read' | 'not-article' | 'foreign' | 'empty' | 'forbidden' | 'failed';

/** All a view needs to show a page. The content script holds it; nothing of it is stored. */
export interface PageState extends MarkChoice {
  status: PageStatus;
  page: PageInfo;
  /** The first part (`wholeText`) of the text that the reading's offsets count in. */
  text: string;
  /** Its first part (`wholeReading`). */
  reading?: Reading;
  /** Ids of marks that the reader dismissed. */
  dismissed: string[];
  /** Where each annotation of this page stands today, by annotation id. */
  anchors: Record<string, AnchoredSpans>;
  /** Ids of annotations whose words are on the page, and cannot be seen there. */
  hiddenAnchors: string[];
  /** The page is so long that only its beginning was read. */
  isCut: boolean;
  /** In a private window: nothing is stored but what the reader saves. */
  isPrivate: boolean;
  problem?: string;
}

/** What there is to know of a page without asking it for everything. */
export interface PageSummary {
  url: string;
  status: PageStatus;
  attributions: number;
  /** Annotations of the reader's on it. */
  annotations: number;
}

/** What the legend lists: the kinds of source, and claims with none. */
export type MarkKind = SourceKind | 'claim';

/** What came of reading a tab. */
export interface TabReading {
  status: PageStatus;
  /** What to show where there is no page of ours to be asked for its state. */
  unreached?: PageState;
}

/** Which marks the reader wants to see. The page keeps it while it is open. */
export interface MarkChoice {
  /** Kinds that the reader has hidden with the legend. */
  hidden: MarkKind[];
  /** Claims with little to look up, too. */
  allClaims: boolean;
}

/** What the card is about: a mark, a selection, or an annotation made before. */
export interface CardSubject {
  page: PageInfo;
  isPrivate: boolean;
  counts?: Counts;
  target: Target;
  /** The words marked or selected, gaps shown as " … ". */
  words: string;
  /** Present on a mark. `id` is that of the attribution or claim in the page's reading. */
  mark?: {
    id: string;
    kind: MarkKind;
    snapshot: MarkSnapshot;
    /** Of an attribution. */
    details?: AttributionDetails;
    reasons: string[];
    links: string[];
  };
  /** The annotation to edit, where this mark or selection already has one. */
  annotation?: string;
  /** Where the words of that annotation have changed: its target on the words of today (`changedTarget`). */
  today?: Target;
  /** Where the annotation was put here just now: the way back. */
  attached?: Undo;
}

/** Every write answers (`writeResult`). */
export type Written<T> = WriteResult<T>;

/** An annotation that the reader wants to attach to other words. */
export interface AttachRequest {
  id: string;
  /** The target that the reader saw it on. */
  from: Target;
  /** What it is known by: its note, or its words. */
  label: string;
}

/** What the background makes of a page. */
export interface ReadPage {
  kind: PageKind;
  info: PageInfo;
  /** Its first part (`wholeReading`). Absent where the page is not to be read: it is empty, or no article and the reader did not insist. */
  reading?: Reading;
  /** It costs more than one page may: only its beginning was read. */
  isCut?: boolean;
}

interface ToBackground {
  /** From a view: put the content script into the tab if it is not there, and read the page. */
  readTab(data: { tabId: number; anyway?: boolean }): TabReading;
  saveAnnotation(data: SaveInput): Written<Saved>;
  retargetAnnotation(data: RetargetInput): Written<Saved>;
  deleteAnnotation(data: { id: string }): Written<Undo>;
  restoreAnnotation(data: Undo): Written<Undo>;
  /** @param isPrivate written in a private window: kept in memory alone */
  saveDraft(data: { draft: Draft; isPrivate: boolean }): Written<null>;
  dropDraft(data: { key: string }): Written<null>;
  /**
   * The card asks for rows here and never opens the database: a frame of ours inside a page of another site
   * may be given storage of its own by the browser (storage partitioning), where nothing would be found.
   */
  loadDraft(data: { key: string }): Draft | null;
  annotationById(data: { id: string }): Annotation | null;
  /** From the card's frame: what am I about? `null` when the page has closed it. */
  cardOpened(): CardSubject | null;
  /** From the card's frame: a link to the words that it is about; `null` where none finds them. */
  linkToWords(): string | null;
  /**
   * From the card's frame, handed on to the page around it: a frame of ours inside a page has no `tabs` in
   * Firefox. How tall its contents are, in CSS pixels, and that the reader closed it.
   */
  cardResized(data: { height: number }): void;
  cardClosed(): void;
  /** From the card's frame, handed on likewise: the note on it is in a wrong place. */
  cardAttaches(data: AttachRequest): void;
  /** From the content script, once, when it starts. `auto`: the reader allowed this site. */
  pageStarted(): { auto: boolean };
  /**
   * From the content script: put another script of ours into its page. Answers with what the script has to say once
   * there is no extension to ask for it: a page that asked itself would stand still while the browser looks it up.
   */
  loadScript(data: { script: 'beside' | 'follow' }): { leftBehind: string };
  /** From the content script, where text may stand in shadow roots or frames: once, and for frames that come later. */
  loadInner(): void;
  /**
   * What was taken from a page, with the first part of its text (`wholeText`): what kind of page it is and, where it is
   * to be read, its reading.
   */
  readPage(data: { article: Article; particulars: Particulars; anyway: boolean }): ReadPage;
  /** Further rows of the reading that this page was just given; `null` where it is no longer there. */
  restOfReading(data: { from: number }): ReadingPart | null;
  annotationsOf(data: { address: string }): Annotation[];
  /** Where each target is in a page's text, in their order. @param text its first part (`wholeText`) */
  anchorTargets(data: { text: string; targets: Target[] }): AnchoredSpans[];
}

interface ToPage {
  /** Answered by a content script that is alive; where there is none, sending rejects. */
  isThere(): boolean;
  /** Reads the page and answers when the marks are painted. Reading twice what has not changed costs nothing. */
  startReading(data: { anyway?: boolean }): PageStatus;
  pageState(): PageState;
  /** More of the page's text. `null` where it has none. */
  textPart(data: { from: number }): string | null;
  /** Further rows of the reading in `PageState`. */
  readingPart(data: { from: number }): ReadingPart | null;
  /** Scrolls to a mark or an annotation and flashes it. `false` when it has no place on the page. */
  goTo(data: { id: string }): boolean;
  /** What is selected on the page, or `null`. */
  selectionSubject(): CardSubject | null;
  /** Attaches an annotation to what is selected, or asks the reader to select the words that it belongs to. */
  attachAgain(data: AttachRequest): void;
  /** Opens the card on the selection (menu). `false` when nothing in the article is selected. */
  annotateSelection(): boolean;
  chooseMarks(data: MarkChoice): void;
  stepMark(data: { by: 1 | -1 }): void;
  cardSubject(): CardSubject | null;
  /** How tall the card's contents are, in CSS pixels. */
  cardHeight(data: { height: number }): void;
  closeCard(): void;
  /** Annotations of this article (`articleKey`) were written; fetch them again. */
  annotationsChanged(data: { article: string }): void;
}

interface Broadcast {
  /**
   * From the content script, to the background and open views: there is something new to ask `pageState` for.
   * `sender.tab` says which page.
   */
  pageChanged(data: PageSummary): void;
  /** From the background while a long article is read: share done, 0 to 1. */
  readingProgress(data: { tabId: number; done: number }): void;
}

export type Protocol = ToBackground & ToPage & Broadcast;

export const {
  sendMessage,
  onMessage,
  removeAllListeners: stopListening,
} = defineExtensionMessaging<Protocol>();

/** Where a message for a page goes: to its top frame alone, since the card's frame listens in the same tab. */
export const pageOf = (tabId: number) => ({ tabId, frameId: 0 });
