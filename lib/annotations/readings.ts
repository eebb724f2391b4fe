import { isOfSite } from '../page/address/owner';
import type { WhenceDatabase } from './database';
import { type KeptReading, withReading } from './kept-reading';
import type { PageRecord } from './model';
import { addressesOf } from './queries';

/** Kept readings of a page, the oldest first. @param address of its row */
export const readingsOf = (db: WhenceDatabase, address: string) =>
  db.readings.where('[page+at]').between([address, -Infinity], [address, Infinity]);

/** Kept readings of an article, under whichever of its addresses, in no order. @param address any of them */
export async function readingsOfArticle(db: WhenceDatabase, address: string): Promise<KeptReading[]> {
  const addresses = await addressesOf(db, address);
  return (await Promise.all(addresses.map((each) => readingsOf(db, each).toArray()))).flat();
}

/**
 * Keeps what was read of a page that has annotations or is kept. Of any other page nothing is written.
 * What is in the bin is no annotation here: nobody wants to hear more of that page. What was kept before stays with it.
 */
export async function keepIfAnnotated(db: WhenceDatabase, reading: KeptReading): Promise<void> {
  // Most pages have none: they are to hold up nobody's writing.
  if (!(await isAnnotated(db, reading.page))) return;
  await db.transaction('rw', [db.annotations, db.pages, db.readings], async () => {
    // The last of them may have been erased in between.
    if (!(await isAnnotated(db, reading.page))) return;
    const [home] = await rowsOf(db, reading.page);
    if (home) await keepReading(db, home, reading);
  });
}

/**
 * Keeps a reading with its page, in the transaction of the caller.
 * @param home row of the page, or of another address of the article: by its address it is found, and goes with it
 */
export async function keepReading(db: WhenceDatabase, home: PageRecord, reading: KeptReading): Promise<void> {
  if (!mayTell(reading, home)) return;
  const before = await readingsOf(db, home.address).toArray();
  const after = withReading(before, { ...reading, page: home.address });
  const gone = before.filter((each) => !after.some(({ at }) => at === each.at));
  await db.readings.bulkDelete(gone.map(({ page, at }) => [page, at]));
  await db.readings.bulkPut(after.filter((each) => !before.includes(each)));
}

/** Not a page of another site, be it an archive that is believed to hold a copy: it says what it likes (`pageRow`). */
const mayTell = ({ url }: KeptReading, home: PageRecord): boolean =>
  isOfSite(url, home.address) || isOfSite(url, home.url);

/** Whether the article has annotations that are not in the bin, or is kept. */
async function isAnnotated(db: WhenceDatabase, address: string): Promise<boolean> {
  if (await keptRow(db, address)) return true;
  const addresses = await addressesOf(db, address);
  const rows = db.annotations.where('page').anyOf(addresses);
  return (await rows.filter(({ deleted }) => deleted === undefined).first()) !== undefined;
}

/** The row of an article that the reader keeps, under whichever of its addresses. */
export async function keptRow(db: WhenceDatabase, address: string): Promise<PageRecord | undefined> {
  return (await rowsOf(db, address)).find(({ kept }) => kept !== undefined);
}

/** Rows of an article, that of the address itself first. */
async function rowsOf(db: WhenceDatabase, address: string): Promise<PageRecord[]> {
  const rows = await db.pages.bulkGet(await addressesOf(db, address));
  return rows.filter((row) => row !== undefined);
}
