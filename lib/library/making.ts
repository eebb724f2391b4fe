import type { WhenceDatabase } from '../annotations/database';
import type { PageRecord } from '../annotations/model';
import { createLibraryIndex } from '../search/library-index';
import type { Progress } from './api';
import { pacer } from './breathe';
import { AT_ONCE, stateOf, take, takeAll, understoodPage } from './following';
import { type Known, newKnown } from './known';

/** Rows that are read before all others, so that the first ones can be shown at once: those that were changed last. */
const EARLY = 100;

/**
 * Makes all that is known anew, from every row there is, in slices.
 * @param begun hears what is known when the first rows are
 * @param tell hears the share of it that is done
 */
export async function makeAnew(
  db: WhenceDatabase,
  begun: (known: Known) => void,
  tell: Progress,
): Promise<Known> {
  const { device, rev } = await stateOf(db);
  const known = newKnown(createLibraryIndex(), device, rev);
  const early = await db.annotations.orderBy('rev').reverse().limit(EARLY).primaryKeys();
  await takeAll(db, known, early, () => {});
  begun(known);
  const taken = new Set(early);
  const all = await db.annotations.count();
  const pages = await titlesOf(db);
  const pace = pacer();
  let done = 0;
  for (let last = ''; ; ) {
    const rows = await db.annotations.where('id').above(last).limit(AT_ONCE).toArray();
    for (const row of rows) {
      if (!taken.has(row.id)) take(known, row.id, row, pages.get(row.page));
      if (pace.isDue()) await pace.rest();
    }
    done += rows.length;
    tell(all === 0 ? 1 : Math.min(1, done / all));
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) return known;
    last = end.id;
  }
}

/** The titles of all pages. */
export async function titlesOf(db: WhenceDatabase): Promise<Map<string, Pick<PageRecord, 'title'>>> {
  const titles = new Map<string, Pick<PageRecord, 'title'>>();
  const pace = pacer();
  for (let last = ''; ; ) {
    const pages = await db.pages.where('address').above(last).limit(AT_ONCE).toArray();
    for (const each of pages) {
      const page = understoodPage(each);
      if (page) titles.set(page.address, { title: page.title });
      if (pace.isDue()) await pace.rest();
    }
    const end = pages.at(-1);
    if (!end || pages.length < AT_ONCE) return titles;
    last = end.address;
  }
}

/** The titles of some pages. */
export async function titlesOfSome(
  db: WhenceDatabase,
  addresses: readonly string[],
): Promise<Map<string, Pick<PageRecord, 'title'> | undefined>> {
  const rows = await db.pages.bulkGet([...addresses]);
  return new Map(addresses.map((address, i) => [address, understoodPage(rows[i])]));
}
