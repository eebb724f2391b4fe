import type { WhenceDatabase } from './database';
import type { Annotation, Assessment } from './model';
import { shownOfAll } from './stored-annotation';

/** What the reader gave notes before, to be offered again. */

/** Notes that are looked through, the last written first. A tag of no later note than these is not offered. */
const MOST_NOTES = 4_000;
/** As many at once, some 10 ms: what else the background is asked is answered in between. */
const AT_ONCE = 200;
/** Notes in which the last assessment or tag is looked for. */
const MOST_LAST = 100;

/** What was given to the note that was saved last. */
export interface LastGiven {
  tags: string[];
  assessment?: Assessment;
}

/** Tags of notes that are not in the bin: the most used first, and of those the latest. */
export async function tagsUsed(db: WhenceDatabase): Promise<string[]> {
  const uses = new Map<string, { count: number; last: number }>();
  const ids = await lastWritten(db, MOST_NOTES);
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const row of await db.annotations.bulkGet(ids.slice(from, from + AT_ONCE))) {
      // To look at every part of each row would take as long as all else.
      if (!row || row.deleted !== undefined || !Array.isArray(row.tags)) continue;
      for (const tag of row.tags.filter((each) => typeof each === 'string')) {
        const { count = 0, last = 0 } = uses.get(tag) ?? {};
        uses.set(tag, { count: count + 1, last: Math.max(last, row.modified) });
      }
    }
  return [...uses].sort(([, a], [, b]) => b.count - a.count || b.last - a.last).map(([tag]) => tag);
}

/** Differs whenever something was written to a note; `undefined` where that is not known. */
export async function lastWrite(db: WhenceDatabase): Promise<unknown> {
  if (!hasNumbers(db)) return undefined;
  const last = await db.annotations.orderBy('rev').lastKey();
  return last === undefined ? undefined : `${String(last)} ${await db.annotations.count()}`;
}

/** What the note that was saved last was given; `null` where the last ones were given nothing. */
export async function lastGiven(db: WhenceDatabase): Promise<LastGiven | null> {
  const ids = await lastWritten(db, MOST_LAST);
  const rows = shownOfAll(await db.annotations.bulkGet(ids)).filter(isGiven);
  const last = rows.reduce<Annotation | undefined>(
    (latest, row) => (latest && latest.modified >= row.modified ? latest : row),
    undefined,
  );
  return last ? { tags: last.tags, ...(last.assessment && { assessment: last.assessment }) } : null;
}

/** A mark that was put right is given nothing by that. */
const isGiven = ({ deleted, dismissal, tags, assessment }: Annotation): boolean =>
  deleted === undefined && !dismissal && (tags.length > 0 || assessment !== undefined);

/** Ids by the number of the change that wrote them; those from before changes had numbers come last, in any order. */
async function lastWritten(db: WhenceDatabase, most: number): Promise<string[]> {
  if (!hasNumbers(db)) return db.annotations.limit(most).primaryKeys();
  const ids = await db.annotations.orderBy('rev').reverse().limit(most).primaryKeys();
  if (ids.length === most) return ids;
  const numbered = new Set(ids);
  const all = await db.annotations.limit(2 * most).primaryKeys();
  return [...ids, ...all.filter((id) => !numbered.has(id))].slice(0, most);
}

/** Where it could not be brought up to date, there is no such index. */
const hasNumbers = (db: WhenceDatabase): boolean => db.annotations.schema.idxByName.rev !== undefined;
