import type { ConfidenceLevel } from '../confidence-level';
import type { FileWords } from '../exchange/file-words';
import type { Policy } from '../page/article/policies';
import type { ClaimReason, SourceKind } from '../reading/types';
import type { ReasonGroup } from '../sourcing/reasons';

/** Whence's own words in a report, in the reader's language; whoever asks for one gives them. */
export interface ReportWords extends FileWords {
  /** BCP 47, and which way it is written. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Over the whole of it. */
  title: string;
  headings: Record<SectionId, string>;
  /** A day as one writes it; what is no date as it is. */
  day(date: string | number): string;
  /** "a, b", with the comma of the language. */
  list(words: readonly string[]): string;
  /** In quotation marks. */
  quoted(words: string): string;
  by(authors: string): string;
  published(day: string): string;
  made(day: string): string;

  /** "3 named persons" */
  mix(kind: SourceKind, count: number): string;
  /** @param share 0 to 1 */
  percent(share: number): string;
  statements(count: number): string;
  /** How much of the words is handed on, 0 to 1. */
  share(share: number): string;
  claims(count: number): string;
  notEnglish: string;
  noStatements: string;
  /** Before the name of the one source. */
  alone: string;

  paragraphs(numbers: readonly number[]): string;
  range(from: number, to: number): string;
  more(count: number): string;
  /** "probably Mira Olsen" */
  probable(name: string): string;
  correctedSign: string;
  /** Of a body that is described, and not called by its name. */
  noName: string;
  described(words: string): string;
  notNamed(words: string): string;
  reason(group: ReasonGroup): string;
  noReason: string;
  cue(words: string): string;
  says(names: string): string;
  reasons(reasons: readonly ClaimReason[]): string;
  linksTo(sites: string): string;
  otherClaims(count: number): string;
  stretchesHelp: string;
  inARow(count: number): string;

  wholePage: string;
  standing: Record<'changed' | 'lost', string>;

  corrections: {
    statements(count: number): string;
    claims(count: number): string;
    sources(count: number): string;
    dismissed(count: number): string;
    right(count: number): string;
  };

  doubts: {
    rates(right: number, read: number): string;
    claimRates(right: number, read: number): string;
    /** So many of the statements of this article are probably wrong; so many are probably not listed. */
    wrong(count: number): string;
    missed(count: number): string;
    levels(level: ConfidenceLevel, count: number): string;
    /** Before the statements that are least sure. */
    leastSure: string;
    isCut: string;
    hasNoText: string;
    unseen: string;
  };
  confidence: Record<ConfidenceLevel, string>;

  policies: Record<Policy, string>;
  policiesHelp: string;
  elsewhere(site: string): string;

  changes: {
    since(day: string): string;
    cause: Record<'page' | 'reading' | 'either' | 'nothing', string>;
    isCut: string;
    labels: Record<ChangeLabel, string>;
    /** Who it was before, and who it is now. */
    was(names: string): string;
    now(names: string): string;
  };
}

export type SectionId =
  | 'mix'
  | 'sources'
  | 'unnamed'
  | 'nobody'
  | 'channels'
  | 'claims'
  | 'stretches'
  | 'notes'
  | 'changes'
  | 'doubts'
  | 'policies';

export type ChangeLabel =
  | 'sourceCome'
  | 'sourceGone'
  | 'unnamedNow'
  | 'namedNow'
  | 'movedTo'
  | 'reworded'
  | 'sourced'
  | 'unsourced'
  | 'statementCome'
  | 'statementGone'
  | 'claimCome'
  | 'claimGone';
