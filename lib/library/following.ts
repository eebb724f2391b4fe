import * as v from 'valibot';
import type { WhenceDatabase } from '../annotations/database';
import type { PageRecord } from '../annotations/model';
import * as shapes from '../annotations/shapes';
import { type StoredAnnotation, shownOf } from '../annotations/stored-annotation';
import { packOf } from '../search/row-texts';
import { pacer } from './breathe';
import { entryOf } from './entry-of';
import type { Known } from './known';

/** Rows that are read at once: enough that requests cost little, few enough that they are some megabytes. */
export const AT_ONCE = 500;

/** The installation, and its last change. An empty id: nothing was ever written. */
export async function stateOf(db: WhenceDatabase): Promise<{ device: string; rev: number }> {
  const row = await db.meta.get('device');
  return row?.key === 'device' ? { device: row.id, rev: row.seq } : { device: '', rev: 0 };
}

/** What was written since then: ids of annotations, up to the change that is the last now. */
export function changesSince(
  db: WhenceDatabase,
  rev: number,
): Promise<{ device: string; rev: number; ids: string[]; count: number }> {
  return db.transaction('r', [db.annotations, db.meta], async () => {
    const [state, ids, count] = await Promise.all([
      stateOf(db),
      db.annotations.where('rev').above(rev).primaryKeys(),
      db.annotations.count(),
    ]);
    return { ...state, ids, count };
  });
}

/** Takes a row as it is now. @param row nothing where it was erased */
export function take(
  known: Known,
  id: string,
  row: unknown,
  page: Pick<PageRecord, 'title'> | undefined,
): void {
  const { index, others } = known;
  const before = index.columns.rows.get(id);
  if (before !== undefined) {
    known.stale.add(packOf(index.texts, before));
  }
  if (v.is(shapes.annotation, row) && row.deleted === undefined) {
    index.add(entryOf(shownOf(row), page));
    others.delete(id);
    known.changed += 1;
    return;
  }
  if (index.remove(id)) known.hasDeleted = true;
  if (row === undefined) others.delete(id);
  else others.add(id);
}

/** Reads annotations by their ids, and takes them as they are now. @param tell hears whenever some have been taken */
export async function takeAll(
  db: WhenceDatabase,
  known: Known,
  ids: readonly string[],
  tell: () => void,
): Promise<void> {
  const pace = pacer();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const rows: (StoredAnnotation | undefined)[] = await db.annotations.bulkGet(some);
    const addresses = [...new Set(rows.flatMap((row) => (typeof row?.page === 'string' ? row.page : [])))];
    const pages = await db.pages.bulkGet(addresses);
    const titles = new Map(addresses.map((address, i) => [address, understoodPage(pages[i])]));
    const renamed = renamedPages(known, titles);
    for (const [i, id] of some.entries()) {
      take(known, id, rows[i], titles.get(rows[i]?.page ?? ''));
      if (pace.isDue()) await pace.rest();
    }
    if (renamed.length > 0) await takeOthersOf(db, known, renamed, new Set(some));
    tell();
  }
}

export const understoodPage = (row: unknown): PageRecord | undefined =>
  v.is(shapes.pageRecord, row) ? row : undefined;

/** Numbers of pages whose title is another one now. */
export function renamedPages(
  { index }: Known,
  pages: ReadonlyMap<string, Pick<PageRecord, 'title'> | undefined>,
): number[] {
  const { numbers } = index.columns.pages;
  return [...pages].flatMap(([address, page]) => {
    const number = numbers.get(address);
    const title = page?.title || address;
    return number === undefined || index.columns.titles[number] === title ? [] : [number];
  });
}

/** Takes all other annotations of pages whose title has changed: they are found by it. */
export async function takeOthersOf(
  db: WhenceDatabase,
  known: Known,
  renamed: readonly number[],
  but: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { columns } = known.index;
  const wanted = new Set(renamed);
  const ids = [...columns.rows].flatMap(([id, row]) =>
    wanted.has(columns.page.all[row]!) && !but.has(id) ? [id] : [],
  );
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const rows = await db.annotations.bulkGet(some);
    const pages = await db.pages.bulkGet(rows.map((row) => row?.page ?? ''));
    for (const [i, id] of some.entries()) take(known, id, rows[i], understoodPage(pages[i]));
  }
}

/**
 * Finds out which rows are gone, or are there without a change of this device, by all keys there are.
 * @returns ids that are to be looked at
 */
export async function strayIds(db: WhenceDatabase, { index, others }: Known): Promise<string[]> {
  const keys = new Set(await db.annotations.toCollection().primaryKeys());
  const known = [...index.columns.rows.keys(), ...others];
  const gone = known.filter((id) => !keys.has(id));
  const unknown = [...keys].filter((id) => !index.columns.rows.has(id) && !others.has(id));
  return [...gone, ...unknown];
}
