import type { View } from '../../tools/browsers';

/** Databases of other versions than today's, put in the place of the one that is there: with IndexedDB itself. */

export interface OldDatabase {
  version: number;
  /** Annotations; one in ten of them is deleted. */
  rows: number;
  /** The first three are on this page, the others on pages of their own. */
  page: string;
}

/** @param own a page of the extension */
export const putDatabase = (own: View, database: OldDatabase): Promise<void> =>
  own.evaluate(async ({ version, rows, page }) => {
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
          ...(number % 10 === 9 && { deleted: 3 }),
        });
      }
    };
    for (;;) {
      await done(indexedDB.deleteDatabase('whence'));
      // Dexie stores its version times ten.
      const request = indexedDB.open('whence', version * 10);
      request.onupgradeneeded = () => fill(request.result);
      try {
        await done(request);
        return request.result.close();
      } catch (error) {
        // The background has made one of its own meanwhile.
        if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
      }
    }
  }, database);

/** The version of the database, all of its rows by table, and their numbers. Waits until an upgrade has ended. */
export interface Raw {
  version: number;
  tables: Record<string, Record<string, unknown>[]>;
}

/** @param own a page of the extension */
export const rawDatabase = (own: View): Promise<Raw> =>
  own.evaluate(async () => {
    const request = indexedDB.open('whence');
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    const { result } = request;
    const transaction = result.transaction([...result.objectStoreNames]);
    const all = [...result.objectStoreNames].map((name) => ({
      name,
      request: transaction.objectStore(name).getAll(),
    }));
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    const { version } = result;
    result.close();
    return {
      version,
      tables: Object.fromEntries(all.map(({ name, request: { result: rows } }) => [name, rows])),
    };
  });

/**
 * Has the background bring the database up to date, and resolves when it has begun to: not before, since it waits for
 * this page to close its own connection, and not long after.
 * @param own a page of the extension, in which `window.upgraded` is true once it has ended
 */
export const beginUpgrade = (own: View): Promise<void> =>
  own.evaluate(async () => {
    const { runtime } = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as {
      runtime: { sendMessage(message: object): Promise<unknown> };
    };
    const request = indexedDB.open('whence');
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    const begun = new Promise<void>((resolve) => {
      request.result.onversionchange = () => resolve();
    });
    const data = { address: 'https://herald.example/1' };
    void runtime.sendMessage({ id: 0, type: 'annotationsOf', data, timestamp: Date.now() }).catch(() => {});
    await begun;
    request.result.close();
    const again = indexedDB.open('whence');
    again.onsuccess = () => Object.assign(window, { upgraded: true });
  });

/** Whether an upgrade that has begun is still going on. */
export const isUpgrading = (own: View): Promise<boolean> => own.evaluate(() => !('upgraded' in window));

/** Keeps whoever would bring the database up to date waiting, until `letDatabaseGo`. @param own a page of the extension */
export const holdDatabase = (own: View): Promise<void> =>
  own.evaluate(async () => {
    const request = indexedDB.open('whence');
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    Object.assign(window, { held: request.result });
  });

export const letDatabaseGo = (own: View): Promise<void> =>
  own.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
