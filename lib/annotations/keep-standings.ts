import type { AnchorStatus, Target } from '../page/anchor/target';
import type { WhenceDatabase } from './database';
import { targetKey } from './draft-key';
import { annotationsOf } from './queries';
import type { Standing } from './standing';

/** A target that was looked for on a page, and what became of it. */
export interface SeenTarget {
  target: Target;
  status: AnchorStatus;
}

/**
 * Keeps how the notes of an article stand on a page that shows it. A note is known by its target: whoever names one that
 * no note of the article has says nothing of any. Only what differs is written.
 * @param address of the page
 * @param now ms since 1970
 */
export async function keepStandings(
  db: WhenceDatabase,
  address: string,
  seen: readonly SeenTarget[],
  now = Date.now(),
): Promise<void> {
  const statuses = new Map(seen.map(({ target, status }) => [keyOf(target), status]));
  await db.transaction('rw', [db.annotations, db.pages, db.standings], async () => {
    const notes = await annotationsOf(db, address);
    const known = await db.standings.bulkGet(notes.map(({ id }) => id));
    const differ: Standing[] = [];
    const exact: string[] = [];
    for (const [index, { id, target }] of notes.entries()) {
      const status = target && statuses.get(keyOf(target));
      if (status === undefined) continue;
      const before = known[index]?.status;
      if (status !== 'exact' && status !== before) differ.push({ id, status, at: now });
      if (status === 'exact' && before !== undefined) exact.push(id);
    }
    if (differ.length > 0) await db.standings.bulkPut(differ);
    if (exact.length > 0) await db.standings.bulkDelete(exact);
  });
}

/** The very target, not only its words: it may have been put on others since. */
const keyOf = (target: Target): string => {
  const places = target.ranges.map(({ position }) => position.start).join(' ');
  return `${targetKey(target)} ${target.exactOnly === true} ${places}`;
};
