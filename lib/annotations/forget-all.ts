import type { WhenceDatabase } from './database';

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
export function removeDatabase(db: WhenceDatabase): Promise<void> {
  return db.delete({ disableAutoOpen: false });
}
