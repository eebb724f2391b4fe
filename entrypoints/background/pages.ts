import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { onMessage, type PageState, pageOf, sendMessage, type TabReading } from '../../lib/messages';
import { pageFacts } from '../../lib/page/article/page-facts';
import type { Reading } from '../../lib/reading/types';
import { firstPart, hasMore, partOf } from '../../lib/reading-parts';
import { shownReading } from '../../lib/shown-reading';
import { isAllowed } from '../../lib/sites';
import { beginningOf, firstRows, READING_MS } from './budget';
import { INNER_SCRIPT, LATER_SCRIPTS, PAGE_CSS, PAGE_SCRIPT, SHARE_SCRIPT } from './page-files';
import { textOf } from './page-text';
import { lazyReader } from './reader';

/** Progress is told to the views this often at most (ms): a bar needs no more. */
const PROGRESS_EVERY = 100;

/**
 * The origin of a style sheet for highlights that reaches shadow trees. In Chromium they inherit what their hosts have.
 * In Firefox no sheet of a page's own reaches them, but those of its user do; Chromium drops their backgrounds.
 */
const EVERYWHERE = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** The accent colour; the badge says nothing that a colour could judge. */
const BADGE = '#1f4f9c';

export interface Pages {
  /** Puts the content script into the tab where it is missing, and has the page read. Never rejects. */
  readTab(tabId: number, anyway?: boolean): Promise<TabReading>;
}

/** Reads the pages of tabs: injects the content script, and answers its requests for a reading. */
export function readPages(): Pages {
  const reader = lazyReader();

  // Long readings by tab, until the page has fetched their last part: nothing of a page is kept. Should the
  // background be stopped before, the page asks anew.
  const unfetched = new Map<number, Reading>();

  const pages: Pages = { readTab };

  onMessage('readTab', ({ data }) => pages.readTab(data.tabId, data.anyway));

  onMessage('pageStarted', async ({ sender }) => ({ auto: await isAllowed(sender.url ?? '') }));

  onMessage('loadScript', async ({ data, sender }) => {
    const files = [LATER_SCRIPTS[data.script]];
    if (sender.tab?.id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: sender.tab.id }, files });
    return { leftBehind: i18n.t('leftBehind') };
  });

  onMessage('loadInner', async ({ sender }) => {
    if (sender.tab?.id === undefined) return;
    const tabId = sender.tab.id;
    await browser.scripting.executeScript({ target: { tabId }, files: [INNER_SCRIPT] });
    await browser.scripting.insertCSS({
      target: { tabId, allFrames: true },
      files: [PAGE_CSS],
      origin: EVERYWHERE,
    });
  });

  onMessage('readPage', async ({ data, sender }) => {
    const text = await textOf(data.article.text, sender);
    const { kind, info, article } = pageFacts(data.particulars, { ...data.article, text });
    if (kind === 'empty' || (kind === 'not-article' && !data.anyway)) return { kind, info };
    const onProgress = progressOf(sender.tab?.id);
    const beginning = beginningOf(article);
    const signal = AbortSignal.timeout(READING_MS);
    const shown = shownReading(await (await reader()).read(beginning, { onProgress, signal }));
    const reading = firstRows(shown);
    const isCut = beginning !== article || reading !== shown;
    if (sender.tab?.id !== undefined && hasMore(reading, 0)) unfetched.set(sender.tab.id, reading);
    return { kind, info, reading: firstPart(reading), isCut };
  });

  onMessage('restOfReading', ({ data, sender }) => {
    const tabId = sender.tab?.id ?? -1;
    const reading = unfetched.get(tabId);
    if (!reading) return null;
    if (!hasMore(reading, data.from)) unfetched.delete(tabId);
    return partOf(reading, data.from);
  });
  browser.tabs.onRemoved.addListener((tabId) => unfetched.delete(tabId));

  onMessage('cardOpened', async ({ sender }) => {
    const page = pageAround(sender);
    return page ? sendMessage('cardSubject', undefined, page).catch(() => null) : null;
  });
  onMessage('linkToWords', async ({ sender }) => {
    if (sender.tab?.id === undefined) return null;
    const target = { tabId: sender.tab.id };
    const [injected] = await browser.scripting.executeScript({ target, files: [SHARE_SCRIPT] });
    return typeof injected?.result === 'string' ? injected.result : null;
  });
  // The page may have gone, and the card with it, before it hears of these.
  onMessage('cardResized', async ({ data, sender }) => {
    const page = pageAround(sender);
    if (page) await sendMessage('cardHeight', data, page).catch(() => {});
  });
  onMessage('cardClosed', async ({ sender }) => {
    const page = pageAround(sender);
    if (page) await sendMessage('closeCard', undefined, page).catch(() => {});
  });
  onMessage('cardAttaches', async ({ data, sender }) => {
    const page = pageAround(sender);
    if (page) await sendMessage('attachAgain', data, page).catch(() => {});
  });

  // How many annotations of the reader's the page has: on allowed sites they come back by themselves, and
  // this says so without a look at the popup.
  onMessage('pageChanged', async ({ data, sender }) => {
    if (sender.tab?.id === undefined) return;
    await browser.action.setBadgeBackgroundColor({ color: BADGE });
    await browser.action.setBadgeText({
      tabId: sender.tab.id,
      text: data.annotations > 0 ? String(data.annotations) : '',
    });
  });

  return pages;
}

/** The page that a frame of ours lies on. */
const pageAround = ({ tab }: { tab?: { id?: number } }) =>
  tab?.id === undefined ? undefined : pageOf(tab.id);

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
    await ensureScript(tabId);
  } catch {
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
