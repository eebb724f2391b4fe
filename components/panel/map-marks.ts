import type { Annotation } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import type { MarkKind, PageState } from '../../lib/messages';
import { SOURCE_KINDS } from '../../lib/reading/types';
import { attributionsOf, claimsOf, kindsOf } from './rows';

/** One mark as the map shows it, or a note of the reader's. */
export interface MapMark {
  /** What the page goes to. */
  id: string;
  kind: MarkKind | 'note';
  /** Where it begins, UTF-16 offset of the page's text. */
  start: number;
  words: string;
}

/** Code units of the words that are told of a mark: one line of a long quotation names it well enough. */
const LONGEST_WORDS = 120;

/** The marks that the page shows, and the notes that have a place on it, in the order of the text. */
export function mapMarks(page: PageState, annotations: readonly Annotation[]): MapMark[] {
  const { text, hidden, anchors } = page;
  const kinds = kindsOf(page);
  const marks: MapMark[] = [];
  const add = (id: string, kind: MapMark['kind'], start: number, words: string) =>
    marks.push({ id, kind, start, words: words.trim().slice(0, LONGEST_WORDS) });

  for (const { id, sourceIds, source, cue, content } of attributionsOf(page)) {
    const kind = kinds.get(sourceIds[0] ?? '') ?? 'none';
    const parts = [...source, ...cue, ...content];
    if (hidden.includes(kind) || parts.length === 0) continue;
    const start = Math.min(...parts.map(([from]) => from));
    const told = content[0] ?? parts[0]!;
    add(id, kind, start, text.slice(...told));
  }
  if (!hidden.includes('claim'))
    for (const { id, span } of claimsOf(page)) add(id, 'claim', span[0], text.slice(...span));
  for (const { id, target, note, dismissal } of annotations) {
    const starts = anchors[id]?.spans.map(({ span }) => span[0]) ?? [];
    if (starts.length === 0 || dismissal) continue;
    add(id, 'note', Math.min(...starts), note || (target ? targetWords(target) : ''));
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** The parts that the map's words tell apart: of an article read from top to bottom its beginning, middle and end. */
const PARTS = 3;

/** How many marks of each kind stand in the article, and in each third of it. */
export function countMarks(
  marks: readonly MapMark[],
  length: number,
): { kinds: Record<MapMark['kind'], number>; thirds: number[] } {
  const kinds = Object.fromEntries([...SOURCE_KINDS, 'claim', 'note'].map((kind) => [kind, 0])) as Record<
    MapMark['kind'],
    number
  >;
  const thirds = Array.from({ length: PARTS }, () => 0);
  for (const { kind, start } of marks) {
    kinds[kind] += 1;
    const third = Math.min(PARTS - 1, Math.floor((start / Math.max(1, length)) * PARTS));
    thirds[third]! += 1;
  }
  return { kinds, thirds };
}

/** The mark nearest to a place in the text. @returns its place in the list; -1 of none */
export function nearestMark(marks: readonly MapMark[], offset: number): number {
  let nearest = -1;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, { start }] of marks.entries()) {
    const away = Math.abs(start - offset);
    if (away < distance) [nearest, distance] = [index, away];
  }
  return nearest;
}
