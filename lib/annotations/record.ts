import * as v from 'valibot';
import type { WhenceDatabase } from './database';
import { newId } from './ids';
import { type Change, changeOf, type Log, type Setting, stampAfter } from './log/change';
import { erase, fold } from './log/fold';
import { isAnnotationSubject } from './log/subject';
import { annotationOf } from './log/view';
import { type LogRow, logOfRow, logRow } from './log-row';
import * as shapes from './shapes';
import { OutdatedError } from './written';

/** How many changes of this device can be undone. */
export const UNDO_STEPS = 100;

/** All that was written of one subject. Changes that are not understood stay where they are, and count for nothing. */
export async function logOf(db: WhenceDatabase, subject: string): Promise<Log> {
  return (await stored(db, subject)).log;
}

async function stored(db: WhenceDatabase, subject: string) {
  const [row, shown] = await Promise.all([
    db.logs.get(subject),
    isAnnotationSubject(subject) ? db.annotations.get(subject) : undefined,
  ]);
  return { row, shown, log: logOfRow(row, shown) };
}

/** What a change is about; `undefined` where it is not among the last of this device. */
export async function subjectOf(db: WhenceDatabase, change: string): Promise<string | undefined> {
  return (await db.steps.where('change').equals(change).first())?.annotation;
}

/** What is to be written: an id that the view has made, a subject, and the change that it undoes where it does. */
export interface Writing {
  change: string;
  annotation: string;
  undoes?: string;
  /** ms since 1970, by the clock. */
  now: number;
}

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
): Promise<Recorded> {
  const [{ row, shown, log }, other] = await Promise.all([stored(db, annotation), subjectOf(db, id)]);
  const known = log.changes.find((each) => each.id === id);
  if (known) return { log, change: known };
  if (wasErased(log, id)) throw new OutdatedError('It has been erased.');
  if (other !== undefined && other !== annotation)
    throw new OutdatedError('It is a change of something else.');
  if (shown && !v.is(shapes.annotation, shown)) throw new OutdatedError('It is not understood.');
  const set = settle(log);
  if (set.length === 0) return { log };
  const { device, seq } = await nextOfDevice(db);
  const change: Change = {
    id,
    device,
    seq,
    at: stampAfter(log, now),
    annotation,
    ...(undoes !== undefined && { undoes }),
    set,
  };
  const grown = { ...log, changes: [...log.changes, change] };
  const folded = fold(grown, (each) => each.device === device && each.seq > seq - UNDO_STEPS);
  await Promise.all([
    write(db, annotation, folded, row),
    db.steps.put({ seq, change: id, annotation }),
    db.steps.delete(seq - UNDO_STEPS),
  ]);
  return { log: folded, change };
}

const wasErased = ({ gone }: Log, change: string): boolean =>
  [...gone].some((entry) => changeOf(entry) === change);

async function nextOfDevice(db: WhenceDatabase): Promise<{ device: string; seq: number }> {
  const known = await db.meta.get('device');
  const device = known?.key === 'device' ? known : { key: 'device' as const, id: newId(), seq: 0 };
  const next = { ...device, seq: device.seq + 1 };
  await db.meta.put(next);
  return { device: next.id, seq: next.seq };
}

/** Takes every entry of a subject out of its log. Only a mark stays that it existed. @param now ms since 1970 */
export async function eraseLog(db: WhenceDatabase, subject: string, now: number): Promise<void> {
  const { row, log } = await stored(db, subject);
  if (!row) return;
  const { gone } = erase(log);
  await db.logs.put({ annotation: subject, changes: [], gone: [...gone], erased: now });
  await db.steps.filter(({ annotation }) => annotation === subject).delete();
}

async function write(db: WhenceDatabase, subject: string, log: Log, before: LogRow | undefined) {
  const annotation = isAnnotationSubject(subject) ? annotationOf(log) : undefined;
  await Promise.all([
    db.logs.put(logRow(subject, log, annotation, before)),
    annotation && db.annotations.put(annotation),
  ]);
}
