import type { Target } from '../page/anchor/target';
import type { WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { dropBarePages } from './keep-page';
import { entriesOf, type Log } from './log/change';
import { draftSubject } from './log/subject';
import type { Annotation } from './model';
import { addressesOf } from './queries';
import { eraseLog, logOf } from './record';
import { shownOfAll } from './stored-annotation';
import { eraseThrownAwayOf, eraseWithoutMark } from './thrown-away';

/** How long what was deleted can be put back, in ms: 30 days. */
export const BIN_MS = 30 * 24 * 60 * 60 * 1000;

/** What is in the bin, the last deleted first. */
export async function binOf(db: WhenceDatabase): Promise<Annotation[]> {
  const rows = await db.annotations.where('deleted').above(-Infinity).reverse().toArray();
  return shownOfAll(rows);
}

/**
 * Erases an annotation for good: its row, every entry of it, its draft and all drafts of it that were discarded; and
 * what is known of its page, where nothing else is stored of that. A mark stays that it existed, with the ids of its
 * entries, by which nothing of it comes back from elsewhere.
 * @param now ms since 1970
 */
export function eraseAnnotation(db: WhenceDatabase, id: string, now = Date.now()): Promise<null> {
  return db.transaction('rw', db.tables, async () => {
    const page = (await db.annotations.get(id))?.page ?? '';
    const log = await logOf(db, id);
    // With what is not understood of it.
    await eraseLog(db, id, now);
    await db.annotations.delete(id);
    await db.standings.delete(id);
    await forgetBefore(db, id);
    const own = draftKey({ page, annotation: id });
    await db.drafts.delete(own);
    for (const key of [own, ...keysBefore(log, page)]) await eraseWithoutMark(db, draftSubject(key));
    if (page !== '') await forgetBarePage(db, page);
    return null;
  });
}

/**
 * Erases an annotation that has been in the bin since then or longer, if it still is, and nothing has been typed about
 * it. One that was deleted by a clock
 * that had been set back is as old as its stamps say, which are never set back.
 * @param now ms since 1970
 */
export function eraseIfBinned(
  db: WhenceDatabase,
  { id, since }: { id: string; since: number },
  now = Date.now(),
): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const row = await db.annotations.get(id);
    if (row?.deleted === undefined || Math.max(row.deleted, row.modified) > since) return;
    // What is still being typed about it would go with it: saved, it brings the annotation back.
    const draft = await db.drafts.get(draftKey({ page: row.page, annotation: id }));
    if (draft === undefined || draft.modified <= since) await eraseAnnotation(db, id, now);
  });
}

/** Keys of the drafts that were written on its words, or on the page as it has none, before it was stored. */
function keysBefore(log: Log, page: string): string[] {
  const targets = entriesOf(log).flatMap(({ field, value }) => (field === 'target' && value ? [value] : []));
  if (targets.length === 0) return [draftKey({ page })];
  return targets.map((target) => draftKey({ page, target: target as Target }));
}

/** Forgets a page on which nothing is left, and what was thrown away on it. */
async function forgetBarePage(db: WhenceDatabase, page: string): Promise<void> {
  const addresses = await addressesOf(db, page);
  await dropBarePages(db, page);
  const rows = await db.pages.bulkGet(addresses);
  const notes = await db.annotations.where('page').anyOf(addresses).count();
  const drafts = await db.drafts.where('page').anyOf(addresses).count();
  if (rows.every((row) => row === undefined) && notes + drafts === 0) await eraseThrownAwayOf(db, addresses);
}

/** Takes what an annotation said out of the batches that could bring it back. */
async function forgetBefore(db: WhenceDatabase, id: string): Promise<void> {
  const holding = await db.batches
    .filter(({ before }) => before !== undefined && Object.hasOwn(before, id))
    .toArray();
  for (const { before: { [id]: _, ...before } = {}, ...batch } of holding)
    await db.batches.put({ ...batch, before, subjects: batch.subjects.filter((each) => each !== id) });
}
