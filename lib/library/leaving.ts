import { Dexie } from 'dexie';
import { arrangementOf } from '../annotations/arrangement';
import type { WhenceDatabase } from '../annotations/database';
import type { Annotation, PageRecord } from '../annotations/model';
import { position } from '../annotations/queries';
import * as shapes from '../annotations/shapes';
import { shownOf } from '../annotations/stored-annotation';
import type { LeavingAll } from '../exchange/registry';
import type { Held } from './api';
import { readingsPutRight } from './readings-put-right';

/** What is to leave, and what a format has asked for of it: that is what its file holds. */
export interface CountedLeaving extends LeavingAll {
  held(): Held;
}

/** Annotations that are read at once: enough that requests cost little, few enough that they are some megabytes. */
const AT_ONCE = 500;

/** Up to here those that were chosen are read one by one, and more of them by going through all there are. */
const MOST_ONE_BY_ONE = 5_000;

/**
 * What is to leave.
 * @param which ids of annotations, or all of them with the pages that the reader keeps
 * @param now ms since 1970
 */
export async function leavingOf(
  db: WhenceDatabase,
  which: readonly string[] | 'all',
  now = Date.now(),
): Promise<CountedLeaving> {
  const { same, codes } = await arrangementOf(db);
  const chosen = which === 'all' ? undefined : await chosenOf(db, which);
  const rows = await db.annotations.count();
  const total = chosen
    ? chosen.size
    : rows - (await db.annotations.where('deleted').above(-Infinity).count());
  const pages = await pagesOf(db, chosen && [...chosen.values()]);
  const held: Held = { annotations: 0, pages: 0, readings: 0, texts: 0, damaged: 0, noText: 0, notFound: 0 };
  const damaged: unknown[] = [];
  const seen = new Set<string>();
  const see = (page: string) => {
    seen.add(page);
    held.pages = seen.size;
  };
  return {
    total,
    pages,
    now,
    nameOf: (source) => same.get(source) ?? source,
    codes,
    damaged,
    held: () => held,
    async *annotations() {
      held.annotations = 0;
      damaged.length = 0;
      let understood = 0;
      const isFew = chosen && chosen.size <= MOST_ONE_BY_ONE;
      for await (const some of isFew ? oneByOne(db, chosen) : byPage(db)) {
        const known = shapes.understood<Annotation>(shapes.annotation, some);
        understood += known.length;
        const rest = known.length < some.length ? new Set<unknown>(known) : undefined;
        if (rest && which === 'all') damaged.push(...some.filter((row) => !rest.has(row)));
        const leave = known.filter(({ id, deleted }) => deleted === undefined && (chosen?.has(id) ?? true));
        if (leave.length === 0) continue;
        held.annotations += leave.length;
        for (const { page } of leave) see(page);
        yield leave.map(shownOf).sort(inOrder);
      }
      // Those that have no page to be found by are counted all the same.
      if (which === 'all') held.damaged = Math.max(damaged.length, rows - understood);
    },
    async readingsOf(page) {
      const readings = await readingsPutRight(db, page);
      held.readings += readings.length;
      if (readings.length > 0) see(page);
      return readings;
    },
    async textOf(page) {
      const text = await db.texts.get(page);
      if (text) {
        held.texts += 1;
        see(page);
      }
      return text;
    },
  };
}

function inOrder(a: Annotation, b: Annotation): number {
  if (a.page !== b.page) return a.page < b.page ? -1 : 1;
  return position(a) - position(b) || a.created - b.created;
}

/** Those that are there and not deleted, and the pages that they are on. */
async function chosenOf(db: WhenceDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  const chosen = new Map<string, string>();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const rows = await db.annotations.bulkGet(ids.slice(i, i + AT_ONCE));
    for (const row of rows) if (row && row.deleted === undefined) chosen.set(row.id, row.page);
  }
  return chosen;
}

/** @param chosen addresses; all that have an annotation outside the bin, or are kept, where nothing is given */
async function pagesOf(
  db: WhenceDatabase,
  chosen: readonly string[] | undefined,
): Promise<Map<string, PageRecord>> {
  const rows = chosen ? await db.pages.bulkGet([...new Set(chosen)]) : await db.pages.toArray();
  const pages = shapes.understood<PageRecord>(shapes.pageRecord, rows);
  const annotated = chosen ? new Set(chosen) : await annotatedPages(db);
  const leave = pages.filter(({ address, kept }) => annotated.has(address) || kept !== undefined);
  return new Map(leave.map((page) => [page.address, page]));
}

/** Pages on which something is that is not in the bin. Few are in it: those are looked at one by one. */
async function annotatedPages(db: WhenceDatabase): Promise<Set<string>> {
  const pages = new Set((await db.annotations.orderBy('page').uniqueKeys()) as string[]);
  const binned = new Map<string, number>();
  await db.annotations
    .where('deleted')
    .above(-Infinity)
    .each(({ page }) => {
      binned.set(page, (binned.get(page) ?? 0) + 1);
    });
  for (const [page, count] of binned)
    if ((await db.annotations.where('page').equals(page).count()) === count) pages.delete(page);
  return pages;
}

/** All rows, those of one page together. */
async function* byPage(db: WhenceDatabase): AsyncGenerator<unknown[]> {
  const addresses = await db.pages.toCollection().primaryKeys();
  // Pages of which no row is there lie in between: each stretch goes up to where the next one begins.
  const bounds = [Dexie.minKey, ...addresses, Dexie.maxKey];
  const stretch = (from: number, to: number) =>
    db.annotations.where('page').between(bounds[from], bounds[to], true, false);
  const last = bounds.length - 1;
  let step = AT_ONCE;
  for (let from = 0; from < last; ) {
    let to = Math.min(from + step, last);
    let count = await stretch(from, to).count();
    // Of pages that have many, fewer at once. One page stays whole, so that it can be put in order.
    for (; count > AT_ONCE && to - from > 1; count = await stretch(from, to).count())
      to = from + Math.max(1, Math.floor((to - from) / Math.ceil(count / AT_ONCE)));
    if (count > 0) yield await stretch(from, to).toArray();
    step = Math.max(1, to - from) * 2;
    from = to;
  }
}

/** Few rows, those of one page together. */
async function* oneByOne(db: WhenceDatabase, chosen: ReadonlyMap<string, string>): AsyncGenerator<unknown[]> {
  const ids = [...chosen].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (let from = 0; from < ids.length; ) {
    let to = Math.min(from + AT_ONCE, ids.length);
    while (to < ids.length && ids[to]![1] === ids[to - 1]![1]) to += 1;
    yield await db.annotations.bulkGet(ids.slice(from, to).map(([id]) => id));
    from = to;
  }
}
