import type { View } from '../../tools/browsers';

/** All rows of all tables, as JSON, past every query of ours. @param own a page of the extension, the popup for one */
export const allStored = (own: View): Promise<string> =>
  own.evaluate(async () => {
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const tables: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await promised(indexedDB.open(name ?? ''));
      for (const table of database.objectStoreNames)
        tables.push([table, await promised(database.transaction(table).objectStore(table).getAll())]);
      database.close();
    }
    return JSON.stringify(tables);
  });
