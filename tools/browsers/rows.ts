import type { View } from './types';

export type Rows = Record<string, Record<string, unknown>[]>;

/** All rows of the reader's data, as they are stored, by table; none where nothing ever was. @param own a page of the extension */
export const rowsIn = (own: View): Promise<Rows> =>
  own.evaluate(async () => {
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: Record<string, Record<string, unknown>[]> = {};
    // To open what is not there would make it, at a version of its own.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'whence')) return rows;
    const database = await promised(indexedDB.open('whence'));
    const names = [...database.objectStoreNames];
    // In one transaction: what is read of one table goes with what is read of the next.
    const transaction = database.transaction(names);
    const all = names.map((name) => promised(transaction.objectStore(name).getAll()));
    for (const [index, table] of (await Promise.all(all)).entries()) rows[names[index]!] = table;
    database.close();
    return rows;
  });
