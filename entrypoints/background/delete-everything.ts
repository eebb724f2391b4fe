import { browser } from 'wxt/browser';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { emptyDatabase, removeDatabase, removeOthers } from '../../lib/annotations/forget-all';
import { BACKUPS_NAME } from '../../lib/backups/backups';
import { DERIVED_NAME } from '../../lib/library/derived-database';
import { type Deleted, pageOf, sendMessage } from '../../lib/messages';
import { articleKey } from '../../lib/page/address/article-key';
import type { Drafts } from './drafts';
import { onAsked } from './gate';
import { forgetOpenings } from './openings';
import type { ShownPages } from './shown';
import { LateError, within } from './within';

/** How long (ms) other windows of ours may keep the browser from deleting the database: each gives way at once. */
const GIVE_WAY_MS = 10_000;

/** Databases beside the reader's own, with what was made of it. */
const OTHERS = [BACKUPS_NAME, DERIVED_NAME];

/** Surroundings of a deletion. */
interface Kept {
  db: WhenceDatabase;
  drafts: Drafts;
  shown: ShownPages;
}

/**
 * Deletes all that Whence keeps, at the reader's request: first what was written, in one step. Where that fails, nothing
 * is deleted. After it come settings, which can be deleted again and again until they are gone.
 */
export function deleteOnRequest({ db, drafts, shown }: Kept): void {
  onAsked('deleteEverything', async () => {
    const end = drafts.holdBack();
    const deleted = await deleteAll(db, drafts);
    const isDone = deleted.left !== 'all';
    end(isDone);
    // Not waited for: a page may answer late, or never.
    if (isDone) void tellAll(shown);
    return deleted;
  });
}

/** Never rejects. */
async function deleteAll(db: WhenceDatabase, drafts: Drafts): Promise<Deleted> {
  const isEmpty = await emptyDatabase(db);
  try {
    // They say the same words.
    await within(GIVE_WAY_MS, removeOthers(OTHERS));
    await within(GIVE_WAY_MS, removeDatabase(db));
  } catch (error) {
    // One that others hold is deleted as soon as they let go of it.
    return { left: isEmpty || error instanceof LateError ? 'blocked' : 'all', detail: String(error) };
  }
  try {
    await drafts.forgetAll();
    // What open cards send from now on is nobody's.
    await forgetOpenings();
    await browser.storage.local.clear();
    await giveSitesBack();
    return {};
  } catch (error) {
    return { left: 'settings', detail: String(error) };
  }
}

/** With them goes the script that is registered for them (`sites.ts`); and what else was allowed. */
async function giveSitesBack(): Promise<void> {
  const always = browser.runtime.getManifest().host_permissions ?? [];
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const given = origins.filter((origin) => !always.includes(origin));
  if (given.length > 0) await browser.permissions.remove({ origins: given });
  if (permissions.includes('downloads')) await browser.permissions.remove({ permissions: ['downloads'] });
}

/** Closes cards, takes the marks of notes off the pages, and has open views begin anew. */
async function tellAll(shown: ShownPages): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    const pages = await shown.of({ tab: { id } });
    const articles = new Set(pages.map(({ address }) => articleKey(address)));
    await Promise.allSettled([
      sendMessage('closeCard', undefined, pageOf(id)),
      ...[...articles].map((article) => sendMessage('annotationsChanged', { article }, pageOf(id))),
      browser.action.setBadgeText({ tabId: id, text: '' }),
    ]);
  });
  await Promise.allSettled([...told, sendMessage('everythingDeleted')]);
}
