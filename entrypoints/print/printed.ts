import type { Annotation } from '../../lib/annotations/model';
import type { MarkKind } from '../../lib/messages';
import type { AnchoredSpans } from '../../lib/page/anchor/target';
import { hull, type Mark } from '../../lib/page/marks/marks';
import { LAYERS } from '../../lib/page/marks/paint';
import type { Span } from '../../lib/reading/types';

/** A note as it is printed. */
export interface PrintedNote {
  /** From 1, in the order of the text; those that have no place in it come last. */
  number: number;
  annotation: Annotation;
  /** - `page`: on the page as a whole. `lost`: its words are no longer there. */
  place: 'text' | 'page' | 'lost';
}

/** Words that look alike. */
export interface Piece {
  text: string;
  /** Of the mark that they are in: of several, the one that is painted uppermost. */
  kind?: MarkKind;
  /** The reader wrote about them. */
  isNoted: boolean;
  /** Numbers of the notes that end behind them. */
  notes: number[];
}

export interface Paragraph {
  /** Where it begins, in UTF-16 code units of the text. */
  start: number;
  pieces: Piece[];
}

/** Where a text's paragraphs are parted (`text-map.ts`). */
const BETWEEN = '\n\n';

/** The reader's notes, numbered. What says nothing, such as a mark that was only dismissed, has no number. */
export function numbered(
  annotations: readonly Annotation[],
  anchors: Readonly<Record<string, AnchoredSpans>>,
): PrintedNote[] {
  const startOf = ({ id }: Annotation) => spansOf(anchors[id])[0]?.[0];
  const said = annotations.filter(
    ({ deleted, note, tags, assessment }) => !deleted && (note !== '' || tags.length > 0 || assessment),
  );
  const placed = said.map((annotation) => {
    const start = startOf(annotation);
    if (start !== undefined) return { annotation, place: 'text' as const, at: start };
    return annotation.target
      ? { annotation, place: 'lost' as const, at: Number.POSITIVE_INFINITY }
      : { annotation, place: 'page' as const, at: Number.MAX_SAFE_INTEGER };
  });
  return placed
    .sort((a, b) => (a.at === b.at ? a.annotation.created - b.annotation.created : a.at - b.at))
    .map(({ annotation, place }, index) => ({ number: index + 1, annotation, place }));
}

/**
 * The text in paragraphs, with its marks and the numbers of its notes.
 * @param marks those that are shown
 */
export function paragraphsOf(
  text: string,
  marks: readonly Mark[],
  notes: readonly PrintedNote[],
  anchors: Readonly<Record<string, AnchoredSpans>>,
): Paragraph[] {
  const layers = marks
    .flatMap(({ kind, spans }) => spans.map((span) => ({ kind, span })))
    .sort((a, b) => LAYERS.indexOf(b.kind) - LAYERS.indexOf(a.kind));
  const noted = notes.flatMap(({ number, annotation }) => {
    // One frame around words and what little stands between them.
    const spans = hull(spansOf(anchors[annotation.id]), text);
    return spans.map((span, index) => ({ span, number: index === spans.length - 1 ? number : undefined }));
  });
  let start = 0;
  return text.split(BETWEEN).map((words) => {
    const span: Span = [start, start + words.length];
    start = span[1] + BETWEEN.length;
    const within = <T extends { span: Span }>(all: readonly T[]) =>
      all.filter((each) => touches(each.span, span));
    return { start: span[0], pieces: piecesOf(text, span, within(layers), within(noted)) };
  });
}

function piecesOf(
  text: string,
  [start, end]: Span,
  layers: readonly { kind: MarkKind; span: Span }[],
  noted: readonly { number: number | undefined; span: Span }[],
): Piece[] {
  const edges = [...layers, ...noted].flatMap(({ span }) => span).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const piece: Span = [from, to];
    const kind = layers.find(({ span }) => touches(span, piece))?.kind;
    return {
      text: text.slice(from, to),
      ...(kind && { kind }),
      isNoted: noted.some(({ span }) => touches(span, piece)),
      notes: noted.flatMap(({ span, number }) => (number !== undefined && span[1] === to ? [number] : [])),
    };
  });
}

const touches = ([a, b]: Span, [start, end]: Span): boolean => a < end && b > start;

const spansOf = (anchor: AnchoredSpans | undefined): Span[] =>
  (anchor?.spans ?? []).map(({ span }) => span).sort((a, b) => a[0] - b[0]);
