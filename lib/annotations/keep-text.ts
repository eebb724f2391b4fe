import { cleanAddress } from '../page/address/clean';
import { isOfSite } from '../page/address/owner';
import type { Counts } from '../reading/types';
import type { WhenceDatabase } from './database';
import type { KeptText } from './kept-text';
import { laidAside, lieAside } from './laid-aside';
import type { Log, Setting } from './log/change';
import { replacing } from './log/edit';
import { headsOf } from './log/heads';
import { pageSubject } from './log/subject';
import type { PageInfo } from './model';
import { pageRow } from './page-row';
import { addressesOf } from './queries';
import { keptRow } from './readings';
import { record, subjectOf } from './record';

/** The text of a page as it was read, and where. */
export interface ReadText extends KeptText {
  url: string;
}

export interface KeepTextInput {
  change: string;
  page: PageInfo;
  counts?: Counts;
  /** Or no longer. */
  kept: boolean;
}

/** `missing`: the text is not known, or too long to be kept. */
export interface TextKept {
  change?: string;
  missing?: true;
}

/**
 * Keeps the text of a page with the notes on it, or no longer. There is one text a page, that which the reader kept last:
 * what the page says later takes its place only where the reader says so. A page without notes is kept with it. The log
 * holds when the text was read; the text itself stands in `texts`, and is laid aside there when it is kept no longer,
 * until that can no longer be undone.
 * @param read what was read of it: of the background's own knowledge, never from a message
 * @param now ms since 1970
 */
export function keepText(
  db: WhenceDatabase,
  { change, page, counts, kept, read }: KeepTextInput & { read?: ReadText },
  now = Date.now(),
): Promise<TextKept> {
  const tables = [db.annotations, db.pages, db.drafts, db.readings, db.logs, db.meta, db.texts];
  return db.transaction('rw', tables, async () => {
    // Sent again, since its answer was lost.
    if ((await subjectOf(db, change)) !== undefined) return { change };
    const before = await keptTextOf(db, page.address);
    if (!kept && !before) return {};
    const address = before?.page ?? (await homeOf(db, page.address));
    const known = await db.pages.get(address);
    if (kept) {
      const isIts = read && (!known || isOfSite(read.url, known.address) || isOfSite(read.url, known.url));
      if (!isIts) return { missing: true };
      if (before?.text === read.text) return {};
    }
    // Of a page on which nothing is, nothing else would say that it is to stay.
    const isBare = kept && !known?.kept && !(await hasNotes(db, address));
    const row = isBare ? { ...pageRow(page, counts, known, now), kept: now } : undefined;
    const writing = { change, annotation: pageSubject(address), now };
    const { log } = await record(db, writing, (standing) => {
      const heads = headsOf(standing);
      const set = [replacing(heads, 'text', kept && read ? { at: read.at } : null)];
      return row ? [...set, replacing(heads, 'kept', row)] : set;
    });
    if (row) await db.pages.put(row);
    else if (kept && !known) await db.pages.put(pageRow(page, counts, known, now));
    if (kept && read) {
      const { url: _, ...text } = read;
      if (before) await db.texts.put(laidAside(before));
      await db.texts.put({ ...text, page: address });
    }
    await showText(db, address, log);
    return { change };
  });
}

/** The text that the reader keeps of an article, under whichever of its addresses. */
export async function keptTextOf(db: WhenceDatabase, address: string): Promise<KeptText | undefined> {
  const texts = await db.texts.bulkGet(await addressesOf(db, cleanAddress(address)));
  return texts.find((text) => text !== undefined);
}

/** The setting by which a page's text is kept no longer, where it is. */
export function noTextSetting(log: Log): Setting[] {
  const heads = headsOf(log);
  return heads.value('text') ? [replacing(heads, 'text', null)] : [];
}

/** Puts the text in its place that the reader keeps, and lays another one aside. */
export async function showText(db: WhenceDatabase, address: string, log: Log): Promise<void> {
  const wanted = headsOf(log).value('text')?.at;
  const shown = await db.texts.get(address);
  if (shown?.at === wanted) return;
  if (shown) {
    await db.texts.put(laidAside(shown));
    await db.texts.delete(address);
  }
  const aside = wanted === undefined ? undefined : await lieAside(db, address, wanted);
  if (!aside) return;
  await db.texts.delete(aside.page);
  await db.texts.put({ ...aside, page: address });
}

/** The address that an article is stored under, or is to be. */
async function homeOf(db: WhenceDatabase, said: string): Promise<string> {
  const address = cleanAddress(said);
  const kept = await keptRow(db, address);
  if (kept) return kept.address;
  const rows = await db.pages.bulkGet(await addressesOf(db, address));
  return rows.find((row) => row !== undefined)?.address ?? address;
}

async function hasNotes(db: WhenceDatabase, address: string): Promise<boolean> {
  const addresses = await addressesOf(db, address);
  return (await db.annotations.where('page').anyOf(addresses).count()) > 0;
}
