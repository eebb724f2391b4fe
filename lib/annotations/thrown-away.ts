import type { WhenceDatabase } from './database';
import { dropBarePages } from './keep-page';
import { sweepTexts } from './laid-aside';
import type { Change } from './log/change';
import { headsOf } from './log/heads';
import { DRAFTS, draftOfSubject, PAGES, pageOfSubject } from './log/subject';
import { deviceOf, logOf } from './record';

/**
 * What was thrown away: drafts that were discarded, and pages that are no longer kept. The log has them so that they can
 * be had back. Erased, they leave no mark behind: its name would tell of what page they were.
 */

/** Erases a discarded draft, or what was kept of a page, with every word of it. */
export async function eraseWithoutMark(db: WhenceDatabase, subject: string): Promise<void> {
  await db.logs.delete(subject);
  const device = await deviceOf(db);
  const last = device.last.filter(({ annotation }) => annotation !== subject);
  if (last.length < device.last.length) await db.meta.put({ ...device, last });
}

/** Erases all that was thrown away of these pages, which nothing else is stored of. */
export async function eraseThrownAwayOf(db: WhenceDatabase, addresses: readonly string[]): Promise<void> {
  for (const subject of await thrownAway(db)) {
    const page = pageOfSubject(subject) ?? (await draftPage(db, subject));
    if (page !== undefined && addresses.includes(page)) await eraseWithoutMark(db, subject);
  }
}

/**
 * Erases what nobody can have back any more: it was thrown away before the last steps that can be undone, or long ago.
 * @param before ms since 1970: what is older goes, whether or not it could still be undone
 */
export async function sweepThrownAway(db: WhenceDatabase, before: number): Promise<void> {
  for (const subject of await thrownAway(db)) {
    const tables = [db.annotations, db.pages, db.readings, db.texts, db.logs, db.meta];
    await db.transaction('rw', tables, async () => {
      const { last } = await deviceOf(db);
      const log = await logOf(db, subject);
      const isInReach = (change: Change) => change.at > before && last.some(({ id }) => id === change.id);
      const isUnderstood = (await db.logs.get(subject))?.changes.length === log.changes.length;
      const isOver = isUnderstood && !log.changes.some(isInReach);
      const heads = headsOf(log);
      const isKept = Boolean(heads.value('kept') || heads.value('text'));
      if (!isOver || isKept) return;
      await eraseWithoutMark(db, subject);
      // What was read of it waited for an undo.
      const page = pageOfSubject(subject);
      if (page !== undefined) await dropBarePages(db, page);
    });
  }
  await sweepTexts(db, before);
}

/** Subjects of drafts and pages in the log. */
async function thrownAway(db: WhenceDatabase): Promise<string[]> {
  return db.logs.where('annotation').startsWithAnyOf(DRAFTS, PAGES).primaryKeys();
}

/** The page that a discarded draft is of. */
async function draftPage(db: WhenceDatabase, subject: string): Promise<string | undefined> {
  if (draftOfSubject(subject) === undefined) return undefined;
  const { changes } = await logOf(db, subject);
  const settings = changes.flatMap(({ set }) => set);
  const thrown = settings.find((setting) => setting?.field === 'discarded' && setting.value);
  return (thrown?.value as { page: string } | undefined)?.page;
}
