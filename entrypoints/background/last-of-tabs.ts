import { browser } from 'wxt/browser';
import { cleanAddress } from '../../lib/page/address/clean';
import { isOfSite } from '../../lib/page/address/owner';
import type { Asker } from './gate';

/**
 * What the background learnt last of the pages in the open tabs, so that it can be kept once the reader wants that. In
 * the browser's memory, which is closed to pages and forgotten with the browser, since the background may be stopped at
 * any moment.
 */
export interface LastOfTabs<T> {
  remember(tabId: number, learnt: T): Promise<void>;
  /** The tab has gone. */
  forget(tabId: number): void;
}

/** What is learnt of a page. */
interface OfPage {
  /** Its address, cleaned. */
  page: string;
  /** Where it stands. */
  url: string;
}

/** Under which name it is in memory, and how much of it. */
export interface Memory {
  name: string;
  /** Pages of a tab. */
  mostATab: number;
  /** Code units of all tabs together, as JSON. The session's storage is one for all (10 MB in Chromium), and unsaved drafts are in it too. */
  longestAll: number;
}

/** What there is, the latest last: by this it is found without fetching it all. */
interface Item extends OfPage {
  tab: number;
  /** Code units. */
  length: number;
}

const indexOf = ({ name }: Memory) => `${name}s`;
const inSession = ({ name }: Memory, { tab, page }: Pick<Item, 'tab' | 'page'>) => `${name}:${tab}:${page}`;

async function itemsIn(memory: Memory): Promise<Item[]> {
  const index = indexOf(memory);
  const { [index]: items } = await browser.storage.session.get(index);
  return (items as Item[] | undefined) ?? [];
}

export function lastOfTabs<T extends OfPage>(memory: Memory): LastOfTabs<T> {
  // One after the other, so that no two overwrite the list of each other.
  let turn: Promise<void> = Promise.resolve();
  function inTurn(change: () => Promise<void>): Promise<void> {
    // Where memory has no room, what the reader writes is kept without it.
    turn = turn.then(change).catch(() => {});
    return turn;
  }

  async function replace(before: Item[], after: Item[], added: Record<string, T>): Promise<void> {
    const names = new Set(after.map((item) => inSession(memory, item)));
    const gone = before.map((item) => inSession(memory, item)).filter((name) => !names.has(name));
    await browser.storage.session.remove(gone);
    await browser.storage.session.set({ ...added, [indexOf(memory)]: after });
  }

  return {
    remember: (tab, learnt) =>
      inTurn(async () => {
        const { page, url } = learnt;
        const item = { tab, page, url, length: JSON.stringify(learnt).length };
        const before = await itemsIn(memory);
        const others = before.filter((each) => each.tab !== tab || each.page !== page);
        await replace(before, bounded(memory, [...others, item]), { [inSession(memory, item)]: learnt });
      }),
    forget(tab) {
      void inTurn(async () => {
        const before = await itemsIn(memory);
        const after = before.filter((each) => each.tab !== tab);
        if (after.length < before.length) await replace(before, after, {});
      });
    },
  };
}

/** The latest, as many as there is room for. */
function bounded({ mostATab, longestAll }: Memory, items: readonly Item[]): Item[] {
  const tabs = new Map<number, number>();
  let left = longestAll;
  const kept = items.toReversed().filter(({ tab, length }) => {
    const count = (tabs.get(tab) ?? 0) + 1;
    tabs.set(tab, count);
    left -= length;
    return count <= mostATab && left >= 0;
  });
  return kept.reverse();
}

/**
 * What was learnt last of the page that somebody writes about: on a card, in its tab; in a view, in any tab that shows the
 * page. Not what a page of another site said of it. Nothing where memory does not answer: no write is to fail for it.
 */
export async function lastOf<T extends OfPage>(
  memory: Memory,
  { address, url }: { address: string; url: string },
  { kind, tab }: Pick<Asker, 'kind' | 'tab'>,
): Promise<T | undefined> {
  try {
    const page = cleanAddress(address);
    const item = (await itemsIn(memory)).findLast(
      (each) => each.page === page && isOfSite(each.url, url) && (kind === 'view' || each.tab === tab?.id),
    );
    if (!item) return undefined;
    const name = inSession(memory, item);
    return (await browser.storage.session.get(name))[name] as T | undefined;
  } catch {
    return undefined;
  }
}
