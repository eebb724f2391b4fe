import { browser } from 'wxt/browser';
import type { MarkSnapshot, PageInfo } from '../../lib/annotations/model';
import { type AttributionDetails, detailsOf, sourcesById } from '../../lib/attribution-details';
import type { CardSubject, PageSource, Passage } from '../../lib/messages';
import { changedTarget } from '../../lib/page/anchor/changed-target';
import { describeSpans } from '../../lib/page/anchor/describe';
import type { RoleSpan, Target } from '../../lib/page/anchor/target';
import { hull, type Mark } from '../../lib/page/marks/marks';
import type { TextMap } from '../../lib/page/text/text-map';
import type { Reading, Span } from '../../lib/reading/types';
import type { AnchoredAnnotation } from '../page.content/anchored';

/** What the reader points at. */
export type Pointed =
  | { mark: Mark; own?: AnchoredAnnotation }
  /** An annotation that stands on no mark, or on one that is no longer read. */
  | { own: AnchoredAnnotation }
  | { selection: Span[] };

export interface PageText {
  info: PageInfo;
  map: TextMap;
  reading?: Reading;
}

/** What a subject of any kind says; the rest depends on what the reader points at. */
type Subject = Omit<CardSubject, 'isPrivate'>;

/** What a card or an editor is about, put together from the page for the views. */
export function subjectOf(page: PageText, pointed: Pointed): CardSubject | null {
  const subject = pointedSubject(page, pointed);
  return subject && { ...subject, isPrivate: browser.extension.inIncognitoContext };
}

function pointedSubject(page: PageText, pointed: Pointed): Subject | null {
  if ('mark' in pointed) return markSubject(page, pointed.mark, pointed.own);
  if ('selection' in pointed) return selectionSubject(page, pointed.selection);
  return annotationSubject(page, pointed.own);
}

function markSubject(page: PageText, mark: Mark, own?: AnchoredAnnotation): Subject {
  const { info, map, reading } = page;
  const details = mark.attribution && detailsOf(mark.attribution, sourcesById(reading?.sources), map.text);
  return {
    page: info,
    counts: reading?.counts,
    target: describeSpans(map, mark.parts),
    words: wordsOf(map.text, mark.spans),
    mark: {
      id: mark.id,
      kind: mark.kind,
      snapshot: snapshotOf(reading, mark, details),
      details,
      reasons: mark.claim?.reasons ?? [],
      links: mark.claim?.links ?? [],
    },
    annotation: own?.annotation.id,
    today: own && todayOf(page, own),
    ...surroundingsOf(page, mark.parts),
  };
}

const todayOf = ({ map }: PageText, { annotation, anchor }: AnchoredAnnotation) =>
  annotation.target && changedTarget(map, annotation.target, anchor);

/** Shown as it was when the annotation was made. */
function annotationSubject(page: PageText, own: AnchoredAnnotation): Subject | null {
  const { id, target, reading } = own.annotation;
  if (target === undefined) return null;
  const words = target.ranges.map((range) => range.quote.exact).join(' … ');
  const mark = reading && {
    id: '',
    kind: reading.mark === 'claim' ? ('claim' as const) : (reading.sources[0]?.kind ?? 'none'),
    snapshot: reading,
    reasons: [],
    links: [],
  };
  return { page: page.info, target, words, mark, annotation: id, today: todayOf(page, own) };
}

function selectionSubject({ info, map, reading }: PageText, spans: Span[]): Subject {
  const parts: RoleSpan[] = spans.map((span) => ({ role: 'selection', span }));
  const words = wordsOf(map.text, spans);
  const target = describeSpans(map, parts);
  return {
    page: info,
    counts: reading?.counts,
    target,
    words,
    ...surroundingsOf({ info, map, reading }, parts),
  };
}

/** The target of these parts; `null` where they are not in the page's text. */
export function describeParts({ map }: PageText, parts: readonly RoleSpan[]): Target | null {
  const isIn = ({ span: [start, end] }: RoleSpan) => start >= 0 && start < end && end <= map.text.length;
  return parts.length > 0 && parts.every(isIn) ? describeSpans(map, parts) : null;
}

/** Code units of text around a mark that a card is given: a few long paragraphs. */
const LONGEST_PASSAGE = 4_000;
/** Sources that a statement can be given to. A page with more is none that anybody looks through. */
const MOST_SOURCES = 200;

/** What the reader needs to put right what was read. */
function surroundingsOf({ map, reading }: PageText, parts: RoleSpan[]): Pick<Subject, 'passage' | 'sources'> {
  if (!reading) return {};
  return { passage: passageOf(map, parts), sources: sourcesOf(map, reading) };
}

/** The blocks that it touches, with the one before and the one after where there is room. */
function passageOf({ text, blocks }: TextMap, parts: RoleSpan[]): Passage {
  const first = Math.min(...parts.map(({ span }) => span[0]));
  const last = Math.max(...parts.map(({ span }) => span[1]));
  const from = blocks.findIndex(({ span }) => span[1] > first);
  const to = blocks.findLastIndex(({ span }) => span[0] < last);
  const [start = first, end = last] = [blocks[from]?.span[0], blocks[to]?.span[1]];
  const [before = start, after = end] = [blocks[from - 1]?.span[0], blocks[to + 1]?.span[1]];
  const isRoomy = after - before <= LONGEST_PASSAGE;
  const begin = isRoomy ? before : Math.min(start, first);
  const stop = Math.max(last, Math.min(isRoomy ? after : end, begin + LONGEST_PASSAGE));
  return { text: text.slice(begin, stop), start: begin, parts };
}

function sourcesOf(map: TextMap, { sources }: Reading): PageSource[] {
  return sources.slice(0, MOST_SOURCES).flatMap(({ id, name, kind, mentions, corrected }): PageSource[] => {
    const longest = mentions.reduce<Span | undefined>(
      (best, span) => (best && best[1] - best[0] >= span[1] - span[0] ? best : span),
      undefined,
    );
    if (!longest) return [];
    const mention = describeSpans(map, [{ role: 'source', span: longest }]);
    return [{ id, name, kind, mention, ...(corrected && { corrected }) }];
  });
}

function snapshotOf(reading: Reading | undefined, mark: Mark, details?: AttributionDetails): MarkSnapshot {
  return {
    version: reading?.version ?? '',
    mark: details ? 'attribution' : 'claim',
    sources: (details?.speakers ?? []).map(({ name, kind }) => ({ name, kind })),
    cue: details?.cue ?? '',
    form: details?.form,
    stance: details?.stance,
    confidence: details?.confidence ?? mark.claim?.confidence ?? 0,
  };
}

function wordsOf(text: string, spans: Span[]): string {
  const inOrder = [...spans].sort((a, b) => a[0] - b[0]);
  return hull(inOrder, text)
    .map(([start, end]) => text.slice(start, end))
    .join(' … ');
}
