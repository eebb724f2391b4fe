import type { WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { dropBarePages } from './keep-page';
import { erase } from './log/fold';
import { draftSubject } from './log/subject';
import type { Annotation } from './model';
import { logOf, replaceLog } from './record';
import * as shapes from './shapes';
import { OutdatedError } from './written';

/** How long what was deleted can be put back, in ms: 30 days. */
export const BIN_MS = 30 * 24 * 60 * 60 * 1000;

/** Something in the bin, and what its page is called: its title, or else its address. */
export interface Deleted {
  annotation: Annotation;
  page: string;
}

const inBin = (db: WhenceDatabase) => db.annotations.where('deleted').above(-Infinity);

/** What is in the bin, the last deleted first. */
export async function binOf(db: WhenceDatabase): Promise<Deleted[]> {
  return db.transaction('r', [db.annotations, db.pages], async () => {
    const rows = shapes.understood(shapes.annotation, await inBin(db).reverse().toArray());
    const pages = await db.pages.bulkGet(rows.map(({ page }) => page));
    return rows.map((annotation, i) => ({ annotation, page: pages[i]?.title || annotation.page }));
  });
}

/** How much is in it. */
export const countBin = (db: WhenceDatabase): Promise<number> => inBin(db).count();

/**
 * Erases for good what the reader was shown in the bin. What has been put back meanwhile stays.
 * @param now ms since 1970
 * @returns the addresses of the pages that it was on
 */
export function emptyBin(db: WhenceDatabase, ids: readonly string[], now = Date.now()): Promise<string[]> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.changes, db.gone, db.meta];
  return db.transaction('rw', tables, async () => {
    const rows = await db.annotations.bulkGet([...ids]);
    const deleted = rows.filter((row) => row?.deleted !== undefined);
    for (const row of deleted) if (row) await eraseAnnotation(db, row.id, now);
    return [...new Set(deleted.flatMap((row) => (row ? [row.page] : [])))];
  });
}

/**
 * Erases an annotation for good: its row, every entry of it and every draft. A mark stays that it existed, with the ids
 * of its entries, by which nothing of it comes back from elsewhere.
 * @param now ms since 1970
 * @throws OutdatedError where it is not in the bin, or no longer
 */
export function eraseAnnotation(db: WhenceDatabase, id: string, now = Date.now()): Promise<null> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.changes, db.gone, db.meta];
  return db.transaction('rw', tables, async () => {
    const row = await db.annotations.get(id);
    if (row && row.deleted === undefined) throw new OutdatedError('It is not in the bin.');
    await eraseSubject(db, id, now);
    await db.annotations.delete(id);
    const key = draftKey({ page: row?.page ?? '', annotation: id });
    await eraseSubject(db, draftSubject(key), now);
    await db.drafts.delete(key);
    if (row) await dropBarePages(db, row.page);
    return null;
  });
}

async function eraseSubject(db: WhenceDatabase, subject: string, now: number): Promise<void> {
  const log = await logOf(db, subject);
  if (log.changes.length > 0) await replaceLog(db, subject, log, erase(log), { erased: now });
  // Those that are not understood, too.
  await db.changes.where('annotation').equals(subject).delete();
}
