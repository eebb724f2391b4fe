import type { Arrangement } from '../annotations/arrangement';
import { countBin } from '../annotations/bin-rows';
import type { WhenceDatabase } from '../annotations/database';
import { createLibraryIndex, type Searchable, type Standings } from '../search/library-index';
import type { Query } from '../search/query';
import { DERIVED_FORMAT, type DerivedDatabase, type FirstIds } from './derived-database';
import { takeAll } from './following';
import { type Known, newKnown } from './known';

/** Rows of the first view that are known before all else: some windows full, and what is asked for at once. */
export const FIRST_ROWS = 60;

/** Rows that are counted in a few ms. */
const FEW = 2_000;

/** What the library shows when it is opened: all there is, that which was changed last first. */
export const FIRST_QUERY: Query = { text: '', filters: {}, sort: 'modified' };

/** Whether the first rows answer this. */
export const isFirstView = ({ text, filters, sort, isReversed }: Query, to: number): boolean =>
  text === '' &&
  Object.keys(filters).length === 0 &&
  sort === FIRST_QUERY.sort &&
  !isReversed &&
  to <= FIRST_ROWS;

/** Which rows the first view has, to be stored. No words: those are read from the annotations themselves. */
export function firstIds({ index, device, rev }: Known): FirstIds {
  const { rows } = index.find(FIRST_QUERY, false);
  const ids = Array.from(rows.subarray(0, FIRST_ROWS), (row) => index.columns.ids[row]!);
  return { key: 'first', format: DERIVED_FORMAT, device, rev, ids, all: rows.length };
}

/** The first view, and how many annotations there are, as far as is known. */
export interface FirstView {
  index: Searchable;
  all: number;
}

/**
 * Reads what the first view shows, in a hundred rows at most: those that it showed when it was stored, and those that
 * were written last. It may lack one that came from elsewhere; what has been loaded after it says all.
 */
export async function readFirstView(
  db: WhenceDatabase,
  derived: DerivedDatabase,
  { standings, same }: { standings: Standings; same: Arrangement['same'] },
): Promise<FirstView> {
  const [stored, newest] = await Promise.all([
    storedIds(derived),
    db.annotations.orderBy('rev').reverse().limit(FIRST_ROWS).primaryKeys(),
  ]);
  const known = newKnown(createLibraryIndex(), '', 0);
  const ids = [...new Set([...newest, ...(stored?.ids ?? [])])];
  const [all] = await Promise.all([stored?.all ?? countFew(db), takeAll(db, known, ids, () => {})]);
  known.index.setStandings(standings);
  known.index.setSame(same);
  const { size } = known.index;
  // Where there are no more rows than these, this is all there is.
  const isAll = newest.length < FIRST_ROWS;
  return { index: known.index, all: isAll ? size : Math.max(size, all) };
}

/** How many there are, where they are few; of a hundred thousand it would take longer than all else here. */
async function countFew(db: WhenceDatabase): Promise<number> {
  const ids = await db.annotations.toCollection().limit(FEW).primaryKeys();
  return ids.length < FEW ? ids.length - (await countBin(db)) : 0;
}

async function storedIds(derived: DerivedDatabase): Promise<FirstIds | undefined> {
  // To open one that is not there makes it, which takes longer than all else here.
  const isThere = (await indexedDB.databases()).some(({ name }) => name === derived.name);
  const first = isThere ? await derived.parts.get('first').catch(() => undefined) : undefined;
  return first?.key === 'first' && first.format === DERIVED_FORMAT ? first : undefined;
}
