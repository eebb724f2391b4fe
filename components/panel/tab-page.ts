import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Density } from '../../lib/density';
import { wholeText } from '../../lib/long-text';
import * as shapes from '../../lib/message-shapes';
import {
  type MarkChoice,
  type MarkKind,
  onMessage,
  onMessageOfAnyone,
  type PageState,
  pageOf,
  sendMessage,
  type TabReading,
} from '../../lib/messages';
import { wholeReading } from '../../lib/reading-parts';
import { chooseDensity } from '../../lib/settings/density';

/** The page of one tab, as it says of itself, and what can be asked of it. */
export interface TabPage {
  /** What the page says of itself; absent until it has answered. */
  page: ReadonlySignal<PageState | undefined>;
  /** There is no tab to read. */
  hasNoTab: ReadonlySignal<boolean>;
  /** Share of a long article that is read, 0 to 1. */
  progress: ReadonlySignal<number | undefined>;
  /** The tab whose page it is. */
  tab(): number | undefined;
  /** Has this tab read, and shows its page from now on. What was shown is gone at once: it is another page's. */
  turnTo(tab: number | undefined): Promise<void>;
  /** Reads again, on request what is no article too. */
  read(anyway?: boolean): Promise<void>;
  /** Scrolls the page to a mark or annotation. `false` when it has no place there. */
  goTo(id: string): Promise<boolean>;
  toggleKind(kind: MarkKind): void;
  /** Marks that much, here and, unless the window is private, on this site from now on. */
  chooseDensity(density: Density): void;
  /** Shows claims with little to look up as well, here and on the page, or no longer. */
  toggleAllClaims(): void;
}

/** Code units, and rows: of a page that goes on and on no more is shown. */
const LONGEST_TEXT = 5_000_000;
const MOST_ROWS = 100_000;

export function createTabPage(): TabPage {
  const page = signal<PageState>();
  const hasNoTab = signal(false);
  const progress = signal<number>();
  let tabId: number | undefined;

  // Changes can follow each other faster than a long page is fetched: the latest is what is shown.
  let turn = 0;
  /** The page has changed while nobody looked. */
  let isOutdated = false;

  /** Shows what a page answers, and further rows of a long one when they have come. */
  async function show(answer: Promise<PageState>): Promise<void> {
    turn += 1;
    const mine = turn;
    const target = tabId === undefined ? undefined : pageOf(tabId);
    const state = await answer;
    const textFrom = async (from: number) => {
      const part: unknown = target ? await sendMessage('textPart', { from }, target) : null;
      return typeof part === 'string' && from < LONGEST_TEXT ? part : null;
    };
    // Left as it is where the page has gone or changed; it then says so itself.
    const text = await wholeText(state.text, textFrom).catch(() => state.text);
    if (mine !== turn) return;
    page.value = { ...state, text };
    if (!state.reading || !target) return;
    const rowsFrom = async (from: number) => {
      const part: unknown = await sendMessage('readingPart', { from }, target);
      return v.is(shapes.readingPart, part) && from < MOST_ROWS ? part : null;
    };
    const reading = await wholeReading(state.reading, rowsFrom).catch(() => undefined);
    if (mine === turn && reading) page.value = { ...page.value, reading };
  }

  async function read(anyway = false): Promise<void> {
    const tab = tabId;
    if (tab === undefined) return;
    page.value = undefined;
    progress.value = undefined;
    turn += 1;
    const mine = turn;
    void peek(tab, mine);
    const { unreached }: Partial<TabReading> = await sendMessage('readTab', { tabId: tab, anyway }).catch(
      (error) => ({
        unreached: failed(error),
      }),
    );
    // Another tab is in front. Or, mostly, the page was read before, or has said by then that it is, and was asked.
    if (tabId !== tab || (mine !== turn && !unreached)) return;
    await (unreached ? show(Promise.resolve(unreached)) : ask(tab));
  }

  /** Shows a page that was read before at once: what has changed since it tells, and whether it is there is asked meanwhile. */
  async function peek(tab: number, mine: number): Promise<void> {
    const said = await sendMessage('pageState', undefined, pageOf(tab))
      .then((answer) => vouchedFor(answer, tab))
      .catch(() => undefined);
    if (said?.status === 'read' && mine === turn) await show(Promise.resolve(said));
  }

  /** Asks the page for all there is to show. A page that has gone leaves what was shown of it. */
  const ask = (tab: number) =>
    show(
      sendMessage('pageState', undefined, pageOf(tab))
        .then((said) => vouchedFor(said, tab))
        .catch((error) => page.value ?? failed(error)),
    );

  function choose(changed: Partial<MarkChoice>): void {
    const shown = page.value;
    if (!shown || tabId === undefined) return;
    const { hidden, allClaims, density } = { ...shown, ...changed };
    page.value = { ...shown, hidden, allClaims, density };
    // A page that has gone has no marks to hide, and says so itself when it is read again.
    sendMessage('chooseMarks', { hidden, allClaims, density }, pageOf(tabId)).catch(() => {});
  }

  // From the start: a page may finish before the answer to the request for it comes.
  onMessageOfAnyone('pageChanged', async ({ sender }) => {
    if (tabId === undefined || sender.tab?.id !== tabId) return;
    isOutdated = document.hidden;
    if (!isOutdated) await ask(tabId);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !isOutdated || tabId === undefined) return;
    isOutdated = false;
    void ask(tabId);
  });
  onMessage('readingProgress', ({ data }) => {
    if (data.tabId === tabId) progress.value = data.done;
  });

  return {
    page,
    hasNoTab,
    progress,
    tab: () => tabId,
    async turnTo(tab) {
      tabId = tab;
      hasNoTab.value = tab === undefined;
      if (tab === undefined) {
        turn += 1;
        page.value = undefined;
      } else await read();
    },
    read,
    async goTo(id) {
      if (tabId === undefined) return false;
      return sendMessage('goTo', { id }, pageOf(tabId)).catch(() => false);
    },
    toggleKind(kind) {
      const hidden = page.value?.hidden ?? [];
      const others = hidden.filter((other) => other !== kind);
      choose({ hidden: others.length < hidden.length ? others : [...hidden, kind] });
    },
    chooseDensity(density) {
      choose({ density });
      const shown = page.value;
      if (shown && !shown.isPrivate) void chooseDensity(shown.page.url, density);
    },
    toggleAllClaims: () => choose({ allClaims: !page.value?.allClaims }),
  };
}

/**
 * What a page says of itself, where it can be so: it is understood, and the background knows the page by that address.
 * Else it would be shown, and given, the notes of any other.
 */
async function vouchedFor(said: unknown, tabId: number): Promise<PageState> {
  if (!v.is(shapes.pageState, said)) return failed(new Error(i18n.t('status.notUnderstood')));
  const { address } = said.page;
  const [tab, page] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    sendMessage('pageInTab', { tabId, address }),
  ]);
  const isPrivate = tab?.incognito ?? said.isPrivate;
  return { ...said, isPrivate, page: page ?? { ...said.page, address: '', url: tab?.url ?? '' } };
}

/** A page that did not answer at all, as a view shows it. */
function failed(error: unknown): PageState {
  return {
    status: 'failed',
    page: { address: '', url: '', title: '' },
    text: '',
    dismissed: [],
    anchors: {},
    hiddenAnchors: [],
    isCut: false,
    isPrivate: false,
    hidden: [],
    allClaims: false,
    problem: error instanceof Error ? error.message : String(error),
  };
}
