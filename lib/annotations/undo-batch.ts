import type { Batch } from './batch';
import { type BatchDone, type BatchProgress, batchTables, recordBatch } from './batches';
import { hasEffect } from './can-undo';
import type { WhenceDatabase } from './database';
import { showPage } from './keep-page';
import { showText } from './keep-text';
import type { Log, Setting } from './log/change';
import { replacing } from './log/edit';
import { headsOf } from './log/heads';
import { restoringSettings } from './log/restoring';
import { isSame } from './log/same';
import { isAnnotationSubject, pageOfSubject } from './log/subject';
import { undoSettings } from './log/undo';
import type { Annotation } from './model';
import { deviceOf, logOf } from './record';
import { OutdatedError } from './written';

export interface BatchUndone extends BatchDone {
  /** Subjects that were written to since: they stay as they are. */
  left: number;
}

/**
 * Takes back a change of many subjects, by another one; to take that back is to do it again. Each subject that was
 * written to since is left as it is.
 * @param now ms since 1970
 * @throws OutdatedError where nothing is left of it that could be taken back
 */
export function undoBatch(
  db: WhenceDatabase,
  { change, undoes }: { change: string; undoes: string },
  progress: BatchProgress = {},
  now = Date.now(),
): Promise<BatchUndone> {
  return db.transaction('rw', batchTables(db), async () => {
    const turned = await db.batches.get(undoes);
    const root = turned?.root === undefined ? turned : await db.batches.get(turned.root);
    if (!turned || !root) throw new OutdatedError('That is no longer known.');
    const { last } = await deviceOf(db);
    // By the list of what was done here, and not by numbers: those of a file may be any.
    const place = last.findIndex(({ id }) => id === root.id);
    const since = new Set(last.slice(0, place).map(({ id }) => id));
    const parts = root.subjects.map((subject) => ({
      subject,
      settle: (log: Log) => backSettings(log, { turned, root, subject, since }, now),
    }));
    const writing = { change, kind: root.kind, about: root.about, undoes, root: root.id };
    const done = await recordBatch(db, writing, parts, progress, now);
    if (done.change === undefined) throw new OutdatedError('It was written again.');
    for (const subject of root.subjects) {
      const page = pageOfSubject(subject);
      if (page === undefined) continue;
      const log = await logOf(db, subject);
      await showPage(db, page, log);
      await showText(db, page, log);
    }
    return { ...done, left: root.subjects.length - done.changed };
  });
}

interface Turning {
  /** What is taken back, and what all of it is about. */
  turned: Batch;
  root: Batch;
  subject: string;
  /** Ids of what was done here since. */
  since: ReadonlySet<string>;
}

function backSettings(log: Log, { turned, root, subject, since }: Turning, now: number): Setting[] {
  const { before } = root;
  // What came with other logs is no change of ours: it is made to say what it said before.
  if (turned === root && before && Object.hasOwn(before, subject)) {
    const turns = turnsOf(log, root.id);
    if (log.changes.some(({ id }) => since.has(id) && !turns.has(id))) return [];
    return isAnnotationSubject(subject)
      ? restoringSettings(log, before[subject] as Annotation | null, now)
      : standingSettings(log, before[subject] as Record<string, unknown>);
  }
  const settings = undoSettings(log, turned.id, now);
  return settings && hasEffect(log, settings, now) ? settings : [];
}

/** The undos of a change, and theirs. */
function turnsOf({ changes }: Log, root: string): ReadonlySet<string> {
  const turns = new Set([root]);
  for (const { id, undoes } of [...changes].sort((a, b) => a.seq - b.seq))
    if (undoes !== undefined && turns.has(undoes)) turns.add(id);
  return turns;
}

/** The settings by which what stands is again what stood. */
function standingSettings(log: Log, before: Record<string, unknown>): Setting[] {
  const heads = headsOf(log);
  // What was taken out of the log has no field there any more.
  return [...new Set([...heads.fields(), ...Object.keys(before)])].flatMap((field) => {
    const value = Object.hasOwn(before, field) ? before[field] : null;
    return isSame(heads.of(field)[0]?.value ?? null, value)
      ? []
      : [replacing(heads, field as never, value as never)];
  });
}
