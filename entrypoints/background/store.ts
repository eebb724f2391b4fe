import { browser } from 'wxt/browser';
import { openDatabase, type WhenceDatabase } from '../../lib/annotations/database';
import { type Stored, storedIn } from '../../lib/annotations/stored';
import { withConnection } from '../../lib/annotations/written';
import type { Written } from '../../lib/messages';

/** The reader's data in the background, which alone writes them and brings them up to date. */
export interface Store {
  /** To be written to, once `refusal` has nothing to say. */
  db: WhenceDatabase;
  /** The data as they can be had. Where they could not be opened at all, that is tried again. */
  opened(): Promise<Stored>;
  /** Reads from what can be had. @param nothing where nothing can be read: pages are read and marked all the same */
  read<T>(query: (db: WhenceDatabase) => Promise<T>, nothing: T): Promise<T>;
  /** Why nothing can be written; `undefined` where it can. */
  refusal(): Promise<Extract<Written<never>, { ok: false }> | undefined>;
}

/** Opens the reader's data, and so brings them up to date, at once: the browser starts the background after an update. */
export function openStore(): Store {
  const db = openDatabase();
  let opening: Promise<Stored> | undefined;

  function opened(): Promise<Stored> {
    opening ??= stayAwake(storedIn(db)).then((stored) => {
      if (stored.trouble === 'closed') opening = undefined;
      return stored;
    });
    return opening;
  }
  void opened();

  return {
    db,
    opened,
    async read(query, nothing) {
      const stored = await opened();
      const canRead = stored.trouble === undefined || stored.trouble === 'older';
      return canRead ? withConnection(stored.db, () => query(stored.db)) : nothing;
    },
    async refusal() {
      const { trouble, detail = '' } = await opened();
      return trouble && { ok: false, reason: trouble, detail };
    },
  };
}

/**
 * ms between two calls that keep the background from being stopped. After 30 s without any, an upgrade that takes longer
 * would be broken off, and begin anew each time. https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
export const AWAKE_MS = 20_000;

/** Keeps the browser from stopping the background before something has ended. */
export async function stayAwake<T>(until: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    return await until;
  } finally {
    clearInterval(timer);
  }
}
