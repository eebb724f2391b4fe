import type { RoleSpan } from '../../../lib/page/anchor/target';
import type { Span } from '../../../lib/reading/types';

/** Edits of a page, in offsets of the article's text as it was before. Planned in Node, made in the browser. */

/** Other words in the place of those of a span; at an empty span they are put in. */
export type Change = readonly [start: number, end: number, words: string];

/** Rows of the experiment, in the order in which they are printed. */
export const ROWS = [
  'none',
  'banner',
  'moved',
  'rebuilt',
  'letters',
  'typography',
  'word',
  'digits',
  'fifth',
  'split',
  'joined',
  'deleted',
  'look-alike',
  'other copy deleted',
  'own copy deleted',
] as const;
export type Row = (typeof ROWS)[number];

export type Edit = { row: Row } & (
  | {
      kind: 'text';
      changes: Change[];
      /** What was there when the target was described, and is gone now: a second copy. */
      before?: Change[];
      /** The target's own words are gone. */
      gone?: boolean;
    }
  /** A paragraph is put in front of another. */
  | { kind: 'move'; block: Span; to: Span }
  /** Paragraphs go; in front of another one, a look-alike may be put in. */
  | { kind: 'delete'; blocks: Span[]; lookAlike?: { words: string; to: Span } }
  /** The whole page, and with it the search for its article. */
  | { kind: 'page'; page: 'banner' | 'rebuilt' }
);

export interface Case {
  parts: RoleSpan[];
  edit: Edit;
}

/** The text after changes, which lie apart. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const [start, end, words] of inOrder(changes)) {
    result += text.slice(at, start) + words;
    at = end;
  }
  return result + text.slice(at);
}

/** Where a span is after changes. What is put in right beside it is not part of it. */
export function moved([start, end]: Span, changes: readonly Change[]): Span {
  let first = start;
  let last = end;
  for (const [from, to, words] of changes) {
    const growth = words.length - (to - from);
    if (to <= start) first += growth;
    if (to <= end && (from < end || to < end)) last += growth;
  }
  return [first, last];
}

export function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => a[0] - b[0]);
}
