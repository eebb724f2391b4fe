import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { keptTextOf } from '../../lib/annotations/keep-text';
import { keptReading } from '../../lib/annotations/kept-reading';
import type { PageInfo } from '../../lib/annotations/model';
import { keepIfAnnotated } from '../../lib/annotations/readings';
import { type PageState, type PageSummary, pageOf, sendMessage, type TabReading } from '../../lib/messages';
import { pageFacts } from '../../lib/page/article/page-facts';
import type { Article, Reading } from '../../lib/reading/types';
import { firstPart, hasMore, partOf } from '../../lib/reading-parts';
import { densityOf } from '../../lib/settings/density';
import { shownReading } from '../../lib/shown-reading';
import { isAllowed } from '../../lib/sites';
import { OWN_TEXT_PAGE, ownTextId } from '../../lib/texts/own-address';
import { ownTextFacts } from '../../lib/texts/own-facts';
import { beginningOf, firstRows, READING_MS } from './budget';
import { type Asker, onAsked } from './gate';
import { lastReadings } from './last-readings';
import { lastTexts, readText } from './last-texts';
import { EVERYWHERE, styleTab } from './looks';
import { INNER_SCRIPT, LATER_SCRIPTS, PAGE_CSS, PAGE_SCRIPT } from './page-files';
import { textOf } from './page-text';
import { lazyReader } from './reader';
import { ownAddress, type ShownPages } from './shown';
import type { Store } from './store';
import { LateError, within } from './within';

/** Progress is told to the views this often at most (ms): a bar needs no more. */
const PROGRESS_EVERY = 100;

/** Scripts are put into a page once its text is there (ms): a slow page is waited for, but not for ever. */
const ENSURE_MS = 60_000;

/** The accent colour; the badge says nothing that a colour could judge. */
const BADGE = '#1f4f9c';

export interface Pages {
  /** Puts the content script into the tab where it is missing, and has the page read. Never rejects. */
  readTab(tabId: number, anyway?: boolean): Promise<TabReading>;
}

/**
 * Reads the pages of tabs: injects the content script, and answers its requests for a reading.
 * @param shown is told what each page is
 */
export function readPages(shown: ShownPages, { db, refusal }: Store): Pages {
  const reader = lazyReader();
  const last = lastReadings();
  const texts = lastTexts();

  // Long readings by tab, until the page has fetched their last part: nothing of a page is kept. Should the
  // background be stopped before, the page asks anew.
  const unfetched = new Map<number, { document?: string; reading: Reading }>();

  const pages: Pages = { readTab };

  onAsked('readTab', ({ tabId, anyway }) => pages.readTab(tabId, anyway));

  onAsked('pageStarted', async (_, asker) => {
    await shown.arrive(asker);
    const url = asker.url ?? '';
    const [auto, density] = await Promise.all([isAllowed(url), densityOf(url)]);
    // Marks are painted later.
    if (asker.tab?.id !== undefined) void styleTab(asker.tab.id);
    return { auto, density };
  });

  onAsked('loadScript', async ({ script }, { tab }) => {
    const files = [LATER_SCRIPTS[script]];
    if (tab?.id !== undefined) await browser.scripting.executeScript({ target: { tabId: tab.id }, files });
    return { leftBehind: i18n.t('leftBehind') };
  });

  onAsked('loadInner', async (_, { tab }) => {
    if (tab?.id === undefined) return;
    const tabId = tab.id;
    await browser.scripting.executeScript({ target: { tabId }, files: [INNER_SCRIPT] });
    await browser.scripting.insertCSS({
      target: { tabId, allFrames: true },
      files: [PAGE_CSS],
      origin: EVERYWHERE,
    });
    await styleTab(tabId, true);
  });

  onAsked('readPage', async ({ article: found, particulars, anyway }, asker) => {
    const text = await textOf(found.text, asker);
    const url = ownAddress(particulars.url, asker);
    const ownText = ownTextOf(asker, url);
    const { kind, info, article } =
      ownText === undefined
        ? pageFacts({ ...particulars, url }, { ...found, text })
        : ownTextFacts(ownText, { ...found, text });
    // Before the page hears its address: it then asks for what was written under it. A text of one's own is in the tab at
    // our page's address, and of one that is not kept no word is stored.
    await shown.add(asker, ownText === undefined ? info : { ...info, url, title: ownTitle(info) });
    if (kind !== 'empty' && ownText === undefined) rememberText(asker, info, article);
    if (kind === 'empty' || (kind === 'not-article' && !anyway)) return { kind, info };
    const tabId = asker.tab?.id;
    const onProgress = progressOf(tabId);
    const beginning = beginningOf(article);
    const signal = AbortSignal.timeout(READING_MS);
    const all = shownReading(await (await reader()).read(beginning, { onProgress, signal }));
    const reading = firstRows(all);
    const isCut = beginning !== article || reading !== all;
    if (ownText === undefined) await keep(asker, info, reading, beginning.text, isCut);
    else await keepOfOwnText(asker, info, reading, beginning.text, isCut);
    if (tabId !== undefined && hasMore(reading, 0))
      unfetched.set(tabId, { document: asker.documentId, reading });
    return { kind, info, reading: firstPart(reading), isCut };
  });

  onAsked('restOfReading', ({ from }, { tab, documentId }) => {
    const tabId = tab?.id ?? -1;
    const kept = unfetched.get(tabId);
    if (!kept || kept.document !== documentId) return null;
    if (!hasMore(kept.reading, from)) unfetched.delete(tabId);
    return partOf(kept.reading, from);
  });

  /** In memory, for as long as the tab is there: the reader may want to keep it. Of private windows nothing. */
  function rememberText({ tab }: Asker, info: PageInfo, article: Article): void {
    const text = readText(info, article, Date.now());
    // The page is not held up by it.
    if (text && tab?.id !== undefined && !tab.incognito) void texts.remember(tab.id, text);
  }

  /**
   * Keeps what was read: in memory for as long as the tab is there, and with the page where that has annotations or is
   * kept. Of private windows nothing but what the reader saves.
   */
  async function keep({ tab }: Asker, info: PageInfo, reading: Reading, text: string, isCut: boolean) {
    if (tab?.id === undefined || tab.incognito) return;
    const kept = keptReading(info, reading, text, Date.now(), isCut);
    // The page is not held up by the disk, nor by its being full.
    void refusal()
      .then((refused) => (refused ? undefined : keepIfAnnotated(db, kept)))
      .catch(() => {});
    await last.remember(tab.id, kept);
  }

  /** With a text of one's own that is kept, and only what was read of it as it is kept. */
  async function keepOfOwnText(
    { tab }: Asker,
    info: PageInfo,
    reading: Reading,
    text: string,
    isCut: boolean,
  ) {
    if (ownTextId(info.address) === undefined || tab?.incognito || (await refusal())) return;
    const isKept = (await keptTextOf(db, info.address))?.text === text;
    if (isKept)
      await keepIfAnnotated(db, keptReading(info, reading, text, Date.now(), isCut)).catch(() => {});
  }

  browser.tabs.onRemoved.addListener((tabId) => {
    unfetched.delete(tabId);
    last.forget(tabId);
    texts.forget(tabId);
    shown.forget(tabId);
  });

  onAsked('pageInTab', async ({ tabId, address }) => {
    const known = await shown.of({ tab: await browser.tabs.get(tabId) });
    return known.find((each) => each.address === address) ?? null;
  });

  // How many annotations of the reader's the page has: on allowed sites they come back by themselves, and
  // this says so without a look at the popup.
  onAsked('pageChanged', async (data, { tab }) => {
    if (tab?.id === undefined) return;
    await browser.action.setBadgeBackgroundColor({ color: BADGE });
    await browser.action.setBadgeText({
      tabId: tab.id,
      text: badgeText(data),
    });
    if (data.cannotShow)
      await browser.action.setTitle({ tabId: tab.id, title: i18n.t('status.cannotShowHere') });
  });

  return pages;
}

