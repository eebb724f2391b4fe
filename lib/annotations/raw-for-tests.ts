/**
 * All that a database holds, as the browser itself gives it: every row of every store with its key, and the names of all
 * stores and indexes, as one text. Dexie has no part in it.
 */
export async function rawText(name: string): Promise<string> {
  const open = indexedDB.open(name);
  await settled(open);
  const db = open.result;
  const texts = Array.from(db.objectStoreNames, async (store) => {
    const at = db.transaction(store).objectStore(store);
    const [rows, keys] = [at.getAll(), at.getAllKeys()];
    await Promise.all([settled(rows), settled(keys)]);
    return JSON.stringify([store, [...at.indexNames], keys.result, rows.result]);
  });
  const text = (await Promise.all(texts)).join('\n');
  db.close();
  return text;
}

const settled = (request: IDBRequest) =>
  new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
