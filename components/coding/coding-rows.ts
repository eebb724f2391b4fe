import type { Code } from '../../lib/annotations/codebook';
import type { Annotation, MarkSnapshot } from '../../lib/annotations/model';
import { type AttributionDetails, detailsOf, sourcesById } from '../../lib/attribution-details';
import type { MarkKind, PageState } from '../../lib/messages';
import type { RoleSpan } from '../../lib/page/anchor/target';
import { isCheckable } from '../../lib/reading/thresholds';
import type { Span } from '../../lib/reading/types';

/**
 * What has become of a mark. All of it is stored with the mark's annotation: who leaves the article and comes back goes
 * on where it was left. `open`: nothing yet.
 */
export type Judged = 'open' | 'right' | 'wrong' | 'changed' | 'coded';

/** One mark of the article, as it is coded. */
export interface CodingRow {
  /** Of the attribution or claim. */
  id: string;
  kind: MarkKind;
  parts: RoleSpan[];
  /** What is said, or the claim. */
  words: string;
  /** Of an attribution. */
  details?: AttributionDetails;
  snapshot: MarkSnapshot;
  /** The reader's, on this mark. */
  annotation?: Annotation;
  judged: Judged;
}

/** Marks and annotations share this much of their words (intersection over union) where they are about the same. */
const SAME_WORDS = 0.9;

/** Every mark that the reader wants to see, in the order of the text; those that were called wrong stay among them. */
export function codingRows(
  page: PageState,
  annotations: readonly Annotation[],
  codes: readonly Code[],
): CodingRow[] {
  const { reading, text, allClaims } = page;
  if (!reading) return [];
  const sources = sourcesById(reading.sources);
  const placed = annotations.flatMap((annotation) => {
    const spans = placeOf(annotation, page);
    return spans ? [{ annotation, spans }] : [];
  });
  const row = (
    given: Pick<CodingRow, 'id' | 'kind' | 'parts' | 'snapshot' | 'details'>,
    corrected: readonly string[],
  ): CodingRow => {
    const own = ownOf(given, corrected, placed);
    return {
      ...given,
      words: wordsOf(given.parts, text),
      ...(own && { annotation: own }),
      judged: judgedBy(own, codes),
    };
  };
  const attributions = reading.attributions.map((attribution) => {
    const { id, source, cue, content, confidence, form, stance, corrected = [] } = attribution;
    const details = detailsOf(attribution, sources, text);
    const part = (role: RoleSpan['role']) => (span: Span) => ({ role, span });
    const snapshot: MarkSnapshot = {
      version: reading.version,
      mark: 'attribution',
      sources: details.speakers.map(({ name, kind }) => ({ name, kind })),
      cue: details.cue,
      form,
      stance,
      confidence,
    };
    const parts = [...source.map(part('source')), ...cue.map(part('cue')), ...content.map(part('content'))];
    return row({ id, kind: details.speakers[0]?.kind ?? 'none', parts, snapshot, details }, corrected);
  });
  const claims = reading.claims
    .filter((claim) => allClaims || isCheckable(claim))
    .map(({ id, span, confidence, corrected = [] }) =>
      row(
        {
          id,
          kind: 'claim',
          parts: [{ role: 'claim', span }],
          snapshot: { version: reading.version, mark: 'claim', sources: [], cue: '', confidence },
        },
        corrected,
      ),
    );
  return [...attributions, ...claims]
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => startOf(a.parts) - startOf(b.parts));
}

const startOf = (parts: readonly RoleSpan[]): number => Math.min(...parts.map(({ span }) => span[0]));

/** Where an annotation stands today: as the page has found it or, of one that was just written, where it was written. */
function placeOf({ id, target, correction }: Annotation, { anchors }: PageState): Span[] | undefined {
  // Who a source is holds for all its statements, and is about none of them.
  if (!target || correction?.what === 'source') return undefined;
  const anchor = anchors[id];
  if (anchor) return anchor.status === 'lost' ? undefined : anchor.spans.map(({ span }) => span);
  return target.ranges.map(({ position }): Span => [position.start, position.end]);
}

function ownOf(
  { parts, snapshot }: Pick<CodingRow, 'parts' | 'snapshot'>,
  corrected: readonly string[],
  placed: readonly { annotation: Annotation; spans: Span[] }[],
): Annotation | undefined {
  const own = placed.filter(
    ({ annotation, spans }) =>
      corrected.includes(annotation.id) ||
      (annotation.reading !== undefined &&
        (annotation.reading.mark === 'claim') === (snapshot.mark === 'claim') &&
        shareOf(
          parts.map(({ span }) => span),
          spans,
        ) >= SAME_WORDS),
  );
  // One that says what the mark is goes before a note on it.
  const says = ({ annotation: { dismissal, correction } }: (typeof own)[number]) => dismissal || correction;
  return (own.find(says) ?? own[0])?.annotation;
}

/** Intersection over union of two sets of words. */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  let both = 0;
  for (const at of one) if (other.has(at)) both++;
  return both / Math.max(1, one.size + other.size - both);
}

const lettersOf = (spans: readonly Span[]): Set<number> => {
  const letters = new Set<number>();
  for (const [start, end] of spans) for (let at = start; at < end; at++) letters.add(at);
  return letters;
};

/** What stored says of a mark. */
export function judgedBy(
  annotation: Pick<Annotation, 'dismissal' | 'correction' | 'tags'> | undefined,
  codes: readonly Code[],
): Judged {
  if (!annotation) return 'open';
  const { dismissal, correction, tags } = annotation;
  if (dismissal) return 'wrong';
  if (correction) return correction.what === 'right' ? 'right' : 'changed';
  return codes.some(({ name }) => tags.includes(name)) ? 'coded' : 'open';
}

/** What is said, rather than who says it. */
function wordsOf(parts: readonly RoleSpan[], text: string): string {
  const said = parts.filter(({ role }) => role === 'content' || role === 'claim');
  return (said.length > 0 ? said : parts)
    .map(({ span }) => text.slice(...span))
    .join(' … ')
    .trim();
}

/** The first mark that is still to be judged, from a place on and then from the top; the place itself where all are. */
export function nextOpen(rows: readonly CodingRow[], from: number): number {
  const isOpen = ({ judged }: CodingRow) => judged === 'open';
  const after = rows.findIndex((row, at) => at >= from && isOpen(row));
  if (after !== -1) return after;
  const first = rows.findIndex(isOpen);
  return first === -1 ? Math.min(from, rows.length - 1) : first;
}
