import { browser } from 'wxt/browser';
import type { KeptReading } from '../../lib/annotations/kept-reading';
import { cleanAddress } from '../../lib/page/address/clean';
import { isOfSite } from '../../lib/page/address/owner';
import type { Asker } from './gate';

/**
 * What was read last in the open tabs, so that it can be kept once the reader writes a note. In the browser's memory,
 * which is closed to pages and forgotten with the browser, since the background may be stopped at any moment.
 */
export interface LastReadings {
  remember(tabId: number, reading: KeptReading): Promise<void>;
  /** The tab has gone. */
  forget(tabId: number): void;
}

/** Endless pages show one article below the other, and a reader goes back a page or two. */
const MOST_A_TAB = 5;
/** Code units of all tabs together: some 200 articles. The session's storage is one for all (10 MB in Chromium), and unsaved drafts are in it too. */
const LONGEST_ALL = 2_000_000;

/** What there is, the latest last: by this it is found without fetching it all. */
interface Item {
  tab: number;
  page: string;
  url: string;
  /** Code units. */
  length: number;
}

const INDEX = 'readings';
const inSession = ({ tab, page }: Pick<Item, 'tab' | 'page'>) => `reading:${tab}:${page}`;

async function itemsInSession(): Promise<Item[]> {
  const { [INDEX]: items } = await browser.storage.session.get(INDEX);
  return (items as Item[] | undefined) ?? [];
}

export function lastReadings(): LastReadings {
  // One after the other, so that no two overwrite the list of each other.
  let turn: Promise<void> = Promise.resolve();
  function inTurn(change: () => Promise<void>): Promise<void> {
    // Where memory has no room, a note is kept without what was read.
    turn = turn.then(change).catch(() => {});
    return turn;
  }

  async function replace(before: Item[], after: Item[], added: Record<string, KeptReading>): Promise<void> {
    const names = new Set(after.map(inSession));
    const gone = before.map(inSession).filter((name) => !names.has(name));
    await browser.storage.session.remove(gone);
    await browser.storage.session.set({ ...added, [INDEX]: after });
  }

  return {
    remember: (tab, reading) =>
      inTurn(async () => {
        const { page, url } = reading;
        const item = { tab, page, url, length: JSON.stringify(reading).length };
        const before = await itemsInSession();
        const others = before.filter((each) => each.tab !== tab || each.page !== page);
        await replace(before, bounded([...others, item]), { [inSession(item)]: reading });
      }),
    forget(tab) {
      void inTurn(async () => {
        const before = await itemsInSession();
        const after = before.filter((each) => each.tab !== tab);
        if (after.length < before.length) await replace(before, after, {});
      });
    },
  };
}

/** The latest, as many as there is room for. */
function bounded(items: readonly Item[]): Item[] {
  const tabs = new Map<number, number>();
  let left = LONGEST_ALL;
  const kept = items.toReversed().filter(({ tab, length }) => {
    const count = (tabs.get(tab) ?? 0) + 1;
    tabs.set(tab, count);
    left -= length;
    return count <= MOST_A_TAB && left >= 0;
  });
  return kept.reverse();
}

/** `readingIn`, or nothing where memory does not answer: no write is to fail for it. */
export const readingOf: typeof readingIn = (page, asker) => readingIn(page, asker).catch(() => undefined);

/**
 * What was read last of the page that somebody writes about: on a card, in its tab; in a view, in any tab that shows the
 * page. Not what a page of another site said of it.
 */
async function readingIn(
  { address, url }: { address: string; url: string },
  { kind, tab }: Pick<Asker, 'kind' | 'tab'>,
): Promise<KeptReading | undefined> {
  const page = cleanAddress(address);
  const item = (await itemsInSession()).findLast(
    (each) => each.page === page && isOfSite(each.url, url) && (kind === 'view' || each.tab === tab?.id),
  );
  if (!item) return undefined;
  const name = inSession(item);
  return (await browser.storage.session.get(name))[name] as KeptReading | undefined;
}
