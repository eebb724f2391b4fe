/**
 * The interface of the reading: an article goes in, who says what comes out.
 * Types, and the list of kinds they are made from: other rooms import this file and know nothing of how a
 * reading is made.
 * Every offset is in UTF-16 code units of `Article.text`.
 */

/** `[start, end)` in UTF-16 code units of the article's text. */
export type Span = readonly [start: number, end: number];

export type BlockKind = 'heading' | 'paragraph' | 'quote' | 'list' | 'caption' | 'byline' | 'other';

/** A passage that stands by itself: a paragraph, a heading, a list item. */
export interface Block {
  span: Span;
  kind: BlockKind;
  /** BCP 47 tag, where the page says that this block is in a language of its own. */
  lang?: string;
}

export interface Link {
  span: Span;
  href: string;
}

export interface Article {
  text: string;
  blocks: Block[];
  links: Link[];
  title?: string;
  site?: string;
  /** BCP 47 tag that the page gives itself. A hint: the reading trusts the words more. */
  lang?: string;
}

/** Kinds of source. `none` is hearsay: an attribution that names nobody ("reportedly"). */
export const SOURCE_KINDS = ['person', 'organization', 'outlet', 'document', 'unnamed', 'none'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type Form = 'direct' | 'indirect' | 'mixed';
export type Stance = 'neutral' | 'doubting' | 'conceding' | 'evaluative';
export type ClaimReason = 'figure' | 'date' | 'event' | 'comparison';

/** One speaker through the whole article, under its fullest name. */
export interface Source {
  id: string;
  name: string;
  kind: SourceKind;
  /**
   * Whether the text gives it a name of its own: never where the kind is `unnamed`; "the Harbour Board" is named,
   * "the agency" and "a report" are not, unless they turn out to mean one that is.
   */
  named: boolean;
  mentions: Span[];
  /** The clause that says that it asked not to be named ("speaking on condition of anonymity"). */
  anonymity?: Span;
  /** Whoever reads it has put it right: the names of what says so, the last of which counts. A reading has none. */
  corrected?: string[];
}

export interface Attribution {
  /** Made from position and text: the same text gives the same ids. */
  id: string;
  source: Span[];
  /** [] where no word hands it over: a quotation that stands alone, an answer in an interview. */
  cue: Span[];
  content: Span[];
  /** The outlet or document that carried the statement ("told The Herald"). */
  via: Span[];
  /** Ids in `Reading.sources`, in the order of the text; empty where nobody is named. */
  sourceIds: string[];
  /** For each of `sourceIds`, 0 to 1: that this mention refers to that source; 1 for its full name itself. */
  sourceSure: number[];
  form: Form;
  stance: Stance;
  /** 0 to 1: that this is an attribution with this source and content. */
  confidence: number;
  /** 0 to 1: that the content states a fact, and not a view, a wish or an intention. */
  factual: number;
  /** As in `Source`. */
  corrected?: string[];
}

/** A statement of fact in the writer's own voice with no source. */
export interface Claim {
  id: string;
  span: Span;
  reasons: ClaimReason[];
  links: string[];
  /** 0 to 1: that this is a statement of fact in the writer's voice. */
  confidence: number;
  /**
   * 0 to 1: how surely it is the writer's own and could be looked up; 0 where somebody may be named for something in it.
   * No probability: see `CHECKABLE_FROM`.
   */
  checkable: number;
  /** As in `Source`. */
  corrected?: string[];
}

/** What a reader is shown: the attributions and claims above the thresholds of `thresholds.ts`. */
export interface Counts {
  /** Attributions by the kind of their first source. */
  kinds: Record<SourceKind, number>;
  attributions: number;
  claims: number;
  /** Words inside the content of an attribution, and all others in the text read. */
  wordsAttributed: number;
  wordsOther: number;
}

export interface Reading {
  /** Version of the reading that made this; grows when its results change. */
  version: string;
  /** Hash of the text read, to tell whether a page has changed since. */
  textHash: string;
  /**
   * BCP 47 primary subtag; `und` where there is too little text to tell, `mis` for one we cannot name. Only `en` is
   * read.
   */
  language: string;
  sources: Source[];
  attributions: Attribution[];
  claims: Claim[];
  counts: Counts;
}

/**
 * What counts as an attribution: what a reader asks about ("reader", docs/annotation-guide.md), or also acts, plans,
 * needs and abilities ("polnear", the guide of that corpus), for whoever compares with figures of others.
 */
export type Guide = 'reader' | 'polnear';

export interface ReadOptions {
  /** By default "reader". */
  guide?: Guide;
  /** Called between steps with the share done, 0 to 1. */
  onProgress?: (done: number) => void;
  /** Ends the reading early; `read` then rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface Reader {
  /** Reads in steps that yield to the event loop. Never throws for any string. */
  read(article: Article, options?: ReadOptions): Promise<Reading>;
}
