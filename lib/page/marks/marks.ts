/**
 * This room turns a reading into marks on the page: what is painted, with which highlight, and what is under a point.
 */

import type { Attribution, Claim, Reading, SourceKind, Span } from '../../reading/types';
import type { RoleSpan } from '../anchor/target';
import type { Slices } from '../slices';

/** What is painted: an attribution by the kind of its source, or a claim with none. */
export interface Mark {
  /** The id of the attribution or claim. */
  id: string;
  kind: SourceKind | 'claim';
  /** What is tinted and underlined, in the order of the text: the parts with the words between them. */
  spans: Span[];
  /** The parts themselves, for selectors. */
  parts: RoleSpan[];
  attribution?: Attribution;
  claim?: Claim;
}

/**
 * Longest gap between two parts of an attribution (UTF-16 code units) that is painted with them. "told the
 * Herald that" belongs to what a reader sees as one statement; a whole clause in between does not.
 */
const LONGEST_GAP = 60;

/**
 * The marks of a reading, in the order of the text. In slices: a long article has thousands.
 * An attribution without any words gives none.
 * @param text the text that the reading's offsets count in
 */
export async function marksOf(reading: Reading, text: string, slices: Slices): Promise<Mark[]> {
  const kinds = new Map(reading.sources.map((source) => [source.id, source.kind]));
  const marks: Mark[] = [];
  for (const attribution of reading.attributions) {
    if (slices.due()) await slices.yieldIfDue();
    const parts: RoleSpan[] = [
      ...attribution.source.map((span) => ({ role: 'source' as const, span })),
      ...attribution.cue.map((span) => ({ role: 'cue' as const, span })),
      ...attribution.content.map((span) => ({ role: 'content' as const, span })),
    ].sort((a, b) => a.span[0] - b.span[0]);
    if (parts.length === 0) continue;
    const kind = kinds.get(attribution.sourceIds[0] ?? '') ?? 'none';
    marks.push({
      id: attribution.id,
      kind,
      spans: hull(
        parts.map((part) => part.span),
        text,
      ),
      parts,
      attribution,
    });
  }
  for (const claim of reading.claims) {
    const parts: RoleSpan[] = [{ role: 'claim', span: claim.span }];
    marks.push({ id: claim.id, kind: 'claim', spans: [claim.span], parts, claim });
  }
  return marks.sort((a, b) => startOf(a.spans) - startOf(b.spans));
}

/**
 * Joins spans over short gaps, never over the end of a paragraph. None for none.
 * @param sorted by their starts, in UTF-16 code units of `text`
 */
export function hull(sorted: Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined[joined.length - 1];
    const near =
      last !== undefined &&
      span[0] - last[1] <= LONGEST_GAP &&
      (span[0] <= last[1] || !text.slice(last[1], span[0]).includes('\n\n'));
    if (near) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

/**
 * The mark at an offset of the text (UTF-16 code units): an attribution rather than a claim, and of nested ones the
 * shortest. `undefined` where none is.
 */
export function markAt(marks: Mark[], offset: number): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) {
    if (!mark.spans.some(([start, end]) => start <= offset && offset < end)) continue;
    if (best === undefined || rank(mark) < rank(best)) best = mark;
  }
  return best;
}

/** Lower is nearer to what a click means. */
function rank(mark: Mark): number {
  return lengthOf(mark.spans) + (mark.kind === 'claim' ? Number.MAX_SAFE_INTEGER / 2 : 0);
}

/** Overlap of two sets of spans: shared length over joint length, 0 to 1 (intersection over union); 0 where both are empty. */
export function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  const joint = lengthOf(a) + lengthOf(b) - shared;
  return joint === 0 ? 0 : shared / joint;
}

/** Where the first of spans begins; 0 where there is none. */
export const startOf = (spans: Span[]): number => spans[0]?.[0] ?? 0;

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [start, end]) => sum + end - start, 0);
