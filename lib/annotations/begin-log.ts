import type { Transaction } from 'dexie';
import { newId } from './ids';
import { BEFORE_LOG, type Change, entriesOf, stampAfter } from './log/change';
import { annotationOf } from './log/view';
import { logBefore } from './log-before';
import type { Annotation } from './model';
import * as shapes from './shapes';
import { type StoredAnnotation, storedAnnotation } from './stored-annotation';

/** Rows that are brought along at once: memory holds no more of them, and a note may have millions of letters. */
const AT_ONCE = 250;

/**
 * Brings rows up to version 4 of the database: those that had been deleted before there was a bin are in it from now on.
 * Of all others the log follows from the row (`logBefore`), and nothing is written. One that is not understood stays as
 * it is.
 */
export async function beginLog(transaction: Transaction): Promise<void> {
  const annotations = transaction.table<StoredAnnotation>('annotations');
  const now = Date.now();
  const deleted = annotations.where('deleted').above(Number.NEGATIVE_INFINITY);
  for (const ids = (await deleted.primaryKeys()) as string[]; ids.length > 0; ) {
    const rows = await annotations.bulkGet(ids.splice(-AT_ONCE));
    const binned = shapes.understood<Annotation>(shapes.annotation, rows);
    await annotations.bulkPut(binned.map((row) => inBin(row, now)));
  }
}

function inBin(row: Annotation, now: number): StoredAnnotation {
  const before = logBefore({ ...row, deleted: undefined });
  // A change of its own, since the bin begins to count here and now: elsewhere the same row has another one.
  const deletion: Change = {
    id: newId(),
    device: BEFORE_LOG,
    seq: 0,
    at: stampAfter(before, row.modified),
    annotation: row.id,
    set: [{ field: 'deletion', value: { on: now, seen: entriesOf(before).map(({ id }) => id) }, before: [] }],
  };
  const log = { ...before, changes: [...before.changes, deletion] };
  return storedAnnotation(annotationOf(log) ?? row, log, 0);
}
