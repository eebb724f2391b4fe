import type { MergeDone } from '../annotations/merge-rows';
import type { MergeCounts, Restoring } from '../annotations/merging';
import type { WriteResult } from '../annotations/written';
import type { Backup, BackupChoices } from '../backups/backups';
import type { FileTrouble } from '../exchange/formats';
import type { BackupHead } from '../exchange/whence-backup';

/** A backup that was made by itself, without its file. */
export type BackupEntry = Omit<Backup, 'file'>;

/** What is read: a backup that was made by itself, or a file of the reader's. */
export type BackupFrom = { at: number } | { file: Blob; passphrase?: string };

/** What came of reading one: what it says of itself, or why it is not taken. `missing`: it is no longer there. */
export type BackupRead =
  | { ok: true; head: BackupHead; rows: number }
  | { ok: false; trouble: FileTrouble | 'missing'; at: string };

/**
 * How a backup comes in. `merge`: what others wrote meanwhile is joined with what was written here, and what was erased
 * on either side stays erased. Of one's own backup that has an accident to mend: as `lost` or `all` (`Restoring`).
 */
export type Bringing = 'merge' | Restoring;

/** A file to be handed to the reader. */
export interface BackupFile {
  blob: Blob;
  name: string;
}

/** Keeping safe: `safe.ts`. `progress` hears the share that is done, 0 to 1. `madeBy`: version of the extension. */
export interface SafeApi {
  /** Those that were made by themselves, the latest first. */
  backups(): Promise<BackupEntry[]>;
  /** Makes one now, beside those that are made by themselves. */
  makeBackupNow(madeBy: string, progress: (done: number) => void): Promise<WriteResult<BackupEntry>>;
  removeBackup(at: number): Promise<void>;
  /** One of them as a file; nothing where it is no longer there. */
  fileOfBackup(at: number): Promise<BackupFile | undefined>;
  /** Everything that is stored now as a file, under a passphrase where one is given. Rejects where it is stopped. */
  backupFile(
    input: { madeBy: string; passphrase?: string },
    progress: (done: number) => void,
  ): Promise<BackupFile>;
  /** Reads all of a backup, and keeps what it holds for the next two. One at a time. Rejects where it is stopped. */
  readBackup(from: BackupFrom, progress: (done: number) => void): Promise<BackupRead>;
  /** What would be done with the one that was read. Nothing is written. Rejects where none was read, or it is stopped. */
  previewBackup(how: Bringing, progress: (done: number) => void): Promise<MergeCounts>;
  /**
   * Does it, as one step that can be undone. The page then tells the background (`manyWritten`).
   * @param about what the step is called: the file's name, or the day of the backup
   */
  bringBackup(
    input: { change: string; about: string; how: Bringing },
    progress: (done: number) => void,
  ): Promise<WriteResult<MergeDone>>;
  /** Forgets what was read. */
  closeBackup(): Promise<void>;
  backupChoices(): Promise<BackupChoices>;
  chooseBackups(choices: BackupChoices): Promise<void>;
  /** Breaks off what is under way: nothing of it is stored. */
  stopSafe(): Promise<void>;
}
