/** This room keeps the reader's data, in the extension's own origin: what is stored, found, changed and undone. */

import { Dexie, type EntityTable, type Table } from 'dexie';
import { articlesOf } from './articles';
import type { Batch } from './batch';
import { beginLog } from './begin-log';
import { cleanAddresses } from './clean-addresses';
import { guardedFactory } from './guarded-factory';
import type { KeptReading } from './kept-reading';
import type { KeptText } from './kept-text';
import type { LastChange } from './last-changes';
import type { LogRow } from './log-row';
import type { Draft, PageRecord } from './model';
import { packedRows } from './packed-rows';
import type { Standing } from './standing';
import type { StoredAnnotation } from './stored-annotation';
import type { Trouble } from './trouble';

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
  /** What is shown, with the log that it is the view of. */
  annotations: EntityTable<StoredAnnotation, 'id'>;
  pages: EntityTable<PageRecord, 'address'>;
  drafts: EntityTable<Draft, 'key'>;
  /** The logs of pages and drafts, and the marks of what was erased. */
  logs: EntityTable<LogRow, 'annotation'>;
  /** Readings of pages that are annotated or kept. */
  readings: Table<KeptReading, [string, number]>;
  meta: Table<Meta, Meta['key']>;
  /** Changes that set many subjects at once, as long as they can be undone. */
  batches: EntityTable<Batch, 'id'>;
  /** Texts of pages whose reader wants them kept. */
  texts: EntityTable<KeptText, 'page'>;
  /** Where notes were last seen, other than on their very words. */
  standings: EntityTable<Standing, 'id'>;
  /** Why it could not be opened when that was last tried. Until it has been, this means nothing. */
  trouble: Trouble | undefined;
};

/**
 * The reader's data. Opens by itself at the first query; closing and opening again is safe.
 * The background writes to it and brings it up to date; what changes many at once the library's worker writes. Views read it, through `liveQuery`, as `openStored` gives
 * it to them.
 * @param name for tests that want a database of their own
 * @param upgrades whether one of an earlier version is brought up to date: otherwise every query of it is rejected
 */
export function openDatabase(name = DATABASE_NAME, { upgrades = true } = {}): WhenceDatabase {
  const db = new Dexie(name, {
    // Chrome otherwise answers before the write has reached the disk, and a crash loses the last notes.
    chromeTransactionDurability: 'strict',
    indexedDB: guardedFactory({
      upgrades,
      report(trouble) {
        db.trouble = trouble;
      },
    }),
    IDBKeyRange,
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
  // The library: which rows are newer than what it made of them, steps that change many, texts, how notes were seen.
  db.version(5).stores({
    annotations: 'id, page, deleted, rev',
    batches: 'id',
    texts: 'page',
    standings: 'id',
  });
  db.use(packedRows);
  return db;
}

/** The database as an earlier version of the extension left it, to be read. Opened before it is asked for anything. */
export function databaseAsItIs(name = DATABASE_NAME): WhenceDatabase {
  const db = new Dexie(name) as WhenceDatabase;
  db.trouble = 'older';
  // Dexie finds out what tables there are, and does not put them where those are that it was told of.
  db.on(
    'ready',
    () => void Object.assign(db, Object.fromEntries(db.tables.map((each) => [each.name, each]))),
    true,
  );
  return db;
}
