import { databaseAsItIs, openDatabase, type WhenceDatabase } from './database';
import type { Trouble } from './trouble';

/** The reader's data, as they can be had. */
export interface Stored {
  /** To be read from. Where the trouble is `newer` or `closed`, every query of it is rejected. */
  db: WhenceDatabase;
  trouble?: Trouble;
  /** What the browser said of it. */
  detail?: string;
}

/**
 * Opens the reader's data. Where they cannot be brought up to date they are opened as they are: everything in them can
 * then be read. Never rejects.
 * @param db opened, where it can be
 */
export async function storedIn(db: WhenceDatabase): Promise<Stored> {
  const detail = await problemOf(db);
  if (detail === undefined) return { db };
  if (db.trouble !== 'older') return { db, trouble: db.trouble ?? 'closed', detail };
  const before = databaseAsItIs(db.name);
  if ((await problemOf(before)) === undefined) return { db: before, trouble: 'older', detail };
  return { db, trouble: 'closed', detail };
}

/**
 * Opens the reader's data for a view. It brings nothing up to date: it may be closed at any moment.
 * @param brought asks the background to do so, and ends when that is done or cannot be
 * @param name for tests that want a database of their own
 */
export async function openStored(brought: () => Promise<unknown>, name?: string): Promise<Stored> {
  const db = openDatabase(name, { upgrades: false });
  if ((await problemOf(db)) === undefined || db.trouble === 'newer') return storedIn(db);
  await brought().catch(() => {});
  return storedIn(db);
}

/** What opening a database ends in; nothing where it is open. */
async function problemOf(db: WhenceDatabase): Promise<string | undefined> {
  try {
    await db.open();
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
