import type { WhenceDatabase } from '../annotations/database';
import { deviceOf } from '../annotations/record';
import { lookAt } from '../annotations/sweep';
import { type Backup, type BackupsDatabase, choicesOf, metaOf } from './backups';
import { makeBackup } from './make';

/**
 * Makes a backup where it is time: after a day in which something was written. To be called whenever the background
 * starts. A clock that has jumped is believed a day later, as the bin does it (`lookAt`): it makes no more of them, and
 * so pushes none out.
 * @param madeBy gives the version of the extension
 * @param now ms since 1970
 * @returns the backup, where one was made
 */
export async function tendBackups(
  db: WhenceDatabase,
  backups: BackupsDatabase,
  madeBy: () => string,
  now = Date.now(),
): Promise<Backup | undefined> {
  const erased = await metaOf(backups, 'erased');
  // Broken off, perhaps, as the background was stopped.
  if (erased) return makeAnew(db, backups, madeBy, erased.at, now);
  const looked = lookAt(await metaOf(backups, 'look'), now);
  if (!looked) return undefined;
  await backups.meta.put({ key: 'look', ...looked.look });
  if (looked.until === undefined || !(await choicesOf(backups)).isOn) return undefined;
  const { seq } = await deviceOf(db);
  const last = await lastMade(backups);
  return seq === (last?.seq ?? 0) ? undefined : makeBackup(db, backups, madeBy(), undefined, now);
}

/**
 * What was erased for good is to be in no backup: where there are any, one is made without it, and those before it go.
 * @param now ms since 1970
 */
export async function forgetErased(
  db: WhenceDatabase,
  backups: BackupsDatabase,
  madeBy: () => string,
  now = Date.now(),
): Promise<void> {
  if ((await backups.backups.count()) === 0) return;
  await backups.meta.put({ key: 'erased', at: now });
  await makeAnew(db, backups, madeBy, now, now);
}

async function makeAnew(
  db: WhenceDatabase,
  backups: BackupsDatabase,
  madeBy: () => string,
  erased: number,
  now: number,
): Promise<Backup> {
  const before = await backups.backups.toCollection().primaryKeys();
  const made = await makeBackup(db, backups, madeBy(), undefined, now);
  // Whatever the clock has said meanwhile: what was there before is what holds it.
  await backups.backups.bulkDelete(before.filter((at) => at !== made.at));
  await backups.transaction('rw', backups.meta, async () => {
    // Something else may have been erased while it was made.
    if ((await metaOf(backups, 'erased'))?.at === erased) await backups.meta.delete('erased');
  });
  return made;
}

/** Of those that are there the one that holds most changes. */
async function lastMade(backups: BackupsDatabase): Promise<Backup | undefined> {
  const all = await backups.backups.toArray();
  return all.sort((a, b) => b.seq - a.seq)[0];
}
