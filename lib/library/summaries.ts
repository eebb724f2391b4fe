import type { WhenceDatabase } from '../annotations/database';
import type { KeptReading } from '../annotations/kept-reading';
import type { PageRecord } from '../annotations/model';
import { annotationsOf } from '../annotations/queries';
import { readingsOf } from '../annotations/readings';
import { correctKept } from '../corrections/kept';
import { articleKey } from '../page/address/article-key';
import { type PageHead, type PageSummary, siteOf, summaryOf } from '../sourcing/summary';
import type { Progress } from './api';
import { hearWrites, type Written } from './mutations';

/**
 * Readings that are in memory at once. They take 4 kB mostly, and 200 kB at most; one by one they would take ten times as
 * long.
 */
const CHUNK = 50;
/** Rows of pages, which are small. */
const PAGES_CHUNK = 1000;

export interface Summaries {
  /**
   * Of all pages, brought up to date. The first time it takes a while: what was read before it was stopped is not read
   * again.
   */
  all(progress: Progress, signal: AbortSignal): Promise<ReadonlyMap<string, PageSummary>>;
  /** Those of which nothing was read. */
  unread(): PageHead[];
  /** The address under which the reading of an article is, whichever of its addresses is given. */
  homeOf(address: string): string;
  /** Counts up with everything that changes. */
  version(): number;
}

/**
 * @param correctedPages addresses of the pages on which something is put right
 * @param changed what is asked may have another answer now
 */
export function createSummaries(
  db: WhenceDatabase,
  correctedPages: () => Promise<readonly string[]>,
  changed: () => void,
): Summaries {
  const summaries = new Map<string, PageSummary>();
  let rows = new Map<string, PageHead>();
  let homes = new Map<string, string>();
  let version = 0;
  /** How far the first look came: undefined when it is at its end. */
  let last: [string, number] | null | undefined = null;
  let read = 0;
  let stale = new Set<string>();
  let areRowsStale = true;
  /** Pages on which something is put right, under the addresses of their readings. */
  let corrected: ReadonlySet<string> = new Set();
  let areCorrectionsStale = true;
  // One after the other: two that read the same pages would do so twice.
  let queue: Promise<unknown> = Promise.resolve();

  hearWrites(db, ['readings', 'pages', 'logs', 'annotations'], (table, written) => {
    // Names are joined and parted in `logs`: no page says anything else for it.
    if (table === 'annotations') areCorrectionsStale = true;
    else if (table !== 'logs') hear(table, written);
    version += 1;
    changed();
  });

  function hear(table: string, written: Written): void {
    if (table === 'pages') areRowsStale = true;
    if (written !== 'all') stale = new Set([...stale, ...written]);
    else if (table === 'readings') {
      summaries.clear();
      last = null;
      read = 0;
    } else stale = new Set([...stale, ...summaries.keys()]);
  }

  async function readRows(): Promise<void> {
    if (!areRowsStale) return;
    areRowsStale = false;
    const [heads, keys] = [new Map<string, PageHead>(), new Map<string, string>()];
    for (let after = ''; ; ) {
      const chunk = await db.pages.where(':id').above(after).limit(PAGES_CHUNK).toArray();
      for (const row of chunk) {
        heads.set(row.address, headOf(row));
        for (const key of row.articles ?? []) keys.set(key, row.address);
      }
      if (chunk.length < PAGES_CHUNK) break;
      after = chunk.at(-1)!.address;
    }
    rows = heads;
    homes = keys;
  }

  /** The first look at all of them, a few pages at a time. */
  async function readAll(progress: Progress, signal: AbortSignal): Promise<void> {
    if (last === undefined) return;
    const count = await db.readings.count();
    let [after, held]: [[string, number] | [], KeptReading[]] = [last ?? [], []];
    for (;;) {
      signal.throwIfAborted();
      const chunk = await db.readings.where('[page+at]').above(after).limit(CHUNK).toArray();
      const end = chunk.at(-1);
      const isEnd = chunk.length < CHUNK;
      held = [...held, ...chunk];
      // Others of the last page may follow in the next chunk.
      const whole = held.filter(({ page }) => isEnd || page !== end!.page);
      held = held.filter((each) => !whole.includes(each));
      await summarise(whole);
      read += whole.length;
      progress(Math.min(1, read / Math.max(1, count)));
      if (isEnd) {
        last = undefined;
        return;
      }
      if (whole.length > 0) last = [whole.at(-1)!.page, Number.POSITIVE_INFINITY];
      after = [end!.page, end!.at];
    }
  }

  async function summarise(readings: readonly KeptReading[]): Promise<void> {
    const byPage = new Map<string, KeptReading[]>();
    for (const each of readings) byPage.set(each.page, [...(byPage.get(each.page) ?? []), each]);
    const pages = await db.pages.bulkGet([...byPage.keys()]);
    for (const [at, [page, own]] of [...byPage].entries()) {
      const said = corrected.has(page) ? await annotationsOf(db, page) : [];
      const right = own.map((each) => correctKept(each, said));
      summaries.set(page, summaryOf(right, pages[at]));
    }
  }

  /** What was put right, or is so no longer: those pages say something else. */
  async function readCorrected(): Promise<void> {
    if (!areCorrectionsStale) return;
    areCorrectionsStale = false;
    const home = (address: string) =>
      rows.has(address) ? address : (homes.get(articleKey(address)) ?? address);
    const before = corrected;
    corrected = new Set((await correctedPages()).map(home));
    stale = new Set([...stale, ...before, ...corrected]);
  }

  async function readStale(): Promise<void> {
    const pages = stale;
    stale = new Set();
    for (const page of pages) {
      const own = await readingsOf(db, page).toArray();
      if (own.length === 0) summaries.delete(page);
      else await summarise(own);
    }
  }

  return {
    async all(progress, signal) {
      const mine = queue.then(async () => {
        await readRows();
        await readCorrected();
        await readAll(progress, signal);
        await readStale();
      });
      queue = mine.catch(() => {});
      await mine;
      return summaries;
    },
    unread: () => [...rows.values()].filter(({ page }) => !summaries.has(page)),
    homeOf: (address) => (summaries.has(address) ? address : (homes.get(articleKey(address)) ?? address)),
    version: () => version,
  };
}

function headOf({ address, title, published, modified }: PageRecord): PageHead {
  const date = Date.parse(published ?? '');
  return {
    page: address,
    title: title || address,
    site: siteOf(address),
    date: Number.isFinite(date) ? date : modified,
  };
}
