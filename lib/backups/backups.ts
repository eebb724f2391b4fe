/**
 * This room keeps backups that are made by themselves, in a database of their own: what goes wrong with the reader's data
 * does not go wrong with them. Here: what is kept of each.
 */

import { Dexie, type EntityTable } from 'dexie';

/** Never change it: readers' backups live under it. */
export const BACKUPS_NAME = 'whence-backups';

/** One backup, as the file that it would be (`whence-backup.ts`). */
export interface Backup {
  /** When it was made, ms since 1970. */
  at: number;
  file: Blob;
  /** Bytes of it. */
  size: number;
  annotations: number;
  /** Number of the last change that is in it (`Device.seq`). */
  seq: number;
}

export type BackupsDatabase = Dexie & { backups: EntityTable<Backup, 'at'> };

export function openBackups(name = BACKUPS_NAME): BackupsDatabase {
  const db = new Dexie(name) as BackupsDatabase;
  db.version(1).stores({ backups: 'at' });
  return db;
}
