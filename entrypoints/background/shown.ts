import { browser } from 'wxt/browser';
import type { PageInfo } from '../../lib/annotations/model';
import type { Sender } from './senders';

/**
 * What the pages in tabs show, as the background itself worked it out: by this it knows which notes are a page's own.
 * In `storage.session`, since the background may be stopped at any moment.
 */
export interface ShownPages {
  /** The page of this document is, or also is, this one: endless pages show one article below the other. */
  add(sender: Sender, page: PageInfo): Promise<void>;
  /** The sender's document is the one in its tab, whatever it shows. */
  arrive(sender: Sender): Promise<void>;
  /** What the sender's document shows; for a frame of ours and for a tab, that which came or spoke last. */
  of(sender: Sender): Promise<readonly PageInfo[]>;
  /** The tab has gone. */
  forget(tabId: number): void;
}

interface ShownDocument {
  key: string;
  pages: PageInfo[];
}

/** Documents of a tab: browsers keep up to eight to go back to, and their scripts go on where they were. */
const MOST_DOCUMENTS = 12;
/** Articles on one endless page. Of more, those come and go that were read first. */
const MOST_PAGES = 100;
/** Code units of each word that a page says of itself. Ten thousand of a title are no title, and memory is shared. */
const LONGEST_WORD = 1000;
const MOST_AUTHORS = 50;
/** Code units of JSON of all that a tab shows: some 500 pages, or one with an address of 100 kB and its key. */
const LONGEST_TAB = 300_000;

const inSession = (tabId: number) => `shown:${tabId}`;

export function shownPages(): ShownPages {
  // One promise a tab, so that two pages added at once do not each overwrite the other.
  const tabs = new Map<number, Promise<ShownDocument[]>>();

  function documentsOf(tabId: number): Promise<ShownDocument[]> {
    let documents = tabs.get(tabId);
    if (!documents) {
      const name = inSession(tabId);
      documents = browser.storage.session
        .get(name)
        .then((stored) => (stored[name] as ShownDocument[] | undefined) ?? []);
      tabs.set(tabId, documents);
      // Asked again next time.
      documents.catch(() => tabs.delete(tabId));
    }
    return documents;
  }

  /** Puts the document of this key last. */
  function turnTo(documents: ShownDocument[], key: string): void {
    const at = documents.findIndex((each) => each.key === key);
    if (at !== -1) documents.push(...documents.splice(at, 1));
    else documents.push({ key, pages: [] });
    documents.splice(0, documents.length - MOST_DOCUMENTS);
  }

  async function arrive(sender: Sender): Promise<void> {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const documents = await documentsOf(tabId);
    const isLast = documents.at(-1)?.key === documentKey(sender);
    turnTo(documents, documentKey(sender));
    if (!isLast) await keepInSession(tabId, documents);
  }

  return {
    arrive,
    async add(sender, page) {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return;
      const documents = await documentsOf(tabId);
      turnTo(documents, documentKey(sender));
      const shown = documents.at(-1)!;
      const others = shown.pages.filter(({ address }) => address !== page.address);
      shown.pages = [...others, shortened(page)].slice(-MOST_PAGES);
      await keepInSession(tabId, documents);
    },
    async of(sender) {
      const { tab, frameId } = sender;
      if (tab?.id === undefined) return [];
      if (frameId === 0) await arrive(sender);
      const documents = await documentsOf(tab.id);
      // By its name and not as the last: another may have come in between.
      const own = frameId === 0 && documents.find(({ key }) => key === documentKey(sender));
      const pages = (own || documents.at(-1))?.pages ?? [];
      // The last that spoke is not the one in the tab where that has gone to another site and not spoken.
      return tab.url ? pages.filter(({ url }) => ownAddress(url, { url: tab.url }) === url) : pages;
    },
    forget(tabId) {
      tabs.delete(tabId);
      void browser.storage.session.remove(inSession(tabId));
    },
  };
}

/**
 * The session's storage is one for all tabs (10 MB in Chromium). What has no room in it is known for as long as the
 * background runs: the page is then to be read again.
 */
async function keepInSession(tabId: number, documents: readonly ShownDocument[]): Promise<void> {
  const kept = [...documents];
  while (kept.length > 0 && JSON.stringify(kept).length > LONGEST_TAB) kept.shift();
  await browser.storage.session.set({ [inSession(tabId)]: kept }).catch(() => {});
}

/** The browser's own name for a document, or else its address as it was loaded. */
const documentKey = ({ documentId, url = '' }: Sender) => documentId ?? url;

function shortened(page: PageInfo): PageInfo {
  const { title, site, authors, published, lang } = page;
  const short = (word: string | undefined) => word?.slice(0, LONGEST_WORD);
  return {
    ...page,
    title: title.slice(0, LONGEST_WORD),
    site: short(site),
    authors: authors?.slice(0, MOST_AUTHORS).map((name) => name.slice(0, LONGEST_WORD)),
    published: short(published),
    lang: short(lang),
  };
}

/**
 * Where a page says that it is, as far as the browser bears it out. The browser's own word is that of when the document
 * was loaded; pages may change their address since, and only within their origin.
 * @returns what the page says where it can be so, and else what the browser says
 */
export function ownAddress(said: string, { url = '' }: Sender): string {
  if (!URL.canParse(said) || !URL.canParse(url)) return url;
  const [page, known] = [new URL(said), new URL(url)];
  const isWeb = known.protocol === 'http:' || known.protocol === 'https:';
  // Files have no origin in common: such a page may only move within itself.
  const same = isWeb ? page.origin === known.origin : withoutFragment(page) === withoutFragment(known);
  return same ? said : url;
}

const withoutFragment = ({ href, hash }: URL) => (hash === '' ? href : href.slice(0, -hash.length));
