import type { WhenceDatabase } from './database';
import { draftKey } from './draft-key';
import { dropBarePages } from './keep-page';
import { headsOf } from './log/heads';
import { draftSubject, pageOfSubject, pageSubject } from './log/subject';
import type { Annotation } from './model';
import { eraseLog, logOf } from './record';
import * as shapes from './shapes';

/** How long what was deleted can be put back, in ms: 30 days. */
export const BIN_MS = 30 * 24 * 60 * 60 * 1000;

/** What is in the bin, the last deleted first. */
export async function binOf(db: WhenceDatabase): Promise<Annotation[]> {
  const rows = await db.annotations.where('deleted').above(-Infinity).reverse().toArray();
  return shapes.understood(shapes.annotation, rows);
}

/**
 * Erases an annotation for good: its row, every entry of it and every draft. A mark stays that it existed, with the ids
 * of its entries, by which nothing of it comes back from elsewhere.
 * @param now ms since 1970
 */
export function eraseAnnotation(db: WhenceDatabase, id: string, now = Date.now()): Promise<null> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.logs, db.meta];
  return db.transaction('rw', tables, async () => {
    const row = await db.annotations.get(id);
    await eraseLog(db, id, now);
    await db.annotations.delete(id);
    const key = draftKey({ page: row?.page ?? '', annotation: id });
    await eraseLog(db, draftSubject(key), now);
    await db.drafts.delete(key);
    if (row) await dropBarePages(db, row.page);
    return null;
  });
}

/**
 * Erases what is still known of pages that were kept, and for as long as the bin holds what was deleted are no longer.
 * No mark stays: it would name the page.
 * @param now ms since 1970
 */
export function eraseUnkept(db: WhenceDatabase, now = Date.now()): Promise<void> {
  const tables = [db.annotations, db.pages, db.readings, db.logs, db.meta];
  return db.transaction('rw', tables, async () => {
    const subjects = await db.logs.where('annotation').startsWith(pageSubject('')).primaryKeys();
    for (const subject of subjects) {
      const [kept] = headsOf(await logOf(db, subject)).of('kept');
      if (!kept || kept.value !== null || kept.at > now - BIN_MS) continue;
      await eraseLog(db, subject, now);
      await db.logs.delete(subject);
      await dropBarePages(db, pageOfSubject(subject)!);
    }
  });
}
