import * as v from 'valibot';
import type { Log } from './log/change';
import { annotationOf } from './log/view';
import { logBefore } from './log-before';
import { type LogRow, logOfRow, logRow } from './log-row';
import type { Annotation } from './model';
import * as shapes from './shapes';

/**
 * An annotation as it is stored, in one row with its log: two would take a key, an index and what both say twice. One
 * from before there was a log has none until it is next changed.
 */
export interface StoredAnnotation extends Annotation {
  log?: Pick<LogRow, 'changes' | 'gone'>;
  /** Number of the change that last wrote this row (`Device.seq`): what the library made before then knows nothing of it. */
  rev?: number;
}

/** What is shown of it. */
export function shownOf({ log: _, rev: __, ...shown }: StoredAnnotation): Annotation {
  return shown.heads ? shown : (annotationOf(logBefore(shown)) ?? shown);
}

/** Those of these rows that are understood, as they are shown. */
export const shownOfAll = (rows: readonly unknown[]): Annotation[] =>
  shapes.understood<StoredAnnotation>(shapes.annotation, rows).map(shownOf);

/** @param mark what is left of it in `logs`, where it was erased before */
export function logOfAnnotation(id: string, row: StoredAnnotation | undefined, mark?: LogRow): Log {
  const isBefore = row && !row.log && !row.heads && v.is(shapes.annotation, row);
  const { changes, gone } = isBefore ? logBefore(row) : logOfRow(rowOf(id, row), row);
  return { changes, gone: new Set([...(mark?.gone ?? []), ...gone]) };
}

/**
 * @param rev number of the change by which it is written
 * @param before the row there is: what is not understood of its log stays there
 */
export function storedAnnotation(
  shown: Annotation,
  log: Log,
  rev: number,
  before?: StoredAnnotation,
): StoredAnnotation {
  const { annotation: _, ...row } = logRow(shown.id, log, shown, rowOf(shown.id, before));
  return { ...shown, log: row, rev };
}

const rowOf = (annotation: string, row: StoredAnnotation | undefined): LogRow => ({
  changes: [],
  ...row?.log,
  annotation,
});
