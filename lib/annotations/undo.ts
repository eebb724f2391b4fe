import type { WhenceDatabase } from './database';
import { showPage } from './keep-page';
import type { Log } from './log/change';
import { draftOfSubject, pageOfSubject } from './log/subject';
import { isUndone, undoSettings } from './log/undo';
import type { Annotation, Draft } from './model';
import { logOf, record, show } from './record';
import { OutdatedError } from './written';

/** What stands where something was undone. */
export interface Undone {
  annotation?: Annotation;
  /** Address of the page that it was on. */
  page: string;
}

export interface UndoInput {
  /** Of the undo itself, made by the view. */
  change: string;
  undoes: string;
}

/**
 * Takes a change back, by another one. To take that back is to do the change again.
 * @param now ms since 1970
 * @throws OutdatedError where something was written since, or too much
 */
export function undoChange(
  db: WhenceDatabase,
  { change, undoes }: UndoInput,
  now = Date.now(),
): Promise<Undone> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.changes, db.gone, db.meta];
  return db.transaction('rw', tables, async () => {
    const done = await db.changes.get(undoes);
    if (!done) throw new OutdatedError('That is no longer known.');
    const subject = done.annotation;
    const before = await logOf(db, subject);
    const isSentAgain = before.changes.some(({ id }) => id === change);
    if (!isSentAgain && !(await canUndo(db, before, undoes, now)))
      throw new OutdatedError('It was written again.');
    const writing = { change, annotation: subject, undoes, now };
    const { log } = await record(db, writing, (standing) => undoSettings(standing, undoes, now) ?? []);
    const address = pageOfSubject(subject);
    if (address !== undefined) {
      await showPage(db, address, log);
      return { page: address };
    }
    const draft = draftOf(log, undoes);
    if (draft) {
      // Sent again: what the reader has made of the draft meanwhile stays.
      if (isSentAgain) return { page: draft.page };
      if (isThrownAgain(before, undoes)) await db.drafts.delete(draft.key);
      else await db.drafts.put(draft);
      return { page: draft.page };
    }
    const annotation = await show(db, log);
    return { ...(annotation && { annotation }), page: annotation?.page ?? '' };
  });
}

/**
 * Whether a change can be taken back as things stand: all that it set stands as it left it.
 * @param log all of its subject
 * @param now ms since 1970
 */
export async function canUndo(db: WhenceDatabase, log: Log, change: string, now: number): Promise<boolean> {
  if (!undoSettings(log, change, now)?.length) return false;
  const draft = draftOf(log, change);
  if (!draft) return true;
  // Something else has been begun since, or it was gone on with: that is neither written over nor thrown away.
  const typed = await db.drafts.get(draft.key);
  if (typed) return typed.modified === draft.modified;
  return !isThrownAgain(log, change);
}

/** The draft that was thrown away by a change, or by the one that it takes back; nothing where it is about none. */
function draftOf(log: Log, change: string): Draft | undefined {
  const thrown = madeFirst(log, change);
  if (!thrown || draftOfSubject(thrown.annotation) === undefined) return undefined;
  return (thrown.set[0]?.value ?? undefined) as Draft | undefined;
}

/** What an undo takes back, or does again: the change that is no undo. */
function madeFirst({ changes }: Log, change: string): Log['changes'][number] | undefined {
  const named = (id: string | undefined) => changes.find((each) => each.id === id);
  let each = named(change);
  while (each?.undoes !== undefined) each = named(each.undoes);
  return each;
}

/** Whether to take this change back is to throw a draft away again. @param log as it is before */
function isThrownAgain(log: Log, change: string): boolean {
  const thrown = madeFirst(log, change);
  return thrown !== undefined && isUndone(log.changes, thrown.id);
}
