import { cleanAddress } from '../page/address/clean';
import type { Counts } from '../reading/types';
import type { WhenceDatabase } from './database';
import { noTextSetting, showText } from './keep-text';
import type { KeptReading } from './kept-reading';
import { eraseTexts } from './laid-aside';
import type { Log } from './log/change';
import { replacing } from './log/edit';
import { headsOf } from './log/heads';
import { pageSubject } from './log/subject';
import type { PageInfo, PageRecord } from './model';
import { pageRow } from './page-row';
import { addressesOf } from './queries';
import { keepReading, keptRow, readingsOf } from './readings';
import { record, subjectOf } from './record';

export interface KeepPageInput {
  change: string;
  page: PageInfo;
  counts?: Counts;
  /** Or no longer. */
  kept: boolean;
}

/**
 * Keeps a page without a note on it, or no longer. One that is no longer kept and has no annotations is gone from every
 * list; its readings wait with the way back until they are erased (`sweepThrownAway`).
 * @param read what was read of it: of the background's own knowledge, never from a message
 * @param now ms since 1970
 */
export function keepPage(
  db: WhenceDatabase,
  { change, page, counts, kept, read }: KeepPageInput & { read?: KeptReading },
  now = Date.now(),
): Promise<{ change?: string }> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.logs, db.meta, db.texts];
  return db.transaction('rw', tables, async () => {
    // Sent again, since its answer was lost.
    if ((await subjectOf(db, change)) !== undefined) return { change };
    // Under another address of the article, perhaps.
    const row = await keptRow(db, cleanAddress(page.address));
    if ((row !== undefined) === kept) return {};
    const address = row?.address ?? cleanAddress(page.address);
    const known = await db.pages.get(address);
    const value = kept ? { ...pageRow(page, counts, known, now), kept: now } : null;
    const writing = { change, annotation: pageSubject(address), now };
    // With the page goes its text, where nothing else is on it.
    const isLast =
      !kept &&
      (await db.annotations
        .where('page')
        .anyOf(await addressesOf(db, address))
        .count()) === 0;
    const { log } = await record(db, writing, (before) => [
      replacing(headsOf(before), 'kept', value),
      ...(isLast ? noTextSetting(before) : []),
    ]);
    await showText(db, address, log);
    await showPage(db, address, log);
    const shown = await db.pages.get(address);
    if (shown && read) await keepReading(db, shown, read);
    return { change };
  });
}

/** Writes whether a page is kept. One that is not, and has no annotations, goes; its readings wait for an undo. */
export async function showPage(db: WhenceDatabase, address: string, log: Log): Promise<void> {
  const kept: PageRecord | null | undefined = headsOf(log).value('kept');
  const known = await db.pages.get(address);
  if (kept) await db.pages.put({ ...kept, ...known, kept: kept.kept ?? kept.modified });
  else if (known) {
    const { kept: _, ...rest } = known;
    await db.pages.put(rest);
    await db.pages.bulkDelete(await bareAddresses(db, address));
  }
}

/**
 * Takes out what is known of an article's pages where none is kept and none has annotations, deleted ones among them:
 * their rows, their readings and texts.
 */
export async function dropBarePages(db: WhenceDatabase, address: string): Promise<void> {
  const addresses = await bareAddresses(db, address);
  await db.pages.bulkDelete(addresses);
  await eraseTexts(db, addresses);
  for (const each of addresses) await readingsOf(db, each).delete();
}

/** The addresses of an article of which nothing is to be known any more. */
async function bareAddresses(db: WhenceDatabase, address: string): Promise<string[]> {
  if (await keptRow(db, address)) return [];
  const addresses = await addressesOf(db, address);
  return (await db.annotations.where('page').anyOf(addresses).count()) > 0 ? [] : addresses;
}
