import type { View } from '../../tools/browsers';

/**
 * Puts rows into the reader's data with IndexedDB itself, as an earlier version could have left them (annotations without
 * a log). Views that are opened afterwards show them.
 * @param own a page of the extension, in which the data have been opened before
 * @param rows by the name of their store
 */
export const putRows = (own: View, rows: Record<string, object[]>): Promise<void> =>
  own.evaluate(async (given) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // The background makes it as it starts. Opened before that, it would be an empty one.
    while (!(await indexedDB.databases()).some(({ name }) => name === 'whence'));
    const db = await settled(indexedDB.open('whence'));
    const transaction = db.transaction(Object.keys(given), 'readwrite');
    for (const [store, each] of Object.entries(given))
      for (const row of each) transaction.objectStore(store).put(row);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    db.close();
  }, rows);

/** An annotation as it is stored, on an invented page. */
export const noteRow = (id: string, given: object = {}) => ({
  id,
  page: 'https://herald.example/harbour',
  motivation: 'commenting',
  note: `Note ${id}`,
  tags: [] as string[],
  created: 1_700_000_000_000,
  modified: 1_700_000_000_000,
  ...given,
});

export const pageRow = (address: string, title: string, given: object = {}) => ({
  address,
  url: address,
  title,
  modified: 1_700_000_000_000,
  ...given,
});
