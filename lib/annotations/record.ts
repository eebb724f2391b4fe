import type { Gone, WhenceDatabase } from './database';
import { newId } from './ids';
import { type Change, changeOf, type Log, type Setting, stampAfter } from './log/change';
import { fold } from './log/fold';
import { annotationOf } from './log/view';
import type { Annotation } from './model';
import * as shapes from './shapes';
import { OutdatedError } from './written';

/** How many changes of this device can be undone. Undos are not counted: they would push out what is still to be undone. */
export const UNDO_STEPS = 100;

/** All that was written of one subject. Changes that are not understood stay where they are, and count for nothing. */
export async function logOf(db: WhenceDatabase, subject: string): Promise<Log> {
  const [changes, gone] = await Promise.all([
    db.changes.where('annotation').equals(subject).toArray(),
    db.gone.get(subject),
  ]);
  return { changes: shapes.understood(shapes.change, changes), gone: new Set(gone?.ids) };
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
 * Writes one change into the log: in the transaction of the caller, who writes what is shown of it. One that is in the
 * log already is not written again, whatever it would say.
 * @param settle what to set, from the log as it is
 * @throws OutdatedError where the change was here and has been erased
 */
export async function record(
  db: WhenceDatabase,
  { change: id, annotation, undoes, now }: Writing,
  settle: (log: Log) => Setting[],
): Promise<Recorded> {
  const log = await logOf(db, annotation);
  const known = log.changes.find((each) => each.id === id);
  if (known) return { log, change: known };
  if (wasErased(log, id)) throw new OutdatedError('It has been erased.');
  const set = settle(log);
  if (set.length === 0) return { log };
  const { device, seq, steps } = await nextOfDevice(db, undoes === undefined);
  const change: Change = {
    id,
    device,
    seq,
    at: stampAfter(log, now),
    annotation,
    ...(undoes !== undefined && { undoes }),
    set,
  };
  // `add`: an id that another subject has is no id for this one.
  await db.changes.add(change);
  const grown = { ...log, changes: [...log.changes, change] };
  const oldest = steps[0] ?? 0;
  const folded = fold(grown, (each) => each.device === device && each.seq >= oldest);
  if (folded !== grown) await replaceLog(db, annotation, grown, folded);
  return { log: folded, change };
}

const wasErased = ({ gone }: Log, change: string): boolean =>
  [...gone].some((entry) => changeOf(entry) === change);

/** @param isStep whether it is one that can be undone, and no undo itself */
async function nextOfDevice(
  db: WhenceDatabase,
  isStep: boolean,
): Promise<{ device: string; seq: number; steps: number[] }> {
  const known = await db.meta.get('device');
  const device = known?.key === 'device' ? known : { key: 'device' as const, id: newId(), seq: 0 };
  const { steps = [] } = device;
  const seq = device.seq + 1;
  const next = { ...device, seq, steps: isStep ? [...steps, seq].slice(-UNDO_STEPS) : steps };
  await db.meta.put(next);
  return { device: next.id, seq, steps: next.steps };
}

/**
 * Writes a log in the place of another one of the same subject, of which it says less.
 * @param mark what else is to be kept of what is gone
 */
export async function replaceLog(
  db: WhenceDatabase,
  annotation: string,
  before: Log,
  after: Log,
  mark: Pick<Gone, 'erased'> = {},
): Promise<void> {
  const kept = new Set(after.changes.map(({ id }) => id));
  await db.changes.bulkDelete(before.changes.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  await db.changes.bulkPut([...after.changes]);
  await db.gone.put({ ...(await db.gone.get(annotation)), annotation, ids: [...after.gone], ...mark });
}

/** Writes what is shown of an annotation. @returns `undefined` where nothing is known of it: then nothing is written */
export async function show(db: WhenceDatabase, log: Log): Promise<Annotation | undefined> {
  const annotation = annotationOf(log);
  if (annotation) await db.annotations.put(annotation);
  return annotation;
}
