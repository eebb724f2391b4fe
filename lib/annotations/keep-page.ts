import { cleanAddress } from '../page/address/clean';
import type { Counts } from '../reading/types';
import type { WhenceDatabase } from './database';
import type { Log } from './log/change';
import { replacing } from './log/edit';
import { headsOf } from './log/heads';
import { pageSubject } from './log/subject';
import type { PageInfo, PageRecord } from './model';
import { pageRow } from './page-row';
import { addressesOf } from './queries';
import { record } from './record';

export interface KeepPageInput {
  change: string;
  page: PageInfo;
  counts?: Counts;
  /** Or no longer. */
  kept: boolean;
}

/** Keeps a page without a note on it, or no longer. @param now ms since 1970 */
export function keepPage(
  db: WhenceDatabase,
  { change, page, counts, kept }: KeepPageInput,
  now = Date.now(),
): Promise<{ change?: string }> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.logs, db.meta];
  return db.transaction('rw', tables, async () => {
    const address = cleanAddress(page.address);
    const known = await db.pages.get(address);
    if ((known?.kept !== undefined) === kept) return {};
    const value = kept ? { ...pageRow(page, counts, known, now), kept: now } : null;
    const writing = { change, annotation: pageSubject(address), now };
    const { log } = await record(db, writing, (before) => [replacing(headsOf(before), 'kept', value)]);
    await showPage(db, address, log);
    return { change };
  });
}

/** Writes whether a page is kept. One that is not, and has no annotations, goes. */
export async function showPage(db: WhenceDatabase, address: string, log: Log): Promise<void> {
  const kept: PageRecord | null | undefined = headsOf(log).value('kept');
  const known = await db.pages.get(address);
  if (kept) await db.pages.put({ ...kept, ...known, kept: kept.kept ?? kept.modified });
  else if (known) {
    const { kept: _, ...rest } = known;
    await db.pages.put(rest);
    await dropBarePages(db, address);
  }
}

/** Takes out what is known of an article's pages where none is kept and none has annotations, deleted ones among them. */
export async function dropBarePages(db: WhenceDatabase, address: string): Promise<void> {
  const addresses = await addressesOf(db, address);
  const pages = await db.pages.bulkGet(addresses);
  if (pages.some((page) => page?.kept !== undefined)) return;
  if ((await db.annotations.where('page').anyOf(addresses).count()) > 0) return;
  await db.pages.bulkDelete(addresses);
  for (const each of addresses) await readingsOf(db, each).delete();
}

/** Kept readings of a page, the oldest first. */
export const readingsOf = (db: WhenceDatabase, address: string) =>
  db.readings.where('[page+at]').between([address, -Infinity], [address, Infinity]);
