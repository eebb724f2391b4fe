import { batchTables } from './batches';
import { canUndo, draftOf, isThrownAgain } from './can-undo';
import type { WhenceDatabase } from './database';
import { showPage } from './keep-page';
import { showText } from './keep-text';
import { batchOfSubject, pageOfSubject } from './log/subject';
import { undoSettings } from './log/undo';
import { annotationOf } from './log/view';
import type { Annotation } from './model';
import { logOf, record, subjectOf } from './record';
import { undoBatch } from './undo-batch';
import { OutdatedError } from './written';

/** What stands where something was undone. */
export interface Undone {
  annotation?: Annotation;
  /** Address of the page that it was on. */
  page: string;
  /** Of a change of many: the addresses of the pages of all of them. */
  pages?: string[];
  /** How many of these were written to since, and left as they are. */
  left?: number;
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
  return db.transaction('rw', batchTables(db), async () => {
    // Sent again, an undo may itself be all that is known of what it undoes.
    const subject = (await subjectOf(db, undoes)) ?? (await subjectOf(db, change));
    if (subject === undefined) throw new OutdatedError('That is no longer known.');
    if (batchOfSubject(subject) !== undefined) {
      const { pages, left } = await undoBatch(db, { change, undoes }, {}, now);
      return { page: '', pages, left };
    }
    const before = await logOf(db, subject);
    const isSentAgain = before.changes.some(({ id }) => id === change);
    if (!isSentAgain && !(await canUndo(db, before, undoes, now)))
      throw new OutdatedError('It was written again.');
    const writing = { change, annotation: subject, undoes, now };
    const { log } = await record(db, writing, (standing) => undoSettings(standing, undoes, now) ?? []);
    const address = pageOfSubject(subject);
    if (address !== undefined) {
      await showText(db, address, log);
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
    const annotation = annotationOf(log);
    return { ...(annotation && { annotation }), page: annotation?.page ?? '' };
  });
}
