/**
 * This room keeps backups that are made by themselves, in a database of their own: what goes wrong with the reader's data
 * does not go wrong with them. Here: what is kept of each.
 */

import { Dexie, type EntityTable, type Table } from 'dexie';

/** Never change it: readers' backups live under it. */
export const BACKUPS_NAME = 'whence-backups';

/** One backup, as the file that it would be (`whence-backup.ts`). */
export interface Backup {
  /** When it was made, ms since 1970. */
  at: number;
  file: Blob;
  /** Bytes of it. */
  size: number;
  /** About how many are in it. */
  annotations: number;
  /** Number of the last change that is in it (`Device.seq`). */
  seq: number;
}

/** What the backups know of themselves. */
export type BackupsMeta =
  /** The last look whether one is to be made (`sweep.ts`), ms since 1970. */
  | { key: 'look'; last: number; isHeld?: boolean }
  /** What the reader wants. */
  | ({ key: 'choices' } & BackupChoices)
  /** When something was erased for good: what was made before then is to go. */
  | { key: 'erased'; at: number }
  /** The last one that was written as a file, by when it was made; and what went wrong with that. */
  | { key: 'filed'; at: number; problem?: string };

export interface BackupChoices {
  /** Whether they are made by themselves. */
  isOn: boolean;
  /** Where each is written as a file, too. */
  files: 'none' | 'folder' | 'downloads';
  /** The folder that the reader named. */
  folder?: FileSystemDirectoryHandle;
}

export const NO_CHOICES: BackupChoices = { isOn: true, files: 'none' };

export type BackupsDatabase = Dexie & {
  backups: EntityTable<Backup, 'at'>;
  meta: Table<BackupsMeta, BackupsMeta['key']>;
};

export function openBackups(name = BACKUPS_NAME): BackupsDatabase {
  const db = new Dexie(name) as BackupsDatabase;
  db.version(1).stores({ backups: 'at', meta: 'key' });
  return db;
}

/** What is kept under a key. */
export async function metaOf<K extends BackupsMeta['key']>(
  db: BackupsDatabase,
  key: K,
): Promise<Extract<BackupsMeta, { key: K }> | undefined> {
  return (await db.meta.get(key)) as Extract<BackupsMeta, { key: K }> | undefined;
}

export async function choicesOf(db: BackupsDatabase): Promise<BackupChoices> {
  const { key: _, ...choices } = (await metaOf(db, 'choices')) ?? { key: 'choices', ...NO_CHOICES };
  return choices;
}
