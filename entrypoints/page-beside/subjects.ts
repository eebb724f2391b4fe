import { browser } from 'wxt/browser';
import type { MarkSnapshot, PageInfo } from '../../lib/annotations/model';
import { type AttributionDetails, detailsOf, sourcesById } from '../../lib/attribution-details';
import type { CardSubject } from '../../lib/messages';
import { changedTarget } from '../../lib/page/anchor/changed-target';
import { describeSpans } from '../../lib/page/anchor/describe';
import type { RoleSpan } from '../../lib/page/anchor/target';
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
  return { page: info, counts: reading?.counts, target: describeSpans(map, parts), words };
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
