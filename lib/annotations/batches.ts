import * as v from 'valibot';
import type { Batch, BatchKind } from './batch';
import type { WhenceDatabase } from './database';
import { withChange } from './last-changes';
import { type Change, knows, type Log, type Setting, stampAfter } from './log/change';
import { fold } from './log/fold';
import { batchOfSubject, batchSubject, isAnnotationSubject } from './log/subject';
import { annotationOf } from './log/view';
import { logOfRow, logRow } from './log-row';
import { deviceOf } from './record';
import * as shapes from './shapes';
import { logOfAnnotation, type StoredAnnotation, storedAnnotation } from './stored-annotation';

/** What one change does to one of its subjects. */
export interface Part {
  subject: string;
  /** What to set, from the log as it is; nothing leaves it as it is. */
  settle: (log: Log) => Setting[];
  /** Of an annotation that comes from elsewhere: when it was written there, ms since 1970. Now, where it was here before. */
  at?: number;
}

export interface BatchWriting {
  /** Id of the change, made by the view. */
  change: string;
  kind: BatchKind;
  /** A tag, a file's name: what it is called in the list of steps. */
  about?: string;
  undoes?: string;
  root?: string;
}

export interface BatchProgress {
  /** Hears how many parts are done. */
  tell?: (done: number) => void;
  /** Breaks it off: nothing of it is stored. */
  signal?: AbortSignal;
}

/** What came of it. */
export interface BatchDone {
  /** Absent where there was nothing to write. */
  change?: string;
  /** How many subjects were changed. */
  changed: number;
  /** Addresses of the pages of annotations that were. */
  pages: string[];
}

/**
 * Subjects that are read, settled and written at once: enough that requests cost little, few enough that their logs are
 * some megabytes, and that it can be broken off soon.
 */
const AT_ONCE = 500;

/** Tables that a batch is written to: those of the transaction that `recordBatch` is called in. */
export const batchTables = (db: WhenceDatabase) => [
  db.annotations,
  db.pages,
  db.drafts,
  db.readings,
  db.logs,
  db.meta,
  db.batches,
  db.texts,
];

/**
 * Writes one change of many subjects, as one step that is undone as one; all of it or, where it is broken off, nothing.
 * One that is there already is not written again. In the transaction of the caller, or in its own.
 * @param parts in any order, each subject once; made while they are taken, so that not all need be in memory
 * @param now ms since 1970
 */
export function recordBatch(
  db: WhenceDatabase,
  writing: BatchWriting,
  parts: Iterable<Part>,
  { tell, signal }: BatchProgress = {},
  now = Date.now(),
): Promise<BatchDone> {
  return db.transaction('rw', batchTables(db), async () => {
    const { change: id, kind, about = '', undoes, root } = writing;
    const device = await deviceOf(db);
    const known = await db.batches.get(id);
    if (known || device.last.some((each) => each.id === id)) return { change: id, changed: 0, pages: [] };
    const seq = device.seq + 1;
    const head = { id, device: device.id, seq, ...(undoes !== undefined && { undoes }) };
    const last = withChange(device.last, { id, annotation: batchSubject(id), undoes });
    const reach = new Set(last.map((each) => each.id));
    const subjects: string[] = [];
    const pages = new Set<string>();
    let done = 0;
    for (const some of inParts(parts, AT_ONCE)) {
      signal?.throwIfAborted();
      for (const { subject, page } of await writeParts(db, head, some, reach, now)) {
        subjects.push(subject);
        if (page !== undefined) pages.add(page);
      }
      done += some.length;
      tell?.(done);
    }
    if (subjects.length === 0) return { changed: 0, pages: [] };
    await db.batches.put({
      id,
      kind,
      about,
      at: now,
      seq,
      subjects: root === undefined ? subjects : [],
      ...(undoes !== undefined && { undoes }),
      ...(root !== undefined && { root }),
    });
    await db.meta.put({ ...device, seq, last });
    await forgetOthers(db, last);
    return { change: id, changed: subjects.length, pages: [...pages] };
  });
}

type Head = Pick<Change, 'id' | 'device' | 'seq' | 'undoes'>;

/** @returns what was changed */
async function writeParts(
  db: WhenceDatabase,
  head: Head,
  parts: readonly Part[],
  reach: ReadonlySet<string>,
  now: number,
): Promise<{ subject: string; page?: string }[]> {
  const ids = parts.map(({ subject }) => subject);
  const [shown, rows] = await Promise.all([db.annotations.bulkGet(ids), db.logs.bulkGet(ids)]);
  const changed: { subject: string; page?: string }[] = [];
  const annotations: StoredAnnotation[] = [];
  const logs: typeof rows = [];
  for (const [i, { subject, settle, at = now }] of parts.entries()) {
    const row = shown[i];
    const isAnnotation = isAnnotationSubject(subject);
    // What is not understood stays as it is.
    if (row && !v.is(shapes.annotation, row)) continue;
    const log = isAnnotation ? logOfAnnotation(subject, row, rows[i]) : logOfRow(rows[i]);
    if (knows(log, head.id)) continue;
    const set = settle(log);
    if (set.length === 0) continue;
    const isNew = log.changes.length === 0;
    const change: Change = { ...head, at: stampAfter(log, isNew ? at : now), annotation: subject, set };
    const grown = fold({ ...log, changes: [...log.changes, change] }, (each) => reach.has(each.id));
    const annotation = isAnnotation ? annotationOf(grown) : undefined;
    if (annotation) annotations.push(storedAnnotation(annotation, grown, head.seq, row));
    else logs.push(logRow(subject, grown, undefined, rows[i]));
    changed.push({ subject, ...(annotation && { page: annotation.page }) });
  }
  // Each of them in one request, which costs less than as many.
  await Promise.all([db.annotations.bulkPut(annotations), db.logs.bulkPut(logs.flatMap((row) => row ?? []))]);
  return changed;
}

/** Batches that can no longer be undone are no more than a list of ids: they go. */
async function forgetOthers(
  db: WhenceDatabase,
  last: readonly { id: string; annotation: string }[],
): Promise<void> {
  const known = new Set(last.flatMap(({ annotation }) => batchOfSubject(annotation) ?? []));
  const ids = await db.batches.toCollection().primaryKeys();
  await db.batches.bulkDelete(ids.filter((id) => !known.has(id)));
}

function* inParts<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Which of the batches are undone as things stand, by what, from all that are known. */
export function undoneBy(batches: ReadonlyMap<string, Batch>, last: readonly { id: string; of?: string }[]) {
  return (root: string): Batch | undefined => {
    const turn = last.find(({ of }) => of === root);
    const batch = turn && batches.get(turn.id);
    return batch?.undoes === root ? batch : undefined;
  };
}
