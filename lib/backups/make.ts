import type { WhenceDatabase } from '../annotations/database';
import { deviceOf } from '../annotations/record';
import { needRoom } from '../annotations/room';
import { countRows, storedRows } from '../annotations/stored-rows';
import { isDiskFull } from '../annotations/written';
import { type BackupSource, writeBackup } from '../exchange/whence-backup';
import type { Backup, BackupsDatabase } from './backups';

/** As many as a week has days. */
export const KEPT = 7;

/** What is to be backed up. @param madeBy version of the extension @param now ms since 1970 */
export async function sourceOf(db: WhenceDatabase, madeBy: string, now: number): Promise<BackupSource> {
  const { id, seq } = await deviceOf(db);
  return {
    head: { madeBy, at: now, device: { id, seq }, counts: await countRows(db) },
    rows: storedRows(db),
  };
}

/**
 * Makes a backup and keeps it beside the others; of more than seven the oldest goes. Where the disk is full the oldest
 * give way, and the reader's own data never. 100,000 annotations are read some hundreds at a time: what it needs of
 * memory does not grow with them but by the packed file, which the browser keeps.
 * @param madeBy version of the extension
 * @param tell hears the share that is done, 0 to 1
 * @param now ms since 1970
 * @throws QuotaExceededError where there is no room, whatever gives way, and what Dexie throws
 */
export async function makeBackup(
  db: WhenceDatabase,
  backups: BackupsDatabase,
  madeBy: string,
  tell?: (share: number) => void,
  now = Date.now(),
): Promise<Backup> {
  await needRoomFrom(backups);
  const source = await sourceOf(db, madeBy, now);
  const total = Object.values(source.head.counts).reduce((sum, count) => sum + count, 1);
  const file = await new Response(writeBackup(source, (rows) => tell?.(Math.min(1, rows / total)))).blob();
  const { counts, device } = source.head;
  if ((await db.meta.get('device')) === undefined && device.seq > 0)
    throw new Error('Everything was deleted while it was made.');
  const backup: Backup = { at: now, file, size: file.size, annotations: counts.annotation, seq: device.seq };
  await keep(backups, backup);
  await backups.backups.bulkDelete(surplus(await backups.backups.orderBy('at').toArray()));
  return backup;
}

/**
 * Which are too many, by when they were made. Where more than half of the annotations have gone all at once, as by a
 * fault, the fullest stays beside the seven: it would otherwise be pushed out in a week.
 * @param all the oldest first
 */
function surplus(all: readonly Backup[]): number[] {
  const fuller = fullerThan(all.at(-1)?.annotations ?? 0, all);
  return all.slice(0, -KEPT).flatMap(({ at }) => (at === fuller?.at ? [] : [at]));
}

/** The fullest, where it holds more than twice as many: what is missing since may be missing by a fault. */
export function fullerThan(annotations: number, all: readonly Backup[]): Backup | undefined {
  const fullest = [...all].sort((a, b) => b.annotations - a.annotations)[0];
  return fullest && fullest.annotations > 2 * annotations ? fullest : undefined;
}

/** Keeps it; where there is no room for it, in the place of the oldest. */
async function keep(backups: BackupsDatabase, backup: Backup): Promise<void> {
  for (;;) {
    try {
      await backups.backups.put(backup);
      return;
    } catch (error) {
      if (!isDiskFull(error) || !(await giveWay(backups))) throw error;
    }
  }
}

async function needRoomFrom(backups: BackupsDatabase): Promise<void> {
  for (;;) {
    try {
      return await needRoom();
    } catch (error) {
      if (!(await giveWay(backups))) throw error;
    }
  }
}

/** Deletes the oldest of several, to make room. @returns whether there was one */
export async function giveWay(backups: BackupsDatabase): Promise<boolean> {
  const times = await backups.backups.orderBy('at').limit(2).primaryKeys();
  if (times.length < 2) return false;
  await backups.backups.delete(times[0]!);
  return true;
}
