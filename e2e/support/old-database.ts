import type { View } from '../../tools/browsers';

/**
 * Databases of other versions than today's, put in the place of the one that is there: with IndexedDB itself. The page
 * that does so keeps its connection: nobody can bring the database up to date before that is let go.
 */

export interface OldDatabase {
  version: number;
  /** Annotations; one in ten of them is deleted, or else all but one in ten. */
  rows: number;
  areMostDeleted?: boolean;
  /** The first three are on this page, the others on pages of their own. */
  page: string;
}

/** @param own a page of the extension */
export const putDatabase = (own: View, database: OldDatabase): Promise<void> =>
  own.evaluate(async ({ version, rows, page, areMostDeleted = false }) => {
    const done = (request: IDBRequest) =>
      new Promise<void>((resolve, reject) => {
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    const fill = (result: IDBDatabase) => {
      const table = (name: string, keyPath: string, indexes: string[]) => {
        const store = result.createObjectStore(name, { keyPath });
        for (const index of indexes) {
          const path = index.replace('*', '');
          store.createIndex(path, path, { multiEntry: path !== index });
        }
        return store;
      };
      const annotations = table('annotations', 'id', ['page', 'modified', 'deleted']);
      table('pages', 'address', ['modified', '*articles']);
      table('drafts', 'key', ['page']);
      for (let number = 0; number < rows; number++) {
        annotations.add({
          id: `row-${number}`,
          page: number < 3 ? page : `https://herald.example/${number}`,
          motivation: 'commenting',
          note: `Note number ${number}`,
          tags: ['old', `tag ${number % 7}`],
          created: 1 + number,
          modified: 2 + number,
          ...((number % 10 === 9) !== areMostDeleted && { deleted: 3 }),
        });
      }
    };
    for (;;) {
      await done(indexedDB.deleteDatabase('whence'));
      // Dexie stores its version times ten.
      const request = indexedDB.open('whence', version * 10);
      request.onupgradeneeded = ({ oldVersion }) =>
        oldVersion === 0 ? fill(request.result) : request.transaction?.abort();
      try {
        await done(request);
        const asked = new Promise<void>((resolve) => {
          request.result.onversionchange = () => resolve();
        });
        Object.assign(window, { held: request.result, asked });
        return;
      } catch (error) {
        // The background has made one of its own meanwhile.
        const names = ['VersionError', 'AbortError'];
        if (!(error instanceof DOMException && names.includes(error.name))) throw error;
      }
    }
  }, database);

/** What `putDatabase` leaves in its page. */
interface Holding {
  held?: IDBDatabase;
  /** Ends when somebody wants to bring the database up to date. */
  asked: Promise<void>;
  upgraded?: true;
}

/** The version of the database, and all of its rows by table. */
export interface Raw {
  version: number;
  tables: Record<string, Record<string, unknown>[]>;
}

/** Waits until an upgrade that is under way has ended. @param own a page of the extension */
export const rawDatabase = (own: View): Promise<Raw> =>
  own.evaluate(async () => {
    const holding = window as unknown as Holding;
    const opened = () => {
      const request = indexedDB.open('whence');
      return new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    };
    const database = holding.held ?? (await opened());
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const all = names.map((name) => transaction.objectStore(name).getAll());
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    if (!holding.held) database.close();
    const tables = Object.fromEntries(all.map(({ result }, index) => [names[index], result]));
    return { version: database.version, tables };
  });

/** @param own the page in which `putDatabase` was run */
export const letDatabaseGo = (own: View): Promise<void> =>
  own.evaluate(() => {
    const holding = window as unknown as Holding;
    holding.held?.close();
    delete holding.held;
  });

/**
 * Has the background bring the database up to date, and resolves when it has just begun to.
 * @param own the page in which `putDatabase` was run
 */
export const beginUpgrade = (own: View): Promise<void> =>
  own.evaluate(async () => {
    const holding = window as unknown as Holding;
    const { runtime } = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as {
      runtime: { sendMessage(message: object): Promise<unknown> };
    };
    const data = { address: 'https://herald.example/1' };
    void runtime.sendMessage({ id: 0, type: 'annotationsOf', data, timestamp: Date.now() }).catch(() => {});
    await holding.asked;
    holding.held?.close();
    delete holding.held;
    // Comes after the upgrade.
    indexedDB.open('whence').onsuccess = () => {
      holding.upgraded = true;
    };
  });

/** Whether an upgrade that has begun is still going on. */
export const isUpgrading = (own: View): Promise<boolean> =>
  own.evaluate(() => (window as unknown as Holding).upgraded !== true);
