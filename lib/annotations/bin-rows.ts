import { binOf, eraseAnnotation } from './bin';
import type { WhenceDatabase } from './database';
import type { Annotation } from './model';

/** Something in the bin, and what its page is called: its title, or else its address. */
export interface Deleted {
  annotation: Annotation;
  page: string;
}

/** What is in the bin, the last deleted first, and where it was. */
export async function binRows(db: WhenceDatabase): Promise<Deleted[]> {
  return db.transaction('r', [db.annotations, db.pages], async () => {
    const rows = await binOf(db);
    const pages = await db.pages.bulkGet(rows.map(({ page }) => page));
    return rows.map((annotation, i) => ({ annotation, page: pages[i]?.title || annotation.page }));
  });
}

/** How much is in it. */
export const countBin = (db: WhenceDatabase): Promise<number> =>
  db.annotations.where('deleted').above(-Infinity).count();

/**
 * Erases for good what the reader was shown in the bin. What has been put back meanwhile stays.
 * @param now ms since 1970
 * @returns the addresses of the pages that it was on
 */
export function emptyBin(db: WhenceDatabase, ids: readonly string[], now = Date.now()): Promise<string[]> {
  return db.transaction('rw', db.tables, async () => {
    const rows = await db.annotations.bulkGet([...ids]);
    const deleted = rows.flatMap((row) => (row && row.deleted !== undefined ? [row] : []));
    for (const { id } of deleted) await eraseAnnotation(db, id, now);
    return [...new Set(deleted.map(({ page }) => page))];
  });
}
