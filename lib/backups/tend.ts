import type { WhenceDatabase } from '../annotations/database';
import { deviceOf } from '../annotations/record';
import { lookAt } from '../annotations/sweep';
import { type Backup, type BackupsDatabase, choicesOf, metaOf } from './backups';
import { fullerThan, makeBackup } from './make';
import { erasedIn, withoutErased } from './without-erased';

/** ms that a backup stays which holds what went from the bin by itself since: as long as seven daily ones reach back. */
const STALE_MS = 7 * 24 * 60 * 60 * 1000;

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
  if (looked.until === undefined) return undefined;
  const instead = await dropStale(db, backups, madeBy, now);
  if (instead || !(await choicesOf(backups)).isOn) return instead;
  const { seq } = await deviceOf(db);
  const last = await lastMade(backups);
  return seq === (last?.seq ?? 0) ? undefined : makeBackup(db, backups, madeBy(), undefined, now);
}

/**
 * Lets go of those that hold for too long what went from the bin since, whether or not anything is written that would
 * replace them.
 * @returns the one that was made in their place, where there was no later one
 */
async function dropStale(
  db: WhenceDatabase,
  backups: BackupsDatabase,
  madeBy: () => string,
  now: number,
): Promise<Backup | undefined> {
  const all = await backups.backups.orderBy('at').toArray();
  if (all.length === 0) return undefined;
  const last = Math.max(...(await erasedIn(db)).values());
  const stale = all.filter(({ at }) => at <= last && now - at > STALE_MS);
  if (stale.length === 0) return undefined;
  const isLater = all.some(({ at }) => at > last);
  const made = isLater ? undefined : await makeBackup(db, backups, madeBy(), undefined, now);
  await drop(db, backups, stale);
  return made;
}

/** Deletes backups. One that holds what may be missing by a fault stays, without what was erased. */
async function drop(db: WhenceDatabase, backups: BackupsDatabase, some: readonly Backup[]): Promise<void> {
  const erased = await erasedIn(db);
  const here = await db.annotations.count();
  const fullest = fullerThan(here, some);
  const left = fullest && (await withoutErased(db, fullest, erased).catch(() => undefined));
  const stays = left && fullerThan(here, [left]);
  if (stays) await backups.backups.put(stays);
  await backups.backups.bulkDelete(some.flatMap(({ at }) => (at === stays?.at ? [] : [at])));
}

/**
 * What was erased for good is to be in no backup: where there are any, one is made without it, and those before it go.
 * Where more than half is missing that nobody erased, the fullest of them stays, without what was erased.
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
  const before = await backups.backups.orderBy('at').toArray();
  const made = await makeBackup(db, backups, madeBy(), undefined, now);
  // Whatever the clock has said meanwhile: what was there before is what holds it.
  await drop(
    db,
    backups,
    before.filter(({ at }) => at !== made.at),
  );
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
