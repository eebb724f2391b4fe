import * as v from 'valibot';
import type { Device, WhenceDatabase } from './database';
import { newId } from './ids';
import { withChange } from './last-changes';
import { type Change, knows, type Log, type Setting, stampAfter } from './log/change';
import { erase, fold } from './log/fold';
import { isAnnotationSubject } from './log/subject';
import { annotationOf } from './log/view';
import { type LogRow, logOfRow, logRow } from './log-row';
import * as shapes from './shapes';
import { logOfAnnotation, type StoredAnnotation, storedAnnotation } from './stored-annotation';
import { OutdatedError } from './written';

/** All that was written of one subject. Changes that are not understood stay where they are, and count for nothing. */
export async function logOf(db: WhenceDatabase, subject: string): Promise<Log> {
  return (await stored(db, subject)).log;
}

/** What is stored of a subject, and its log. */
export interface StoredLog {
  /** Of an annotation: with its log. */
  shown?: StoredAnnotation;
  /** Of another subject its log; of an annotation the mark of one that was erased. */
  row?: LogRow;
  log: Log;
}

export async function stored(db: WhenceDatabase, subject: string): Promise<StoredLog> {
  if (!isAnnotationSubject(subject)) {
    const row = await db.logs.get(subject);
    return { row, log: logOfRow(row) };
  }
  const [shown, row] = await Promise.all([db.annotations.get(subject), db.logs.get(subject)]);
  return { shown, row, log: logOfAnnotation(subject, shown, row) };
}

/** What a change is about; `undefined` where it is not among the last of this device. */
export async function subjectOf(db: WhenceDatabase, change: string): Promise<string | undefined> {
  return subjectIn(await deviceOf(db), change);
}

export const subjectIn = ({ last }: Device, change: string): string | undefined =>
  last.find(({ id }) => id === change)?.annotation;

/** This installation, which is a new one where nothing has been written in it, or that is no longer understood. */
export async function deviceOf(db: WhenceDatabase): Promise<Device> {
  const known: unknown = await db.meta.get('device');
  if (v.is(shapes.device, known)) return known;
  return { key: 'device', id: newId(), seq: 0, last: [] };
}

/** What is to be written: an id that the view has made, a subject, and the change that it undoes where it does. */
export interface Writing {
  change: string;
  annotation: string;
  undoes?: string;
  /** ms since 1970, by the clock. */
  now: number;
}

/** What there is of a subject, and the device, where the caller has asked for them already in this transaction. */
export type Found = [before: StoredLog, device: Device];

/** The log as it is afterwards, and what was written; nothing where there was nothing to write. */
export interface Recorded {
  log: Log;
  change?: Change;
}

/**
 * Writes one change into the log and what is shown of an annotation then, in the transaction of the caller, who does so
 * for pages and drafts. One that is in the log already is not written again, whatever it would say.
 * @param settle what to set, from the log as it is
 * @throws OutdatedError where the change was here and has been erased, or is of another subject, or what is shown is not
 *   understood: it stays as it is
 */
export async function record(
  db: WhenceDatabase,
  { change: id, annotation, undoes, now }: Writing,
  settle: (log: Log) => Setting[],
  found?: Found,
): Promise<Recorded> {
  const [before, device] = found ?? (await Promise.all([stored(db, annotation), deviceOf(db)]));
  const { shown, log } = before;
  const known = log.changes.find((each) => each.id === id);
  if (known) return { log, change: known };
  if (knows(log, id)) throw new OutdatedError('It has been erased.');
  if (device.last.some((each) => each.id === id))
    throw new OutdatedError('It is a change of something else.');
  if (shown && !v.is(shapes.annotation, shown)) throw new OutdatedError('It is not understood.');
  const set = settle(log);
  if (set.length === 0) return { log };
  const seq = device.seq + 1;
  const change: Change = {
    id,
    device: device.id,
    seq,
    at: stampAfter(log, now),
    annotation,
    ...(undoes !== undefined && { undoes }),
    set,
  };
  const grown = { ...log, changes: [...log.changes, change] };
  const last = withChange(device.last, change);
  const reach = new Set(last.map((each) => each.id));
  const folded = fold(grown, (each) => reach.has(each.id));
  await Promise.all([write(db, annotation, folded, seq, before), db.meta.put({ ...device, seq, last })]);
  return { log: folded, change };
}

/** Takes every entry of a subject out of its log. Only a mark stays that it existed. @param now ms since 1970 */
export async function eraseLog(db: WhenceDatabase, subject: string, now: number): Promise<void> {
  const { shown, row, log } = await stored(db, subject);
  if (!shown && !row) return;
  const { gone } = erase(log);
  await db.logs.put({ annotation: subject, changes: [], gone: [...gone], erased: now });
  const device = await deviceOf(db);
  const last = device.last.filter(({ annotation }) => annotation !== subject);
  if (last.length < device.last.length) await db.meta.put({ ...device, last });
}

async function write(
  db: WhenceDatabase,
  subject: string,
  log: Log,
  seq: number,
  { shown, row }: StoredLog,
): Promise<void> {
  const annotation = isAnnotationSubject(subject) ? annotationOf(log) : undefined;
  if (annotation) await db.annotations.put(storedAnnotation(annotation, log, seq, shown));
  else await db.logs.put(logRow(subject, log, undefined, row));
}
