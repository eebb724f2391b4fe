import { browser } from 'wxt/browser';
import type { Annotation, MarkSnapshot, PageInfo } from '../../lib/annotations/model';
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
  return {
    page: info,
    counts: reading?.counts,
    target: describeSpans(map, mark.parts),
    words: wordsOf(map.text, mark.spans),
    mark: {
      id: mark.id,
      kind: mark.kind,
      snapshot: snapshotOf(reading, map.text, mark),
      via: (mark.attribution?.via ?? []).map(([start, end]) => map.text.slice(start, end)),
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
    via: [],
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

function snapshotOf(reading: Reading | undefined, text: string, mark: Mark): MarkSnapshot {
  const { attribution, claim } = mark;
  const sources = (reading?.sources ?? [])
    .filter((source) => attribution?.sourceIds.includes(source.id))
    .map(({ name, kind }) => ({ name, kind }));
  return {
    version: reading?.version ?? '',
    mark: attribution ? 'attribution' : 'claim',
    sources,
    cue: (attribution?.cue ?? []).map(([start, end]) => text.slice(start, end)).join(' … '),
    form: attribution?.form,
    stance: attribution?.stance,
    confidence: attribution?.confidence ?? claim?.confidence ?? 0,
  };
}

function wordsOf(text: string, spans: Span[]): string {
  const inOrder = [...spans].sort((a, b) => a[0] - b[0]);
  return hull(inOrder, text)
    .map(([start, end]) => text.slice(start, end))
    .join(' … ');
}
