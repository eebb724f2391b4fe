import type { View } from '../../tools/browsers';

/** All that the extension has stored, as the browser itself gives it to one of its pages. */
export interface RawData {
  /** Every row of every store of every database, as text. */
  databases: string;
  local: string;
  session: string;
  /** Sites on which it may run by itself. */
  origins: string[];
  /** Match patterns of the scripts that are registered. */
  scripts: string[];
}

interface Api {
  storage: Record<'local' | 'session', { get(names: null): Promise<object> }>;
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

/** @param own a page of the extension */
export function rawData(own: View): Promise<RawData> {
  return own.evaluate(async () => {
    const { storage, permissions, scripting } = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as Api;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const rows = await settled(db.transaction(store).objectStore(store).getAll());
        if (rows.length > 0) texts.push(`${name} ${store} ${JSON.stringify(rows)}`);
      }
      db.close();
    }
    return {
      databases: texts.join('\n'),
      local: JSON.stringify(await storage.local.get(null)),
      session: JSON.stringify(await storage.session.get(null)),
      origins: (await permissions.getAll()).origins ?? [],
      scripts: (await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    };
  });
}
