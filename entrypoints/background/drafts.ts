import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { discardDraft, dropDraft, isBlank, saveDraft } from '../../lib/annotations/drafts';
import type { Draft } from '../../lib/annotations/model';
import { draft as shape } from '../../lib/annotations/shapes';
import { writeResult } from '../../lib/annotations/written';
import type { Written } from '../../lib/messages';
import type { Store } from './store';

/**
 * What is being typed. Drafts of private windows are kept apart: in the browser's memory alone, for private windows
 * alone, and no longer than the last of them is open.
 */
export interface Drafts {
  save(draft: Draft, isPrivate: boolean): Promise<Written<null>>;
  drop(key: string, isPrivate: boolean): Promise<Written<null>>;
  /** Throws it away for the reader: what was typed in a private window for good. */
  discard(change: string, draft: Draft, isPrivate: boolean): Promise<Written<{ change?: string }>>;
  load(key: string, isPrivate: boolean): Promise<Draft | null>;
  /** A save has settled it, in the database already. */
  settled(key: string, isPrivate: boolean): Promise<void>;
  /**
   * Refuses what is being typed, for everything is to be deleted. @returns to be called when that is over: where it was
   * done, what was typed before is refused for good, however late it comes
   */
  holdBack(): (isDone: boolean) => void;
  /** Forgets those that are in the browser's memory. */
  forgetAll(): Promise<void>;
}

const PRIVATE = 'private-draft:';
/** Of other windows: what a full disk had no room for, or what could not be stored at all. */
const UNSTORED = 'draft:';

const DONE: Written<null> = { ok: true, value: null };
/** What was being typed has been deleted with everything else. */
const DELETED: Written<never> = { ok: false, reason: 'outdated', detail: 'It has been deleted.' };

export function keepDrafts({ db, read, refusal }: Store): Drafts {
  browser.windows.onRemoved.addListener(() => void forgetPrivate());
  // The last private window may have gone while the background was stopped.
  void forgetPrivate();

  // In memory alone: a background that is started anew hears no message that was sent before.
  let refusedUpTo = Number.NEGATIVE_INFINITY;
  // Of a clock that has been set back since, nothing is known: what is typed from now on is not refused for a year.
  const isDeleted = ({ modified }: Draft) =>
    modified <= refusedUpTo && (refusedUpTo === Number.POSITIVE_INFINITY || Date.now() >= refusedUpTo);

  const forget = (key: string, isPrivate: boolean) =>
    browser.storage.session.remove((isPrivate ? PRIVATE : UNSTORED) + key);

  return {
    async save(draft, isPrivate) {
      if (isDeleted(draft)) return DELETED;
      const inMemory = () =>
        browser.storage.session.set({ [(isPrivate ? PRIVATE : UNSTORED) + draft.key]: draft });
      if (isPrivate) {
        if (isBlank(draft)) await forget(draft.key, true);
        else await inMemory();
        // A card that closes with its window sends its last words behind it.
        await forgetPrivate();
        return DONE;
      }
      const written = (await refusal()) ?? (await writeResult(db, () => saveDraft(db, draft)));
      // A full disk must not cost the reader what is being typed: memory keeps it while the browser runs.
      if (written.ok) await forget(draft.key, false);
      else await inMemory();
      return written;
    },
    async drop(key, isPrivate) {
      await forget(key, isPrivate);
      // Nothing that is stored can be changed then: it is as if there were none.
      if (isPrivate || (await refusal())) return DONE;
      return writeResult(db, () => dropDraft(db, key));
    },
    async discard(change, draft, isPrivate) {
      if (isDeleted(draft)) return DELETED;
      await forget(draft.key, isPrivate);
      if (isPrivate) return { ok: true, value: {} };
      return (await refusal()) ?? writeResult(db, () => discardDraft(db, { change, draft }));
    },
    async load(key, isPrivate) {
      const name = (isPrivate ? PRIVATE : UNSTORED) + key;
      const kept = (await browser.storage.session.get(name))[name];
      const found: unknown =
        kept ?? (isPrivate ? undefined : await read((db) => db.drafts.get(key), undefined));
      return v.is(shape, found) ? found : null;
    },
    settled: forget,
    holdBack() {
      const before = refusedUpTo;
      refusedUpTo = Number.POSITIVE_INFINITY;
      return (isDone) => {
        refusedUpTo = isDone ? Date.now() : before;
      };
    },
    async forgetAll() {
      const names = Object.keys(await browser.storage.session.get(null));
      await browser.storage.session.remove(names.filter(isDraftName));
    },
  };
}

const isDraftName = (name: string) => name.startsWith(PRIVATE) || name.startsWith(UNSTORED);

/** Forgets what was typed in private windows once there are none. */
async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter((name) => name.startsWith(PRIVATE)));
}
