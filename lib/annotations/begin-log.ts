import type { Transaction } from 'dexie';
import { newId } from './ids';
import { BEFORE_LOG, type Change, entryId, type Log, type Setting, stampAfter } from './log/change';
import { annotationOf, tagField } from './log/view';
import { type LogRow, logRow } from './log-row';
import type { Annotation } from './model';
import * as shapes from './shapes';

/** Rows that are brought along at once: memory holds no more of them, and a note may have millions of letters. */
const AT_ONCE = 250;

/**
 * Brings rows up to version 4 of the database: what each annotation says becomes the first entries of its log. One that
 * is not understood stays as it is, and has no log. Those that had been deleted before there was a bin are in it from
 * now on.
 */
export async function beginLog(transaction: Transaction): Promise<void> {
  const annotations = transaction.table<Annotation>('annotations');
  const logs = transaction.table<LogRow>('logs');
  const now = Date.now();
  for (const ids = (await annotations.toCollection().primaryKeys()) as string[]; ids.length > 0; ) {
    const rows = await annotations.bulkGet(ids.splice(-AT_ONCE));
    const begun = shapes.understood(shapes.annotation, rows).map((row) => {
      const log = logBefore(row, now);
      const shown = annotationOf(log) ?? row;
      return { shown, row: logRow(row.id, log, shown) };
    });
    await Promise.all([
      logs.bulkPut(begun.map(({ row }) => row)),
      annotations.bulkPut(begun.map(({ shown }) => shown)),
    ]);
  }
}

/** The log of an annotation that had none. Whoever holds the same row has the same of it: it is nobody's doing. */
function logBefore(row: Annotation, now: number): Log {
  const { id, page, created, modified, reading, note, tags, assessment, target, dismissal, deleted } = row;
  const set: Setting[] = [
    { field: 'origin', value: { page, created, ...(reading && { reading }) }, before: [] },
    ...(target ? [{ field: 'target', value: target, before: [] }] : []),
    ...(note === '' ? [] : [{ field: 'note', value: note, before: [] }]),
    ...[...new Set(tags)].map((tag) => ({ field: tagField(tag), value: true, before: [] })),
    ...(assessment ? [{ field: 'assessment', value: assessment, before: [] }] : []),
    ...(dismissal ? [{ field: 'dismissal', value: true, before: [] }] : []),
  ];
  const before = { device: BEFORE_LOG, seq: 0, annotation: id };
  const log: Log = { changes: [{ ...before, id, at: modified, set }], gone: new Set() };
  if (deleted === undefined) return log;
  // A change of its own, since the bin begins to count here and now: elsewhere the same row has another one.
  const value = { on: now, seen: set.map((_, index) => entryId(id, index)) };
  const deletion: Setting = { field: 'deletion', value, before: [] };
  const change: Change = { ...before, id: newId(), at: stampAfter(log, modified), set: [deletion] };
  return { ...log, changes: [...log.changes, change] };
}
