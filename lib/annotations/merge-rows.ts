import type { BatchDone, BatchProgress, BatchWriting } from './batches';
import type { WhenceDatabase } from './database';
import { newId } from './ids';
import { dropBarePages } from './keep-page';
import { withChange } from './last-changes';
import type { Change } from './log/change';
import { batchSubject } from './log/subject';
import { mergeAnnotations, mergeLogs } from './merge-logs';
import { mergeDrafts, mergePages, mergeReadings, mergeTexts } from './merge-pages';
import { beginMerge, type MergeCounts, type Merging, NO_COUNTS, type Restoring } from './merging';
import { deviceOf } from './record';
import type { RowKind, StoredRow } from './stored-rows';

/** Rows that are compared and written at once. */
const AT_ONCE = 500;

export interface MergeDone extends BatchDone {
  counts: MergeCounts;
}

export interface MergeWriting extends Pick<BatchWriting, 'change' | 'about'> {
  /** Of a backup: what is brought back besides what is missing. */
  how?: Restoring;
}

/** What a merge would do. Nothing is written. @throws what `signal` was aborted with */
export function previewMerge(
  db: WhenceDatabase,
  rows: Iterable<StoredRow>,
  { how, ...progress }: BatchProgress & { how?: Restoring } = {},
  now = Date.now(),
): Promise<MergeCounts> {
  return db.transaction('r', db.tables, async () => {
    const { id, seq, last } = await deviceOf(db);
    const restoring = how && { how, change: newId(), device: id };
    const merging = beginMerge({ db, seq: seq + 1, reach: reachOf(last), now, isTrial: true, restoring });
    await takeAll(merging, rows, progress);
    return merging.counts;
  });
}

/**
 * Joins the logs of another installation, or of this one as it was, with ours: whoever has the same entries shows the
 * same, in whatever order they come. One step that is undone as one: what is shown then goes back to what it was. What
 * was erased here or there stays erased. All of it or, where it is broken off, nothing.
 * @param writing its `change`, made by the view; the file's name
 * @param now ms since 1970
 * @throws what `signal` was aborted with, and what Dexie throws
 */
export function mergeRows(
  db: WhenceDatabase,
  { change: id, about = '', how }: MergeWriting,
  rows: Iterable<StoredRow>,
  progress: BatchProgress = {},
  now = Date.now(),
): Promise<MergeDone> {
  return db.transaction('rw', db.tables, async () => {
    const known = await deviceOf(db);
    if ((await db.batches.get(id)) || known.last.some((each) => each.id === id))
      return { change: id, changed: 0, pages: [], counts: NO_COUNTS };
    const step = { id, annotation: batchSubject(id) };
    const seq = known.seq + 1;
    const reach = reachOf(withChange(known.last, step));
    const restoring = how && { how, change: id, device: known.id };
    const merging = beginMerge({ db, seq, reach, now, isTrial: false, restoring });
    await takeAll(merging, rows, progress);
    const { counts, seqs, hasWritten } = merging;
    const pages = [...merging.changedPages];
    const subjects = [...merging.before.keys()];
    const before = Object.fromEntries(merging.before);
    // Steps of what was erased by it are gone from it.
    const device = await deviceOf(db);
    // As it was before it lost some: no number is given twice.
    const grown = { ...device, seq: Math.max(seq, seqs.get(device.id) ?? 0) };
    if (subjects.length === 0) {
      if (hasWritten) await db.meta.put(grown);
      return { changed: 0, pages, counts };
    }
    await db.batches.put({ id, kind: 'merged', about, at: now, seq, subjects, before });
    await db.meta.put({ ...grown, last: withChange(device.last, step) });
    return { change: id, changed: subjects.length, pages, counts };
  });
}

const reachOf = (last: readonly { id: string }[]) => {
  const ids = new Set(last.map(({ id }) => id));
  return ({ id }: Change) => ids.has(id);
};

async function takeAll(
  merging: Merging,
  rows: Iterable<StoredRow>,
  { tell, signal }: BatchProgress,
): Promise<void> {
  let done = 0;
  let some: StoredRow[] = [];
  const takeSome = async () => {
    signal?.throwIfAborted();
    if (some[0])
      await mergeSome(
        merging,
        some[0].kind,
        some.map(({ row }) => row),
      );
    done += some.length;
    tell?.(done);
    some = [];
  };
  for (const one of rows) {
    if (some.length >= AT_ONCE || (some[0] && some[0].kind !== one.kind)) await takeSome();
    some.push(one);
  }
  await takeSome();
  await endMerge(merging);
}

const TAKERS: Record<RowKind, (merging: Merging, rows: readonly unknown[]) => Promise<void>> = {
  annotation: mergeAnnotations,
  page: mergePages,
  reading: mergeReadings,
  text: mergeTexts,
  draft: mergeDrafts,
  log: mergeLogs,
};

/** Takes some rows of one kind in. */
const mergeSome = (merging: Merging, kind: RowKind, rows: readonly unknown[]): Promise<void> =>
  TAKERS[kind](merging, rows);

/** When all have been taken: pages that have nothing on them go. */
async function endMerge({ db, isTrial, doubtfulPages, annotatedPages }: Merging): Promise<void> {
  if (isTrial) return;
  for (const page of doubtfulPages) if (!annotatedPages.has(page)) await dropBarePages(db, page);
}
