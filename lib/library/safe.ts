import type { WhenceDatabase } from '../annotations/database';
import { mergeRows, previewMerge } from '../annotations/merge-rows';
import type { StoredRow } from '../annotations/stored-rows';
import { writeResult } from '../annotations/written';
import { type Backup, type BackupsDatabase, choicesOf, NO_CHOICES } from '../backups/backups';
import { backupFileName } from '../backups/files';
import { makeBackup, sourceOf } from '../backups/make';
import { FileError } from '../exchange/formats';
import { createParcels, type Parcels } from '../exchange/parcels';
import { encrypted } from '../exchange/passphrase';
import { type BackupHead, writeBackup } from '../exchange/whence-backup';
import { openBackupFile } from '../exchange/whence-backup-file';
import { readBackup } from '../exchange/whence-backup-in';
import type { BackupEntry, BackupFrom, BackupRead, Bringing, SafeApi } from './safe-api';
import { told } from './told';

/** What was read, until it is brought in or closed. */
interface Read {
  head: BackupHead;
  rows: Parcels<StoredRow>;
}

/** Ending of a file under a passphrase, which the `age` command knows. */
const LOCKED = '.age';

/** Backups and what is done with them. One thing at a time: another that is begun ends the one before. */
export function createSafe(db: WhenceDatabase, backups: BackupsDatabase): SafeApi {
  let running = new AbortController();
  let read: Read | undefined;
  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };

  async function fileOf(from: BackupFrom): Promise<Blob | undefined> {
    return 'at' in from ? (await backups.backups.get(from.at))?.file : from.file;
  }

  async function readAll(
    from: BackupFrom,
    progress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<BackupRead> {
    const file = await fileOf(from);
    if (!file) return { ok: false, trouble: 'missing', at: '' };
    const rows = createParcels<StoredRow>();
    let head: BackupHead | undefined;
    const tell = told(progress);
    const passphrase = 'passphrase' in from ? from.passphrase : undefined;
    const bytes = await openBackupFile(file, passphrase, (seen) => tell(seen / file.size));
    for await (const part of readBackup(bytes)) {
      signal.throwIfAborted();
      if ('head' in part) head = part.head;
      else for (const row of part.rows) rows.add(row);
    }
    read = { head: head!, rows };
    return { ok: true, head: head!, rows: rows.size };
  }

  function needRead(): Read {
    if (!read) throw new Error('No backup was read.');
    return read;
  }

  return {
    async backups() {
      const all = await backups.backups.orderBy('at').reverse().toArray();
      return all.map(entryOf);
    },
    makeBackupNow: (madeBy, progress) =>
      writeResult(db, async () => entryOf(await makeBackup(db, backups, madeBy, told(progress)))),
    async removeBackup(at) {
      await backups.backups.delete(at);
    },
    async fileOfBackup(at) {
      const backup = await backups.backups.get(at);
      return backup && { blob: backup.file, name: backupFileName(at) };
    },
    async backupFile({ madeBy, passphrase }, progress) {
      const signal = begin();
      const now = Date.now();
      const source = await sourceOf(db, madeBy, now);
      const total = Object.values(source.head.counts).reduce((sum, count) => sum + count, 1);
      const tell = told(progress);
      const packed = writeBackup(source, (rows) => {
        signal.throwIfAborted();
        tell(Math.min(1, rows / total));
      });
      const bytes = passphrase ? await encrypted(packed, passphrase) : packed;
      const blob = await new Response(bytes).blob();
      signal.throwIfAborted();
      return { blob, name: backupFileName(now) + (passphrase ? LOCKED : '') };
    },
    async readBackup(from, progress) {
      const signal = begin();
      read = undefined;
      try {
        return await readAll(from, progress, signal);
      } catch (error) {
        // What comes of a break-off is not the file's fault.
        signal.throwIfAborted();
        if (!(error instanceof FileError)) throw error;
        return { ok: false, trouble: error.trouble, at: error.at };
      }
    },
    async previewBackup(how, progress) {
      const signal = begin();
      const { rows } = needRead();
      const tell = told(progress);
      return previewMerge(db, rows, {
        ...howOf(how),
        signal,
        tell: (done) => tell(done / Math.max(1, rows.size)),
      });
    },
    async bringBackup({ change, about, how }, progress) {
      const signal = begin();
      const { rows } = needRead();
      const tell = told(progress);
      const done = await writeResult(db, () =>
        mergeRows(db, { change, about, ...howOf(how) }, rows, {
          signal,
          tell: (count) => tell(count / Math.max(1, rows.size)),
        }),
      );
      if (done.ok) read = undefined;
      return done;
    },
    async closeBackup() {
      read = undefined;
    },
    backupChoices: () => choicesOf(backups),
    async chooseBackups(choices) {
      await backups.meta.put({ ...NO_CHOICES, ...choices, key: 'choices' });
    },
    async stopSafe() {
      running.abort();
    },
  };
}

const howOf = (how: Bringing) => (how === 'merge' ? {} : { how });

const entryOf = ({ file: _, ...entry }: Backup): BackupEntry => entry;
