import type { Batch } from './batch';
import { type BatchDone, type BatchProgress, batchTables, recordBatch } from './batches';
import { hasEffect } from './can-undo';
import type { WhenceDatabase } from './database';
import type { Log, Setting } from './log/change';
import { restoringSettings } from './log/restoring';
import { undoSettings } from './log/undo';
import type { Annotation } from './model';
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
    const parts = root.subjects.map((subject) => ({
      subject,
      settle: (log: Log) => backSettings(log, turned, root, subject, now),
    }));
    const writing = { change, kind: root.kind, about: root.about, undoes, root: root.id };
    const done = await recordBatch(db, writing, parts, progress, now);
    if (done.change === undefined) throw new OutdatedError('It was written again.');
    return { ...done, left: root.subjects.length - done.changed };
  });
}

function backSettings(log: Log, turned: Batch, root: Batch, subject: string, now: number): Setting[] {
  // What came with other logs is no change of ours: it is made to say what it said before.
  if (turned === root && root.before && subject in root.before)
    return restoringSettings(log, root.before[subject] as Annotation | null, now);
  const settings = undoSettings(log, turned.id, now);
  return settings && hasEffect(log, settings, now) ? settings : [];
}
