/**
 * This room is what the library's worker does: it makes packs and an index of the reader's annotations, and answers what
 * the library asks. Here: what can be asked. The worker has it behind comlink, so that every answer is a promise.
 */

import type { BatchDone } from '../annotations/batches';
import type { BulkAction } from '../annotations/bulk';
import type { WriteResult } from '../annotations/written';
import type { CsvGuess } from '../exchange/csv-columns';
import type { FileWords } from '../exchange/file-words';
import type { InFormatId, WrittenFormatId } from '../exchange/format-list';
import type { FileTrouble } from '../exchange/formats';
import type { Flavour } from '../exchange/front-matter';
import type { InOptions } from '../exchange/readers';
import type { OutOptions } from '../exchange/registry';
import type { TemplateError } from '../exchange/template-error';
import type { Facets, FacetValue, Found, Query } from '../search/query';
import type { PageHead } from '../sourcing/summary';
import type { AgreementApi } from './agreement-api';
import type { ImportPreview } from './arriving/plan-import';
import type { SafeApi } from './safe-api';
import type {
  AuditFound,
  AuditScope,
  CompareFound,
  PairsFound,
  SiteChoice,
  SourceFound,
  SourcesFound,
} from './sourcing-found';

/** Share of something long that is done, 0 to 1. */
export type Progress = (done: number) => void;

/** Finding: `finding.ts`. */
export interface FindingApi {
  /**
   * Opens the index, or makes it anew where it is missing or wrong. Can be asked before it is there: what is known by
   * then is answered.
   */
  open(progress: Progress): Promise<void>;
  /** Rows of a view from one place to before another, and the counts of its filters where they are wanted. */
  find(query: Query, from: number, to: number, withFacets: boolean): Promise<Found>;
  /** Ids of all of it, in its order. */
  idsOf(query: Query): Promise<string[]>;
  /** The place of an annotation in a view; -1 where it is not in it. */
  placeOf(query: Query, id: string): Promise<number>;
  /** Values of a filter that begin a word with what is typed, with their counts in this view. */
  valuesOf(query: Query, facet: keyof Facets, typed: string): Promise<FacetValue[]>;
  /** Every tag, and on how many annotations it is. */
  tags(): Promise<FacetValue[]>;
  /** Hears when something was written, here or elsewhere: what was found may be another. */
  watch(changed: () => void): Promise<void>;
}

/** Changing many: `acting.ts`. */
export interface ActingApi {
  bulk(
    change: string,
    ids: string[],
    action: BulkAction,
    progress: Progress,
  ): Promise<WriteResult<BatchDone>>;
  /** Breaks off what is under way: nothing of it is stored. */
  stop(): Promise<void>;
}

/**
 * What sources said, how pages are sourced: `sourcing.ts`. The readings of all pages are looked through once, when first
 * asked, and this is what takes a while; stopped, it rejects, and goes on from there when asked again.
 */
export interface SourcingApi {
  /** Sources that begin a word with each word typed, those with most statements first. */
  sources(typed: string, from: number, to: number, progress?: Progress): Promise<SourcesFound>;
  /** Pairs of sources that may be one. */
  likelySources(progress: Progress): Promise<PairsFound>;
  /** What one source said, on pages from one place to before another, the latest first. */
  source(name: string, from: number, to: number, progress: Progress): Promise<SourceFound>;
  audit(scope: AuditScope, progress: Progress): Promise<AuditFound>;
  sites(): Promise<SiteChoice[]>;
  /** Pages with words like these in title or address, of those that have been read, the latest first. */
  pagesLike(typed: string): Promise<PageHead[]>;
  /** @param a address of a page, @param b of another */
  compare(a: string | undefined, b: string | undefined, progress?: Progress): Promise<CompareFound>;
  stopSourcing(): Promise<void>;
  /** Hears when a reading or a page was written, here or elsewhere. */
  watchSourcing(changed: () => void): Promise<void>;
}

/** What is to leave: what a view shows, some that were chosen, or all with the pages that are kept. */
export type Scope = { query: Query } | { ids: string[] } | 'all';

/** What a file holds. */
export interface Held {
  annotations: number;
  pages: number;
  readings: number;
  texts: number;
  /** Rows that are not understood, and whether it holds them as they are stored. */
  damaged: number;
  holdsDamaged?: boolean;
  /** Pages whose text is not kept, and passages that are not in it, where the format consists of texts. */
  noText: number;
  notFound: number;
}

/** A file that was made, to be handed to the reader. */
export interface Exported {
  blob: Blob;
  name: string;
  held: Held;
}

/**
 * What there is to say of a file. `table`: it is to be told first which column holds what. `bad`: it cannot be taken, and
 * goes wrong at a line, item or entry.
 */
export type Looked =
  | { is: 'plan'; format: InFormatId; preview: ImportPreview }
  | { is: 'table'; format: InFormatId; table: CsvGuess }
  /** It is read in another way (`SafeApi.readBackup`). */
  | { is: 'backup' }
  | { is: 'bad'; trouble: FileTrouble; at: string }
  | { is: 'failed'; detail: string }
  | { is: 'stopped' };

export interface TemplateTry {
  template: string;
  flavour: Flavour;
  /** Whether each page has a file of its own. */
  isAlone: boolean;
  words: FileWords;
}

/** What a template makes of a page, or why it is not taken. */
export type TemplateShown = { text: string } | Pick<TemplateError, 'trouble' | 'line' | 'what'>;

/** What leaves as a file, and what arrives in one: `transfer.ts`. */
export interface TransferApi {
  /** How much would leave. */
  leavingCounts(scope: Scope): Promise<Pick<Held, 'annotations' | 'pages'>>;
  /** Rejects with an `AbortError` where it is stopped. */
  exportAs(format: WrittenFormatId, scope: Scope, options: OutOptions, progress: Progress): Promise<Exported>;
  /** What a template makes of the first page, to be shown while it is typed. */
  tryTemplate(template: TemplateTry): Promise<TemplateShown>;
  /** Looks at what a file would bring, which stays in the worker until it is taken, dropped, or another is looked at. */
  lookAt(file: Blob, name: string, options: InOptions, progress: Progress): Promise<Looked>;
  /** Takes the file that was looked at: all of it, or nothing. */
  takeIn(change: string, progress: Progress): Promise<WriteResult<BatchDone>>;
  dropFile(): Promise<void>;
  /** Breaks off what is under way: nothing of it is left. */
  stopTransfer(): Promise<void>;
}

/** What the worker answers. */
export interface LibraryApi extends FindingApi, ActingApi, SourcingApi, TransferApi, SafeApi, AgreementApi {}
