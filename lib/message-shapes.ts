import * as v from 'valibot';
import {
  counts,
  figure,
  markSnapshot,
  pageInfo,
  roleSpan,
  type Shape,
  sourceKind,
  strings,
  target,
} from './annotations/shapes';
import { DENSITIES } from './density';
import type { CardSubject, PageState } from './messages';
import type { AnchoredSpans } from './page/anchor/target';
import type { Particulars } from './page/article/particulars';
import type { Article, Reading } from './reading/types';
import type { ReadingPart } from './reading-parts';

/**
 * What pages say to the background and to the views. A page's script shares its process with the page: what comes from
 * it is looked at before it is used. Never part of what runs in pages.
 */

/** Code units of anything that a page says of itself. No title, name or address that is one is longer. */
const LONGEST_WORD = 20_000;
/** As `collectParticulars` takes them: more is data. */
const LONGEST_JSON = 200_000;
/** Meta tags, and scripts of JSON-LD, that are looked at: pages of newspapers have some 100, and 5. */
const MOST_META = 2000;
const MOST_JSON = 50;

const cut = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );
const few = <T>(item: Shape<T>, most: number) =>
  v.pipe(
    v.array(item),
    v.transform((list) => list.slice(0, most)),
  );
const word = cut(LONGEST_WORD);

const span = v.tuple([figure, figure]);
const spans = v.array(span);

/** Too long is cut, since whatever a page says of itself, its text can be read. */
export const particulars: Shape<Particulars> = v.object({
  url: v.string(),
  canonical: v.optional(word),
  title: word,
  heading: v.optional(word),
  lang: v.optional(word),
  meta: few(v.tuple([word, word]), MOST_META),
  jsonLd: few(cut(LONGEST_JSON), MOST_JSON),
  byline: v.optional(word),
  time: v.optional(word),
  isWiki: v.boolean(),
});

export const blocks: Shape<Article['blocks']> = v.array(
  v.object({
    span,
    kind: v.picklist(['heading', 'paragraph', 'quote', 'list', 'caption', 'byline', 'other']),
    lang: v.optional(v.string()),
  }),
);

export const article: Shape<Article> = v.object({
  text: v.string(),
  blocks,
  links: v.array(v.object({ span, href: v.string() })),
  title: v.optional(v.string()),
  site: v.optional(v.string()),
  lang: v.optional(v.string()),
});

const corrected = v.optional(strings);
const form = v.picklist(['direct', 'indirect', 'mixed']);
const stance = v.picklist(['neutral', 'doubting', 'conceding', 'evaluative']);

const rows = {
  attributions: v.array(
    v.object({
      id: v.string(),
      source: spans,
      cue: spans,
      content: spans,
      via: spans,
      sourceIds: strings,
      sourceSure: v.array(figure),
      form,
      stance,
      confidence: figure,
      factual: figure,
      corrected,
    }),
  ),
  claims: v.array(
    v.object({
      id: v.string(),
      span,
      reasons: v.array(v.picklist(['figure', 'date', 'event', 'comparison'])),
      links: strings,
      confidence: figure,
      checkable: figure,
      corrected,
    }),
  ),
};
export const readingPart: Shape<ReadingPart> = v.object(rows);

const reading: Shape<Reading> = v.object({
  version: v.string(),
  textHash: v.string(),
  language: v.string(),
  sources: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: sourceKind,
      named: v.boolean(),
      mentions: spans,
      anonymity: v.optional(span),
      corrected,
    }),
  ),
  ...rows,
  counts,
});

const anchored: Shape<AnchoredSpans> = v.object({
  status: v.picklist(['exact', 'changed', 'lost']),
  spans: v.array(roleSpan),
  score: figure,
  difference: v.optional(v.array(v.object({ before: v.string(), after: v.string() }))),
});

export const markKind = v.union([sourceKind, v.literal('claim')]);

export const pageState: Shape<PageState> = v.object({
  status: v.picklist(['reading', 'read', 'not-article', 'foreign', 'empty', 'forbidden', 'failed']),
  page: pageInfo,
  text: v.string(),
  reading: v.optional(reading),
  dismissed: strings,
  anchors: v.record(v.string(), anchored),
  isPrivate: v.boolean(),
  hidden: v.array(markKind),
  hiddenAnchors: strings,
  isCut: v.boolean(),
  density: v.optional(v.picklist(DENSITIES)),
  before: v.optional(v.picklist(DENSITIES)),
  allClaims: v.boolean(),
  problem: v.optional(v.string()),
  cannotShow: v.optional(v.boolean()),
});

export const cardSubject: Shape<CardSubject> = v.object({
  page: pageInfo,
  isPrivate: v.boolean(),
  counts: v.optional(counts),
  target,
  words: v.string(),
  mark: v.optional(
    v.object({
      id: v.string(),
      kind: markKind,
      snapshot: markSnapshot,
      details: v.optional(
        v.object({
          speakers: v.array(
            v.object({
              id: v.string(),
              name: v.string(),
              kind: sourceKind,
              confidence: figure,
              anonymity: v.optional(v.string()),
              corrected,
            }),
          ),
          cue: v.string(),
          via: strings,
          form,
          stance,
          confidence: figure,
          factual: figure,
        }),
      ),
      reasons: strings,
      links: strings,
    }),
  ),
  annotation: v.optional(v.string()),
  today: v.optional(target),
  attach: v.optional(v.object({ id: v.string(), from: target })),
  passage: v.optional(v.object({ text: v.string(), start: figure, parts: v.array(roleSpan) })),
  sources: v.optional(
    v.array(v.object({ id: v.string(), name: v.string(), kind: sourceKind, mention: target, corrected })),
  ),
});
