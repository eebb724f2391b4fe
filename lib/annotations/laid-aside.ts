import type { WhenceDatabase } from './database';
import type { KeptText } from './kept-text';
import type { Log } from './log/change';
import { headsOf } from './log/heads';
import { pageSubject } from './log/subject';
import { deviceOf, logOf } from './record';

/**
 * A text that is kept no longer waits for an undo, in the same table under a name that no address has: whoever asks for
 * the text of a page does not come by it.
 */
const ASIDE = '~';
const nameOf = (address: string, at: number) => `${ASIDE}${at} ${address}`;
const addressOf = (name: string) => name.slice(name.indexOf(' ') + 1);
export const isLaidAside = ({ page }: Pick<KeptText, 'page'>): boolean => page.startsWith(ASIDE);

export const laidAside = (text: KeptText): KeptText => ({ ...text, page: nameOf(text.page, text.at) });

/** @param at when it was read */
export const lieAside = (db: WhenceDatabase, address: string, at: number) =>
  db.texts.get(nameOf(address, at));

/** Erases the texts of these pages, those laid aside with them. */
export async function eraseTexts(db: WhenceDatabase, addresses: readonly string[]): Promise<void> {
  const names = await db.texts.where('page').startsWith(ASIDE).primaryKeys();
  await db.texts.bulkDelete([...addresses, ...names.filter((name) => addresses.includes(addressOf(name)))]);
}

/**
 * Erases the texts that nobody keeps, and nobody can have back any more.
 * @param before ms since 1970: what was done before can no longer be undone
 */
export async function sweepTexts(db: WhenceDatabase, before: number): Promise<void> {
  for (const name of await db.texts.toCollection().primaryKeys()) {
    const address = name.startsWith(ASIDE) ? addressOf(name) : name;
    await db.transaction('rw', [db.annotations, db.pages, db.texts, db.logs, db.meta], async () => {
      const [text, log, { last }] = await Promise.all([
        db.texts.get(name),
        logOf(db, pageSubject(address)),
        deviceOf(db),
      ]);
      const inReach = new Set(last.map(({ id }) => id));
      const canReturn = log.changes.some(({ id, at }) => at > before && inReach.has(id));
      if (!text || canReturn) return;
      const isKept = name === address && standingText(log) === text.at;
      if (!isKept) await db.texts.delete(name);
    });
  }
}

/** When the text was read that the reader keeps. */
const standingText = (log: Log): number | undefined => headsOf(log).value('text')?.at;
