import { browser } from 'wxt/browser';
import type { Annotation, MarkSnapshot, PageInfo } from '../../lib/annotations/model';
import { type AttributionDetails, detailsOf, sourcesById } from '../../lib/attribution-details';
import type { CardSubject } from '../../lib/messages';
import { describeSpans } from '../../lib/page/describe';
import { hull, type Mark } from '../../lib/page/marks';
import type { RoleSpan } from '../../lib/page/target';
import type { TextMap } from '../../lib/page/text-map';
import type { Reading, Span } from '../../lib/reading/types';

/** What the reader points at. */
export type Pointed =
  | { mark: Mark; annotation?: string }
  /** An annotation that stands on no mark, or on one that is no longer read. */
  | { annotation: Annotation }
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
  if ('mark' in pointed) return markSubject(page, pointed.mark, pointed.annotation);
  if ('selection' in pointed) return selectionSubject(page, pointed.selection);
  return annotationSubject(page, pointed.annotation);
}

function markSubject({ info, map, reading }: PageText, mark: Mark, annotation?: string): Subject {
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
    annotation,
  };
}

/** Shown as it was when the annotation was made. */
function annotationSubject({ info }: PageText, { id, target, reading }: Annotation): Subject | null {
  if (target === undefined) return null;
  const words = target.ranges.map((range) => range.quote.exact).join(' … ');
  const mark = reading && {
    id: '',
    kind: reading.mark === 'claim' ? ('claim' as const) : (reading.sources[0]?.kind ?? 'none'),
    snapshot: reading,
    reasons: [],
    links: [],
  };
  return { page: info, target, words, mark, annotation: id };
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
