import type { WhenceDatabase } from './database';
import { type Change, type Log, type Setting, stampAfter } from './log/change';
import { draftOfSubject } from './log/subject';
import { isUndone, undoSettings } from './log/undo';
import { annotationOf } from './log/view';
import type { Draft } from './model';

/**
 * Whether a change can be taken back as things stand: all that it set stands as it left it.
 * @param log all of its subject
 * @param now ms since 1970
 */
export async function canUndo(db: WhenceDatabase, log: Log, change: string, now: number): Promise<boolean> {
  const settings = undoSettings(log, change, now);
  if (!settings?.length || !hasEffect(log, settings, now)) return false;
  const draft = draftOf(log, change);
  if (!draft) return true;
  // Something else has been begun since, or it was gone on with: that is neither written over nor thrown away.
  const typed = await db.drafts.get(draft.key);
  if (typed) return typed.modified === draft.modified;
  return !isThrownAgain(log, change);
}

/** A deletion that is done again does not reach what was written since: where there is such, nothing is deleted. */
export function hasEffect(log: Log, set: Setting[], now: number): boolean {
  if (!set.some(({ field, value }) => field === 'deletion' && value)) return true;
  const annotation = log.changes[0]?.annotation ?? '';
  const change = { id: '', device: '', seq: 0, at: stampAfter(log, now), annotation, set };
  return annotationOf({ ...log, changes: [...log.changes, change] })?.deleted !== undefined;
}

/** The draft that was thrown away by a change, or by the one that it takes back; nothing where it is about none. */
export function draftOf(log: Log, change: string): Draft | undefined {
  const thrown = madeFirst(log, change);
  if (!thrown || draftOfSubject(thrown.annotation) === undefined) return undefined;
  return (thrown.set[0]?.value ?? undefined) as Draft | undefined;
}

/** What an undo takes back, or does again: the change that is no undo. */
function madeFirst({ changes }: Log, change: string): Change | undefined {
  const named = (id: string | undefined) => changes.find((each) => each.id === id);
  let each = named(change);
  while (each?.undoes !== undefined) each = named(each.undoes);
  return each;
}

/** Whether to take this change back is to throw a draft away again. @param log as it is before */
export function isThrownAgain(log: Log, change: string): boolean {
  const thrown = madeFirst(log, change);
  return thrown !== undefined && isUndone(log.changes, thrown.id);
}
