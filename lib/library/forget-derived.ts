import type { WhenceDatabase } from '../annotations/database';
import { deviceOf } from '../annotations/record';
import { DERIVED_NAME, openDerived } from './derived-database';

/**
 * Something was erased for good: where what the library made may still hold its words, that is deleted, and made anew
 * when the library is next opened. A library that is open has taken them out by itself, seconds after they were deleted.
 * @param rev the highest `rev` of what was erased, 0 where nothing was
 * @param name for tests that want a database of their own
 */
export async function forgetDerived(db: WhenceDatabase, rev: number, name = DERIVED_NAME): Promise<void> {
  if (rev === 0 || !(await indexedDB.databases()).some((each) => each.name === name)) return;
  const derived = openDerived(name);
  try {
    const first = await derived.parts.get('first');
    const isMine = first?.key === 'first' && first.device === (await deviceOf(db)).id;
    // Stored when they were in the bin already.
    if (isMine && first.rev >= rev) return;
    await derived.delete();
  } finally {
    derived.close();
  }
}

/** The highest `rev` of rows; beyond all where one has none. */
export const highestRev = (rows: readonly ({ rev?: number } | undefined)[]): number =>
  rows.reduce((most, row) => (row ? Math.max(most, row.rev ?? Number.POSITIVE_INFINITY) : most), 0);
