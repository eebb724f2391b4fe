import type { PageInfo } from '../../../lib/annotations/model';
import type { PageState } from '../../../lib/messages';
import { describeSpans } from '../../../lib/page/anchor/describe';
import type { Target } from '../../../lib/page/anchor/target';
import { TEXT_MAP_VERSION } from '../../../lib/page/text/text-map';
import type { Browser, Page, View } from '../../browsers';
import { openCardOn } from '../../browsers/card';
import { until } from '../../browsers/in-view';
import { MARKED } from './article';

/** A place where the reader writes. */
export interface Context {
  name: string;
  view: View;
  page: PageInfo;
  /** Words of the article that no other context writes about. @param number of the note */
  targetOf(number: number): Target;
}

/** The popup is opened as a page, since there is room for one in a browser; the cards are real ones, in their frames. */
const CARDS = ['card', 'tab 1', 'tab 2'];

/**
 * The popup, and three tabs with an article and the card on it.
 * @param url of one article, which the extension is allowed to read
 */
export async function openContexts(browser: Browser, url: string): Promise<Context[]> {
  // They are read side by side. Each is then in front once, as a card takes no press elsewhere.
  const pages = await Promise.all(CARDS.map(() => browser.open(url)));
  const cards: View[] = [];
  for (const page of pages) {
    await page.activate();
    const card = await openCardOn(page, MARKED);
    // Not before it has been seen: in a tab that is not in front it would not come to be shown, and go.
    await card.waitFor('the card to be in sight', () => !document.querySelector('.waiting'));
    cards.push(card);
  }
  const popup = await openPopup(browser, url);
  const { page, text } = await stateOf(popup, url);
  const views = [{ name: 'popup', view: popup as View }];
  for (const [index, view] of cards.entries()) views.push({ name: CARDS[index]!, view });
  return views.map(({ name, view }, index) => ({
    name,
    view,
    page,
    targetOf: (number) => targetAt(text, number * views.length + index),
  }));
}

/** The popup as a page in a tab of its own, about the last tab with this address. */
export async function openPopup(browser: Browser, url: string): Promise<Page> {
  const own = await browser.openExtensionPage('welcome.html');
  const tab = await own.evaluate(async (address) => {
    const { tabs } = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as Tabs;
    return (await tabs.query({})).findLast((each) => each.url === address)?.id;
  }, url);
  if (tab === undefined) throw new Error(`No tab shows ${url}.`);
  await own.open(`${browser.extensionRoot}popup.html?tab=${tab}`);
  return own;
}

interface Tabs {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object, to: object): Promise<{ res?: PageState } | undefined>;
  };
}

function stateOf(own: View, url: string): Promise<PageState> {
  return until('the state of the page', async () => {
    const state = await own.evaluate(async (address) => {
      const { tabs } = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as Tabs;
      const tab = (await tabs.query({})).findLast((each) => each.url === address);
      const message = { id: 0, type: 'pageState', timestamp: Date.now() };
      return (await tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }))?.res ?? null;
    }, url);
    return state?.status === 'read' ? state : undefined;
  });
}

/** Code units of the words that are annotated, and how far their beginnings are apart. */
const WORDS = 24;
const APART = 5;

/** Another for every number: where the text has no further place for a beginning, the words grow longer. */
function targetAt(text: string, number: number): Target {
  const places = Math.floor((text.length - 2 * WORDS) / APART);
  const start = (number % places) * APART;
  const end = start + WORDS + Math.floor(number / places);
  return describeSpans({ text, version: TEXT_MAP_VERSION }, [{ role: 'selection', span: [start, end] }]);
}
