/** This room keeps the reader's data, in the extension's own origin: what is stored, found, changed and undone. */

import { Dexie, type EntityTable } from 'dexie';
import { articlesOf } from './articles';
import { cleanAddresses } from './clean-addresses';
import type { Annotation, Draft, PageRecord } from './model';

/** Name in the extension's own origin. Never change it: readers' data lives under it. */
export const DATABASE_NAME = 'whence';

// A typed instance, no subclass: declared class fields would overwrite the tables that Dexie sets.
export type WhenceDatabase = Dexie & {
  annotations: EntityTable<Annotation, 'id'>;
  pages: EntityTable<PageRecord, 'address'>;
  drafts: EntityTable<Draft, 'key'>;
};

/**
 * The reader's data. Opens by itself at the first query; closing and opening again is safe.
 * Only the background writes to it. Views read it, through `liveQuery`.
 * @param name for tests that want a database of their own
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
  return db;
}
