/**
 * The typed protocol between the page's content script, the background and the views (popup, card, welcome).
 * Every message has one receiver, named by the three groups below; only broadcasts go to whoever listens.
 */

import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { ArrangeInput } from './annotations/arrangement';
import type { Code } from './annotations/codebook';
import type { KeepPageInput } from './annotations/keep-page';
import type { KeepTextInput, TextKept } from './annotations/keep-text';
import type { Annotation, Correction, Draft, MarkSnapshot, PageInfo } from './annotations/model';
import type { PastState } from './annotations/past';
import type { Trouble } from './annotations/trouble';
import type { UndoInput, Undone } from './annotations/undo';
import type { LastGiven } from './annotations/used-before';
import type {
  ChangeInput,
  RetargetInput,
  Saved,
  SaveInput,
  SettleInput,
  TakeBackInput,
} from './annotations/write';
import type { WriteResult } from './annotations/written';
import type { AttributionDetails } from './attribution-details';
import type { Density } from './density';
import type { AnchoredSpans, RoleSpan, Target } from './page/anchor/target';
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
  /** The page lets nothing of ours be shown on it, neither a card nor a button: all is done in the popup. */
  cannotShow?: boolean;
}

/** What there is to know of a page without asking it for everything. */
export interface PageSummary {
  url: string;
  status: PageStatus;
  attributions: number;
  /** Annotations of the reader's on it. */
  annotations: number;
  /** As in `PageState`. */
  cannotShow: boolean;
}

/** What became of undoing what was done last. */
export type UndoResult = 'undone' | 'nothingToUndo' | 'notUndone';

/**
 * - `step`: take the next or previous mark in hand. `open`: the card of the mark in hand.
 * - `density`: mark less at each step, or hide the marks and show them again.
 * - `say`: at the foot of the page, in words that tell it nothing of what the reader wrote.
 */
export type PageCommand =
  | { to: 'step'; by: 1 | -1; of: StepOf }
  | { to: 'open' }
  | { to: 'density'; next: 'less' | 'hidden' }
  | { to: 'say'; what: UndoResult };

/** What the legend lists: the kinds of source, and claims with none. */
export type MarkKind = SourceKind | 'claim';

/** What came of reading a tab. */
export interface TabReading {
  status: PageStatus;
  /** What to show where there is no page of ours to be asked for its state. */
  unreached?: PageState;
}

/** Which marks a step goes to: any, those of the kind of the mark in hand, or those without a named source. */
export type StepOf = 'any' | 'kind' | 'unsourced';

/** Which marks the reader wants to see. The page keeps it while it is open. */
export interface MarkChoice {
  /** Kept by site as well (`lib/settings/density.ts`). Where nothing is said, it stays as it is. */
  density?: Density;
  /** How much was marked before all marks were hidden by a shortcut. */
  before?: Density;
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
  /** The annotation that the reader wants to attach to these words. */
  attach?: AttachRequest;
  passage?: Passage;
  /** Of the page, in the order of the text. */
  sources?: PageSource[];
}

/** The paragraphs around a mark or a selection, in which its edges can be drawn anew. Offsets are the page's. */
export interface Passage {
  text: string;
  /** Where it begins in the page's text. */
  start: number;
  parts: RoleSpan[];
}

/** A source of the page that a statement can be given to. */
export interface PageSource {
  id: string;
  name: string;
  kind: SourceKind;
  /** Where it is mentioned in most words. */
  mention: Target;
  /** As in `Source`. */
  corrected?: string[];
}

/** What a card is given when it opens. */
export interface OpenedCard {
  subject: CardSubject;
  /** The reader's own sign (`readSign`). */
  sign: string;
}

/** Every write answers (`writeResult`). */
export type Written<T> = WriteResult<T>;

/** What a page is told of an annotation: where it stands. What the reader wrote is no page's to know. */
export interface Pointer extends Pick<Annotation, 'id' | 'target' | 'reading' | 'dismissal'> {
  /** Without the names that the reader typed (`namelessCorrection`). */
  correction?: Correction;
  /** Place of the correction among those of the page, in the order in which they were made. */
  order?: number;
  /** The reader wrote nothing there: it is not shown as a note. */
  isQuiet?: boolean;
  /** How its words are painted, where the reader coded them: a style of the codebook (`Code.style`), and no name. */
  style?: number;
}

/** Scripts that the content script has put into its page later. */
export type LaterScript = 'beside' | 'follow' | 'correct';

