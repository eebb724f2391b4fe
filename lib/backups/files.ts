import { BACKUP_EXTENSION } from '../exchange/whence-backup';
import { type Backup, type BackupsDatabase, choicesOf, metaOf } from './backups';
import { KEPT } from './make';

/** Backups as files: in a folder that the reader named, or with the downloads. */

/** What a handle can do that the types do not know. https://wicg.github.io/file-system-access/#api-filesystemhandle */
interface AskedHandle extends FileSystemDirectoryHandle {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** How files of backups begin that were written by themselves: others in the folder are the reader's own. */
const NAME = /^whence-backup-\d{4}-\d{2}-\d{2}\.whence\.gz$/;

/** "whence-backup-2026-05-03.whence.gz", by the reader's own calendar. */
export function backupFileName(at: number): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `whence-backup-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${BACKUP_EXTENSION}`;
}

/** How a file can be written from where this runs. Where it cannot be at all, that is left to somebody else. */
export interface Doors {
  /** Writes a file into the reader's downloads, in the place of one of the same name. Absent where that is not possible. */
  toDownloads?: (file: Blob, name: string) => Promise<void>;
  /** Whether a press of the reader's may be used to ask for the folder again. */
  mayAsk?: boolean;
}

/** `lapsed`: the browser wants the reader to be asked for the folder again. */
export type Filed = 'written' | 'nothing' | 'lapsed' | 'elsewhere' | 'failed';

/**
 * Writes the last backup as a file, where the reader wants that and it has not been. Never rejects.
 * Of those in a folder that were written like this seven stay. Downloads cannot be listed: they stay.
 */
export async function fileLast(backups: BackupsDatabase, doors: Doors): Promise<Filed> {
  const { files, folder } = await choicesOf(backups);
  const last = await backups.backups.orderBy('at').last();
  if (files === 'none' || !last || (await metaOf(backups, 'filed'))?.at === last.at) return 'nothing';
  try {
    const filed =
      files === 'folder' ? await intoFolder(folder, last, doors) : await intoDownloads(last, doors);
    if (filed === 'written') await backups.meta.put({ key: 'filed', at: last.at });
    return filed;
  } catch (error) {
    const before = await metaOf(backups, 'filed');
    await backups.meta.put({ key: 'filed', at: before?.at ?? 0, problem: String(error) });
    return 'failed';
  }
}

async function intoDownloads({ file, at }: Backup, { toDownloads }: Doors): Promise<Filed> {
  if (!toDownloads) return 'elsewhere';
  await toDownloads(file, backupFileName(at));
  return 'written';
}

async function intoFolder(
  handle: FileSystemDirectoryHandle | undefined,
  { file, at }: Backup,
  { mayAsk }: Doors,
): Promise<Filed> {
  const folder = handle as AskedHandle | undefined;
  if (!folder) return 'nothing';
  if (!(await mayWrite(folder, mayAsk))) return 'lapsed';
  const entry = await folder.getFileHandle(backupFileName(at), { create: true });
  const to = await entry.createWritable();
  await file.stream().pipeTo(to);
  const names: string[] = [];
  for await (const name of folder.keys()) if (NAME.test(name)) names.push(name);
  for (const name of names.sort().slice(0, -KEPT)) await folder.removeEntry(name);
  return 'written';
}

async function mayWrite(folder: AskedHandle, mayAsk = false): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  if ((await folder.queryPermission?.(mode)) === 'granted') return true;
  return mayAsk && (await folder.requestPermission?.(mode)) === 'granted';
}
