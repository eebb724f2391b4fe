import { cleanAddress } from '../page/address/clean';
import type { WhenceDatabase } from './database';
import { replacing } from './log/edit';
import { headsOf } from './log/heads';
import { draftSubject } from './log/subject';
import type { Draft } from './model';
import { record } from './record';

/** Keeps what is being typed. A draft with nothing in it is no draft: it is dropped. */
export async function saveDraft(db: WhenceDatabase, draft: Draft): Promise<null> {
  if (isBlank(draft)) await db.drafts.delete(draft.key);
  else await db.drafts.put({ ...draft, page: cleanAddress(draft.page) });
  return null;
}

/** Drops a draft that says no more than what is stored. */
export async function dropDraft(db: WhenceDatabase, key: string): Promise<null> {
  await db.drafts.delete(key);
  return null;
}

/** Throws a draft away for the reader, who can have it back (`undoChange`). @param now ms since 1970 */
export function discardDraft(
  db: WhenceDatabase,
  { change, draft }: { change: string; draft: Draft },
  now = Date.now(),
): Promise<{ change?: string }> {
  return db.transaction('rw', [db.drafts, db.logs, db.meta], async () => {
    await db.drafts.delete(draft.key);
    if (isBlank(draft)) return {};
    const thrown = { ...draft, page: cleanAddress(draft.page) };
    const writing = { change, annotation: draftSubject(draft.key), now };
    await record(db, writing, (log) => [replacing(headsOf(log), 'discarded', thrown)]);
    return { change };
  });
}

/** An edit that empties an annotation is worth keeping: it differs from what is stored. */
export function isBlank({ note, tags, assessment, annotation }: Draft): boolean {
  return annotation === undefined && note === '' && tags.length === 0 && assessment === undefined;
}
