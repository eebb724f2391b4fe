/** This room keeps the reader's data, in the extension's own origin: what is stored, found, changed and undone. */

import { Dexie, type EntityTable, type Table } from 'dexie';
import { articlesOf } from './articles';
import { beginLog } from './begin-log';
import { cleanAddresses } from './clean-addresses';
import type { KeptReading } from './kept-reading';
import type { LastChange } from './last-changes';
import type { LogRow } from './log-row';
import type { Annotation, Draft, PageRecord } from './model';
import { packedRows } from './packed-rows';

/** Name in the extension's own origin. Never change it: readers' data lives under it. */
export const DATABASE_NAME = 'whence';

/** This installation: the number of its last change, and the last ones, the latest first (`last-changes.ts`). */
export interface Device {
  key: 'device';
  id: string;
  seq: number;
  // A row that is written with every change costs less than a table: Chromium leaves what was deleted in its indexes.
  last: LastChange[];
}

/** What the database knows of itself. */
export type Meta =
  | Device
  /** The last look into the bin (`sweep.ts`), ms since 1970. */
  | { key: 'sweep'; last: number; isHeld?: boolean };

// A typed instance, no subclass: declared class fields would overwrite the tables that Dexie sets.
export type WhenceDatabase = Dexie & {
  /** What is shown: the view of each annotation's log, written in the same transaction. */
  annotations: EntityTable<Annotation, 'id'>;
  pages: EntityTable<PageRecord, 'address'>;
  drafts: EntityTable<Draft, 'key'>;
  /** The log, a row a subject. */
  logs: EntityTable<LogRow, 'annotation'>;
  /** Readings of pages that are annotated or kept. */
  readings: Table<KeptReading, [string, number]>;
  meta: Table<Meta, Meta['key']>;
};

/** The database was written by a newer version of the extension: this one leaves it alone. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** Dexie stores its version times ten, to leave room for its own steps. */
const DEXIE_FACTOR = 10;

/**
 * The reader's data. Opens by itself at the first query; closing and opening again is safe.
 * Only the background writes to it. Views read it, through `liveQuery`.
 * @param name for tests that want a database of their own
 * @throws NewerDatabaseError, at the first query, where a newer version has been here
 */
export function openDatabase(name = DATABASE_NAME): WhenceDatabase {
  const db = new Dexie(name, {
    // Chrome otherwise answers before the write has reached the disk, and a crash loses the last notes.
    chromeTransactionDurability: 'strict',
  }) as WhenceDatabase;

  // A released version is never edited. A change of the model adds `db.version(n + 1)` below the last one,
  // with the stores that differ and an `.upgrade()` that brings the rows along; `database.test.ts` gets the
  // new version's stores and rows as they were, so that data of every release is opened for ever.
  db.version(1).stores({
    annotations: 'id, page, modified, deleted',
    pages: 'address, modified',
    drafts: 'key, page',
  });
  db.version(2)
    .stores({ pages: 'address, modified, *articles' })
    .upgrade((transaction) =>
      transaction
        .table<PageRecord>('pages')
        .toCollection()
        .modify((page) => {
          page.articles = articlesOf(page);
        }),
    );
  // Addresses without what they should not hold, and keys that join hosts of one owner only.
  db.version(3).upgrade(cleanAddresses);
  // The log under everything, and the readings of pages.
  db.version(4)
    .stores({
      // Nothing was ever found by when it was modified, and Chromium leaves an entry in the index for every write.
      annotations: 'id, page, deleted',
      pages: 'address, *articles',
      logs: 'annotation',
      readings: '[page+at]',
      meta: 'key',
    })
    .upgrade(beginLog);
  db.use(packedRows);
  db.on('ready', () => {
    // Dexie opens what is newer, as if it were what it knows.
    const { version } = db.backendDB();
    if (version >= (db.verno + 1) * DEXIE_FACTOR)
      throw new NewerDatabaseError(`Version ${version} is newer.`);
  });
  return db;
}
