import type { Transaction } from 'dexie';
import { newId } from './ids';
import type { Change, Setting } from './log/change';
import { annotationOf, tagField } from './log/view';
import { type LogRow, logRow } from './log-row';
import type { Annotation } from './model';
import * as shapes from './shapes';

/** Rows that are brought along at once: memory holds no more of them. */
const AT_ONCE = 1000;

/**
 * Brings rows up to version 4 of the database: what each annotation says becomes the first entries of its log. One that
 * is not understood stays as it is, and has no log. Those that had been deleted before there was a bin are in it from
 * now on.
 */
export async function beginLog(transaction: Transaction): Promise<void> {
  const annotations = transaction.table<Annotation>('annotations');
  const logs = transaction.table<LogRow>('logs');
  const device = newId();
  const now = Date.now();
  let seq = 0;
  for (const ids = (await annotations.toCollection().primaryKeys()) as string[]; ids.length > 0; ) {
    const rows = await annotations.bulkGet(ids.splice(0, AT_ONCE));
    const begun = shapes.understood(shapes.annotation, rows).map((row) => {
      seq += 1;
      const log = { changes: [firstChange(row, device, seq, now)], gone: new Set<string>() };
      const shown = annotationOf(log) ?? row;
      return { shown, row: logRow(row.id, log, shown) };
    });
    await Promise.all([
      logs.bulkPut(begun.map(({ row }) => row)),
      annotations.bulkPut(begun.map(({ shown }) => shown)),
    ]);
  }
  await transaction.table('meta').put({ key: 'device', id: device, seq, last: [] });
}

/** Of the same row it makes the same entries on every device, but for who wrote them. */
function firstChange(row: Annotation, device: string, seq: number, now: number): Change {
  const { id, page, created, modified, reading, note, tags, assessment, target, dismissal, deleted } = row;
  const set: Setting[] = [
    { field: 'origin', value: { page, created, ...(reading && { reading }) }, before: [] },
    ...(target ? [{ field: 'target', value: target, before: [] }] : []),
    ...(note === '' ? [] : [{ field: 'note', value: note, before: [] }]),
    ...tags.map((tag) => ({ field: tagField(tag), value: true, before: [] })),
    ...(assessment ? [{ field: 'assessment', value: assessment, before: [] }] : []),
    ...(dismissal ? [{ field: 'dismissal', value: true, before: [] }] : []),
  ];
  const seen = set.map((_, index) => `${id}.${index}`);
  if (deleted !== undefined) set.push({ field: 'deletion', value: { on: now, seen }, before: [] });
  return { id, device, seq, at: modified, annotation: id, set };
}
