import type { Annotation, MarkSnapshot, PageInfo } from '../../lib/annotations/model';
import type { CardSubject } from '../../lib/messages';
import { describeSpans } from '../../lib/page/describe';
import { hull, type Mark } from '../../lib/page/marks';
import type { RoleSpan } from '../../lib/page/target';
import type { TextMap } from '../../lib/page/text-map';
import type { Reading, Span } from '../../lib/reading/types';

/** What a card or an editor is about, put together from the page for the views. */

export function markSubject(
  page: PageInfo,
  map: TextMap,
  reading: Reading,
  mark: Mark,
  annotation?: string,
): CardSubject {
  return {
    page,
    counts: reading.counts,
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

/** For an annotation that stands on no mark, or on one that is no longer read: as it was when it was made. */
export function annotationSubject(page: PageInfo, annotation: Annotation): CardSubject | null {
  const { target, reading } = annotation;
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
  return { page, target, words, mark, annotation: annotation.id };
}

export function selectionSubject(
  page: PageInfo,
  map: TextMap,
  spans: Span[],
  reading?: Reading,
): CardSubject {
  const parts: RoleSpan[] = spans.map((span) => ({ role: 'selection', span }));
  return {
    page,
    counts: reading?.counts,
    target: describeSpans(map, parts),
    words: wordsOf(map.text, spans),
  };
}

function snapshotOf(reading: Reading, text: string, mark: Mark): MarkSnapshot {
  const { attribution, claim } = mark;
  const sources = reading.sources
    .filter((source) => attribution?.sourceIds.includes(source.id))
    .map(({ name, kind }) => ({ name, kind }));
  return {
    version: reading.version,
    mark: attribution ? 'attribution' : 'claim',
    sources,
    cue: (attribution?.cue ?? []).map(([start, end]) => text.slice(start, end)).join(' … '),
    form: attribution?.form,
    stance: attribution?.stance,
    confidence: attribution?.confidence ?? claim?.confidence ?? 0,
  };
}

const wordsOf = (text: string, spans: Span[]) =>
  hull(
    [...spans].sort((a, b) => a[0] - b[0]),
    text,
  )
    .map(([start, end]) => text.slice(start, end))
    .join(' … ');
