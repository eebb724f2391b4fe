/** This room makes of one article's reading a report of how it is sourced, and writes it as Markdown. It is pure. */

import type { Annotation, PageInfo } from '../annotations/model';
import type { AnchoredSpans } from '../page/anchor/target';
import type { Article, Reading } from '../reading/types';

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
  /** The outlet's own rules that the page links to, by their names in schema.org. */
  policies?: Readonly<Partial<Record<Policy, string>>>;
}

/** https://schema.org/NewsMediaOrganization */
export type Policy = 'unnamedSourcesPolicy' | 'publishingPrinciples' | 'correctionsPolicy';
