import { signal } from '@preact/signals';
import type { Row } from '../../../lib/search/query';

/** Rows that are asked for at once: some windows full, a few hundred microseconds to send. */
export const PAGE_ROWS = 60;
/** Pages that are kept: what was just seen is there when one scrolls back, and the page stays small. */
const MOST_PAGES = 24;

/** What is known of a view's rows: those around what was looked at. */
export interface FoundRows {
  /** `undefined` where it has not been fetched. */
  at(index: number): Row | undefined;
  /** The pages that hold rows from one to before another and are not there, as rows from and to; nothing where all are. */
  missing(from: number, to: number): [from: number, to: number] | undefined;
  /** Puts rows in that begin at the beginning of a page. @param isOther they are of another view, or all may have changed */
  put(from: number, rows: readonly Row[], isOther: boolean): void;
  /** Where an annotation is among those that are known; -1 where it is not. */
  indexOf(id: string): number;
}

/** Whoever reads rows while it is drawn is drawn again when there are others. */
export function createFoundRows(): FoundRows {
  const pages = signal<ReadonlyMap<number, readonly Row[]>>(new Map());
  return {
    at(index) {
      return pages.value.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
    },
    missing(from, to) {
      const first = Math.floor(from / PAGE_ROWS);
      const last = Math.floor(Math.max(to - 1, from) / PAGE_ROWS);
      const left = [];
      for (let page = first; page <= last; page++) if (!pages.peek().has(page)) left.push(page);
      return left.length === 0 ? undefined : [left[0]! * PAGE_ROWS, (left.at(-1)! + 1) * PAGE_ROWS];
    },
    put(from, rows, isOther) {
      const now = new Map(isOther ? [] : pages.peek());
      for (let at = 0; at < Math.max(rows.length, 1); at += PAGE_ROWS) {
        const page = (from + at) / PAGE_ROWS;
        // At the end: the latest is kept longest.
        now.delete(page);
        now.set(page, rows.slice(at, at + PAGE_ROWS));
      }
      for (const page of now.keys()) {
        if (now.size <= MOST_PAGES) break;
        now.delete(page);
      }
      pages.value = now;
    },
    indexOf(id) {
      for (const [page, rows] of pages.peek()) {
        const at = rows.findIndex((row) => row.id === id);
        if (at >= 0) return page * PAGE_ROWS + at;
      }
      return -1;
    },
  };
}
