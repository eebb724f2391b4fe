import { Dexie } from 'dexie';
import type { WhenceDatabase } from './database';

/** Of a database that is there for a moment, when all is deleted. */
const PASSING = 'whence-passing';

/**
 * Takes all out of the database, in one step that no other connection holds up. What is left is to be removed
 * (`removeDatabase`).
 * @returns whether that was done: one of a newer version, or a damaged one, cannot be opened
 */
export function emptyDatabase(db: WhenceDatabase): Promise<boolean> {
  const empty = db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
  return empty.then(
    () => true,
    () => false,
  );
}

/**
 * Removes the database itself, once all its connections have given way, with whatever is in it. The next query makes an
 * empty one.
 */
export async function removeDatabase(db: WhenceDatabase): Promise<void> {
  await turnFiles();
  await db.delete({ disableAutoOpen: false });
  await turnFiles();
}

/** Removes other databases of ours, whatever is in them. @param names of them */
export async function removeOthers(names: readonly string[]): Promise<void> {
  for (const name of names) await Dexie.delete(name);
  await turnFiles();
}

/**
 * Makes a database and deletes it. Firefox has a file for each, and removes that. Chromium has files for all of them, of
 * which it writes those anew that a deletion concerns and that are no longer being added to: one deletion before makes
 * it begin others. The old ones it leaves on the disk until the next deletion: that is the one after.
 */
async function turnFiles(): Promise<void> {
  try {
    const passing = new Dexie(PASSING);
    passing.version(1).stores({ rows: 'id' });
    await passing.open();
    await passing.delete();
  } catch {
    // All is deleted without it, too; only its bytes may stay in the files for longer.
  }
}
