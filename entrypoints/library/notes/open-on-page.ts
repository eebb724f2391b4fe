import { browser } from 'wxt/browser';
import { pageOf, sendMessage } from '../../../lib/messages';
import { pageAddress } from '../../../lib/page/address/address';
import { articleKey } from '../../../lib/page/address/article-key';
import { isAllowed } from '../../../lib/sites';
import { ownTextLink } from '../../../lib/texts/own-address';
import { withFragment } from './fragment';
import type { Previewed } from './previewed';

/** What came of going to a note: `noPlace`, its words are not on the page now; `notWeb`, its page has no address to open. */
export type Opening = 'there' | 'noPlace' | 'notWeb';

/** ms that a page is given to load. */
const LOADING_MS = 30_000;

/**
 * Opens the page of a note, or goes to a tab that shows it, and scrolls to its words. Asks for no permission: where we may
 * not run, the browser itself looks for the words.
 */
export async function openOnPage({ annotation, page }: Previewed): Promise<Opening> {
  const open = await tabWith(annotation.page);
  if (open !== undefined) {
    await toFront(open);
    return goToWords(open.id, annotation.id);
  }
  const own = ownTextLink(annotation.page);
  if (own !== undefined) return openOwn(own, annotation.id);
  const url = [page?.url, annotation.page].find(isWeb);
  if (url === undefined) return 'notWeb';
  if (!(await isAllowed(url))) {
    await browser.tabs.create({ url: withFragment(url, annotation.target) });
    return 'there';
  }
  const tab = await browser.tabs.create({ url });
  if (tab.id === undefined) return 'there';
  await loaded(tab.id);
  return goToWords(tab.id, annotation.id);
}

/** A text of the reader's own: on a page of ours, which reads it by itself. */
async function openOwn(link: string, id: string): Promise<Opening> {
  const url = (browser.runtime.getURL as (path: string) => string)(link);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  const tab = open ?? (await browser.tabs.create({ url }));
  if (tab.id === undefined) return 'there';
  if (open) await toFront({ id: tab.id, windowId: tab.windowId });
  // It says nothing of when it has read the text.
  for (let tries = 0; tries < OWN_TRIES; tries += 1) {
    const isThere = await sendMessage('goTo', { id }, pageOf(tab.id)).catch(() => false);
    if (isThere) return 'there';
    await new Promise((resolve) => setTimeout(resolve, OWN_WAIT_MS));
  }
  return 'noPlace';
}

/** How often a text of the reader's own is asked for the place of a note, and ms between: it takes a second or two to read. */
const OWN_TRIES = 40;
const OWN_WAIT_MS = 250;

interface OpenTab {
  id: number;
  windowId?: number;
}

/** A tab that shows this article, of those whose address the browser tells us: where we may run. */
async function tabWith(address: string): Promise<OpenTab | undefined> {
  const article = articleKey(address);
  const tabs = await browser.tabs.query({});
  const found = tabs.find(
    ({ url }) => url !== undefined && isWeb(url) && articleKey(pageAddress({ url })) === article,
  );
  return found?.id === undefined ? undefined : { id: found.id, windowId: found.windowId };
}

async function toFront({ id, windowId }: OpenTab): Promise<void> {
  await browser.tabs.update(id, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

async function goToWords(tabId: number, id: string): Promise<Opening> {
  await sendMessage('readTab', { tabId, anyway: true });
  const isThere = await sendMessage('goTo', { id }, pageOf(tabId)).catch(() => false);
  return isThere ? 'there' : 'noPlace';
}

/** Ends when a tab has loaded its page, or takes too long for it. */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(late);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') end();
    };
    const late = setTimeout(end, LOADING_MS);
    browser.tabs.onUpdated.addListener(onUpdated);
    // It may have loaded before anybody listened.
    void browser.tabs.get(tabId).then(({ status }) => status === 'complete' && end(), end);
  });
}

const isWeb = (url: string | undefined): url is string => /^https?:\/\//.test(url ?? '');