/** Where nothing can be shown on the page, the button at least says that there is something to be told. */
const badgeText = ({ cannotShow, annotations }: PageSummary) =>
  cannotShow ? '!' : annotations > 0 ? String(annotations) : '';

const ownTitle = ({ address, title }: PageInfo) => (ownTextId(address) === undefined ? '' : title);

/** The name of a text of one's own, where the asker is the page for these: what stands behind `#` in its address. */
function ownTextOf({ kind, url = '' }: Asker, said: string): string | undefined {
  const page = browser.runtime.getURL(OWN_TEXT_PAGE);
  const [asker, name = ''] = [url.split('#', 1)[0], said.slice(page.length + 1)];
  return kind === 'view' && asker === page && said.startsWith(page) ? name : undefined;
}

/** Tells the views how far a reading is; nobody listens when none is open. */
function progressOf(tabId: number | undefined): (done: number) => void {
  let told = 0;
  return (done) => {
    if (tabId === undefined || Date.now() - told < PROGRESS_EVERY) return;
    told = Date.now();
    sendMessage('readingProgress', { tabId, done }).catch(() => {});
  };
}

async function readTab(tabId: number, anyway = false): Promise<TabReading> {
  try {
    await within(ENSURE_MS, ensureScript(tabId));
  } catch (error) {
    if (error instanceof LateError)
      return withoutPage(await browser.tabs.get(tabId).catch(() => undefined), 'failed', error.message);
    // The browser's own pages, the stores, other extensions' pages: the refusal is the only reliable sign.
    return withoutPage(await browser.tabs.get(tabId).catch(() => undefined), 'forbidden');
  }
  try {
    return { status: await sendMessage('startReading', { anyway }, pageOf(tabId)) };
  } catch (error) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return withoutPage(tab, 'failed', error instanceof Error ? error.message : String(error));
  }
}

/** Puts the content script into a tab where no living one is. Rejects where the browser refuses. */
export async function ensureScript(tabId: number): Promise<void> {
  if (!(await hasScript(tabId))) await inject(tabId);
}

async function hasScript(tabId: number): Promise<boolean> {
  return sendMessage('isThere', undefined, pageOf(tabId)).catch(() => false);
}

async function inject(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [PAGE_CSS] });
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] });
  // Firefox answers with nothing on some of its own pages instead of refusing.
  if (!injected) throw new Error('No extension may run on this page.');
}

/** What a view can show of a tab in which we may not run. */
function withoutPage(
  tab: { url?: string; title?: string } | undefined,
  status: 'forbidden' | 'failed',
  problem?: string,
): TabReading {
  const url = tab?.url ?? '';
  const unreached: PageState = {
    status,
    problem,
    page: { address: url, url, title: tab?.title ?? '' },
    text: '',
    dismissed: [],
    anchors: {},
    hiddenAnchors: [],
    isCut: false,
    isPrivate: false,
    hidden: [],
    allClaims: false,
  };
  return { status, unreached };
}
