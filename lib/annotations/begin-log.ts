import type { Transaction } from 'dexie';
import { newId } from './ids';
import type { Change, Setting } from './log/change';
import { annotationOf, tagField } from './log/view';
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
  const changes = transaction.table<Change>('changes');
  const device = newId();
  const now = Date.now();
  let seq = 0;
  for (const ids = (await annotations.toCollection().primaryKeys()) as string[]; ids.length > 0; ) {
    const rows = await annotations.bulkGet(ids.splice(0, AT_ONCE));
    const begun = shapes.understood(shapes.annotation, rows).map((row) => {
      seq += 1;
      return firstChange(row, device, seq, now);
    });
    await changes.bulkPut(begun);
    const shown = begun.map((change) => annotationOf({ changes: [change], gone: new Set() }));
    await annotations.bulkPut(shown.filter((row) => row !== undefined));
  }
  await transaction.table('meta').put({ key: 'device', id: device, seq });
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
