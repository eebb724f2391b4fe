import { type ReadonlySignal, signal } from '@preact/signals';
import { BACKUPS_NAME, openBackups } from '../../lib/backups/backups';

/** When a backup was made last. */
export interface LastBackup {
  /** ms since 1970; `null` where there is none, `undefined` until it is known. */
  at: ReadonlySignal<number | null | undefined>;
  /** Asks again. Never rejects. */
  look(): Promise<void>;
}

export function createLastBackup(): LastBackup {
  const at = signal<number | null>();
  return {
    at,
    async look() {
      try {
        at.value = await latest();
      } catch {
        at.value = null;
      }
    },
  };
}

async function latest(): Promise<number | null> {
  // Opened, it would be made; and held, it would keep everything from being deleted.
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === BACKUPS_NAME)) return null;
  const db = openBackups();
  try {
    const [last] = await db.backups.orderBy('at').reverse().limit(1).primaryKeys();
    return last ?? null;
  } finally {
    db.close();
  }
}