/**
 * What is left after everything was to be deleted. `all`: nothing was deleted. `blocked`: what was written is gone or is
 * just going, and another window holds the empty database. `settings`: the sign, refused sites, allowed sites.
 */
export interface Deleted {
  left?: 'all' | 'blocked' | 'settings';
  detail?: string;
}

/** An annotation that the reader wants to attach to other words. */
export interface AttachRequest {
  id: string;
  /** The target that the reader saw it on. */
  from: Target;
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

/** A text of the reader's own that is to be kept: its page's address says which (`ownTextAddress`). */
export interface KeepOwnText extends Pick<Article, 'text' | 'blocks'> {
  change: string;
  page: PageInfo;
  counts?: Counts;
}

interface ToBackground {
  /** From a view: put the content script into the tab if it is not there, and read the page. */
  readTab(data: { tabId: number; anyway?: boolean }): TabReading;
  /** @param data `isPrivate`: of the draft that this settles */
  saveAnnotation(data: SaveInput & { isPrivate?: boolean }): Written<Saved>;
  retargetAnnotation(data: RetargetInput): Written<Saved>;
  deleteAnnotation(data: ChangeInput): Written<Saved>;
  /** Out of the bin. */
  putBack(data: ChangeInput): Written<Saved>;
  /** Erases for good those of these that are in the bin, with all that was ever written of them. */
  emptyBin(data: { ids: string[] }): Written<null>;
  /** From a view: deletes all that is stored, settings and allowed sites too. Can be asked for again. */
  deleteEverything(): Deleted;
  /** What the reader decides about something that was also written elsewhere. */
  settleAnnotation(data: SettleInput): Written<Saved>;
  /** What an annotation said after each change, the latest first. */
  historyOf(data: { id: string }): PastState[];
  /** Makes an annotation say again what it said. */
  takeBack(data: TakeBackInput): Written<Saved>;
  undoChange(data: UndoInput): Written<Undone>;
  /** From the library: what the reader arranged for all of it. */
  arrange(data: ArrangeInput): Written<{ change?: string }>;
  /** From the library, which writes what many annotations are changed by itself: addresses of the pages that these are on. */
  manyWritten(data: { pages: string[] }): void;
  /** From a view: keeps a page without a note on it, or no longer. `isPrivate`: not what was read of it elsewhere. */
  keepPage(data: KeepPageInput & { isPrivate?: boolean }): Written<{ change?: string }>;
  /** From a view: keeps the text that the background read last on this page, or no longer. Never of a private window. */
  keepText(data: KeepTextInput & { isPrivate?: boolean }): Written<TextKept>;
  /** From the page of one's own text: keeps it in the library, or what it says now. Never of a private window. */
  keepOwnText(data: KeepOwnText): Written<TextKept>;
  /**
   * @param data `isPrivate`: written in a private window, for which drafts are kept apart and in memory alone. Of a card
   *   the browser says it.
   */
  saveDraft(data: { draft: Draft; isPrivate: boolean }): Written<null>;
  /** Ends a draft that says no more than what is stored. */
  dropDraft(data: { key: string; isPrivate: boolean }): Written<null>;
  /** The reader throws a draft away. Of private windows there is no way back. */
  discardDraft(data: { change: string; draft: Draft; isPrivate: boolean }): Written<{ change?: string }>;
  /**
   * The card asks for rows here and never opens the database: a frame of ours inside a page of another site
   * may be given storage of its own by the browser (storage partitioning), where nothing would be found.
   */
  loadDraft(data: { key: string; isPrivate: boolean }): Draft | null;
  annotationById(data: { id: string }): Annotation | null;
  /** The tag that new notes begin with, where the reader has named one. */
  projectTag(): string | null;
  /** The codes that the reader codes with. */
  codebook(): readonly Code[];
  /** Tags that the reader used before, the most used first: to complete what is typed. */
  tagsUsed(): string[];
  /** Assessment and tags of the note that was saved last, to be offered again. */
  lastGiven(): LastGiven | null;
  /** Answers when the reader's data are open, brought up to date where they were not: why they cannot be used, if so. */
  troubleOfNotes(): Trouble | null;
  /** From the sheet of shortcuts: the keys of our commands, as the browser has assigned them; empty for those with none. */
  keysOfCommands(): Record<string, string>;
  /** From the same: shows where the browser lets its user change them. */
  openKeySettings(): void;
  /** From the content script: a card is about to be opened. Answers with what its frame has to show, once. */
  newCard(): { token: string };
  /** From the card's frame, once: what am I about? `null` where it is none that was opened, or has been closed. */
  cardOpened(data: { token: string }): OpenedCard | null;
  /** From the card's frame, handed on to the page around it: is it in full sight, and has it been there for a moment? */
  cardInSight(): boolean;
  /** From the card's frame that has lost the focus, handed on likewise: has the page taken it, and not its reader? */
  focusTaken(): boolean;
  /** From the card's frame: the reader wants to go on in the popup. `false` where the browser does not open it. */
  openPopup(): boolean;
  /** From the card's frame: a link to the words that it is about; `null` where none finds them. */
  linkToWords(): string | null;
  /** From the card's frame, handed on likewise: the target of these parts, in the order of the text; `null` where the page has none. */
  cardDescribes(data: { parts: RoleSpan[] }): Target | null;
  /**
   * From the card's frame, handed on to the page around it: a frame of ours inside a page has no `tabs` in
   * Firefox. How tall its contents are, in CSS pixels, and that the reader closed it.
   */
  cardResized(data: { height: number }): void;
  cardClosed(): void;
  /** From the card's frame, handed on likewise: the note on it is in a wrong place. */
  cardAttaches(data: AttachRequest): void;
  /** From a view: the page of this address, if that is what the tab shows. The page's own word for it is no proof. */
  pageInTab(data: { tabId: number; address: string }): PageInfo | null;
  /** From the content script, once, when it starts. `auto`: the reader allowed this site. `density`: how much is marked on it. */
  pageStarted(): { auto: boolean; density: Density };
  /**
   * From the content script: put another script of ours into its page. Answers with what the script has to say once
   * there is no extension to ask for it: a page that asked itself would stand still while the browser looks it up.
   */
  loadScript(data: { script: LaterScript }): { leftBehind: string };
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
  /** The same for a page: without what the reader wrote. */
  pointersOf(data: { address: string }): Pointer[];
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
  /**
   * Scrolls to a mark or an annotation and flashes it. `false` when it has no place on the page. `takes`: the mark is in
   * hand from now on.
   */
  goTo(data: { id: string; takes?: boolean }): boolean;
  /** What is selected on the page, or `null`. */
  selectionSubject(): CardSubject | null;
  /** A mark of the reading, or `null` where there is no such mark now. */
  markSubject(data: { id: string }): CardSubject | null;
  /** The target that parts of the page's text make; `null` where there are none. */
  describeParts(data: { parts: RoleSpan[] }): Target | null;
  /** Attaches an annotation to what is selected, or asks the reader to select the words that it belongs to. */
  attachAgain(data: AttachRequest): void;
  /** Opens the card on the selection (menu). `false` when nothing in the article is selected. */
  annotateSelection(): boolean;
  chooseMarks(data: MarkChoice): void;
  /** A shortcut that is about the page. @returns how much is marked from now on, where that was asked for */
  command(data: PageCommand): Density | undefined;
  cardSubject(): CardSubject | null;
  /** How tall the card's contents are, in CSS pixels. The first time it says that the card is ours, and has what it shows. */
  cardHeight(data: { height: number }): void;
  isCardInSight(): boolean;
  /** Whether the focus is on the page, and no press of the reader's has brought it there. */
  hasTakenFocus(): boolean;
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
  /** From the background to open cards and views: annotations of this article (`articleKey`) were written. */
  annotationsStored(data: { article: string }): void;
  /** From the background to open views: everything was deleted. What they show is no more. */
  everythingDeleted(): void;
}

export type Protocol = ToBackground & ToPage & Broadcast;
/** What the background answers. */
export type Answered = keyof ToBackground | 'pageChanged';
/** What the background and the views say to pages and to each other. */
type Told = Exclude<keyof Protocol, Answered>;

const messaging = defineExtensionMessaging<Protocol>();

export const { sendMessage, removeAllListeners: stopListening } = messaging;

/** Hears whoever sends, pages too. For who asks before anything is done: the background's gate, and `pageChanged`. */
export const onMessageOfAnyone = messaging.onMessage;

/** Answers the background and our own views; others are refused. */
export function onMessage<K extends Told>(
  type: K,
  answer: Parameters<typeof messaging.onMessage<K>>[1],
): void {
  messaging.onMessage(type, (message) => {
    const { tab, url } = message.sender;
    // Content scripts are in tabs, as some of our views are. A welcome page hears what they send.
    if (tab && !url?.startsWith(browser.runtime.getURL('/'))) throw new Error('Refused');
    return answer(message);
  });
}

/** Where a message for a page goes: to its top frame alone, since the card's frame listens in the same tab. */
export const pageOf = (tabId: number) => ({ tabId, frameId: 0 });
