import type { WhenceDatabase } from './database';
import type { Annotation, Assessment } from './model';
import { type StoredAnnotation, shownOfAll } from './stored-annotation';

/** What the reader gave notes before, to be offered again. */

/** Notes that are looked through, the last written first: some 200 ms. A tag of no later note than these is not offered. */
const MOST_NOTES = 5_000;
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
  for (const { tags, modified, deleted } of await lastWritten(db, MOST_NOTES)) {
    if (deleted !== undefined) continue;
    for (const tag of tags) {
      const { count = 0, last = 0 } = uses.get(tag) ?? {};
      uses.set(tag, { count: count + 1, last: Math.max(last, modified) });
    }
  }
  return [...uses].sort(([, a], [, b]) => b.count - a.count || b.last - a.last).map(([tag]) => tag);
}

/** What the note that was saved last was given; `null` where the last ones were given nothing. */
export async function lastGiven(db: WhenceDatabase): Promise<LastGiven | null> {
  const rows = (await lastWritten(db, MOST_LAST)).filter(isGiven);
  const last = rows.reduce<Annotation | undefined>(
    (latest, row) => (latest && latest.modified >= row.modified ? latest : row),
    undefined,
  );
  return last ? { tags: last.tags, ...(last.assessment && { assessment: last.assessment }) } : null;
}

/** A mark that was put right is given nothing by that. */
const isGiven = ({ deleted, dismissal, tags, assessment }: Annotation): boolean =>
  deleted === undefined && !dismissal && (tags.length > 0 || assessment !== undefined);

/** By the number of the change that wrote them; those from before changes had numbers come last, in any order. */
async function lastWritten(db: WhenceDatabase, most: number): Promise<Annotation[]> {
  // Where it could not be brought up to date, there is no such index.
  if (!db.annotations.schema.idxByName.rev) return shownOfAll(await db.annotations.limit(most).toArray());
  const rows = await db.annotations.orderBy('rev').reverse().limit(most).toArray();
  const older =
    rows.length < most
      ? await db.annotations
          .filter((row) => (row as StoredAnnotation).rev === undefined)
          .limit(most - rows.length)
          .toArray()
      : [];
  return shownOfAll([...rows, ...older]);
}
