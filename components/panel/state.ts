import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { lastSteps, type Step } from '../../lib/annotations/last-steps';
import type { Annotation, Draft } from '../../lib/annotations/model';
import { annotationsOf, countUnreadable, draftsOf } from '../../lib/annotations/queries';
import type { Trouble } from '../../lib/annotations/trouble';
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
import { type BinState, createBin } from '../bin';
import { type Live, liveSignal } from '../live-signal';
import { createPast, type Past } from '../past';
import { createUndo, type UndoState } from '../undo';
import { createKeeping, type Keeping } from './keeping';
import type { List } from './list-names';
import type { Panel } from './panels';
import { createSettling, type Settling } from './settling';
import { createSite, type SiteState } from './site';
import { createWriting, type Writing } from './writing';

/** All that the popup shows, in one object that is handed down. */
export interface PanelState {
  db: WhenceDatabase;
  /** Why what is stored cannot be changed, or even seen. */
  trouble?: Trouble;
  /** What the page says of itself; absent until it has answered. */
  page: ReadonlySignal<PageState | undefined>;
  /** There is no tab to read. */
  hasNoTab: ReadonlySignal<boolean>;
  /** Share of a long article that is read, 0 to 1. */
  progress: ReadonlySignal<number | undefined>;
  list: Signal<List>;
  /** What stands there instead, or the lists. To begin to write leads back to them. */
  panel: Signal<Panel>;
  /** The reader's annotations of this page, and what is half written about it. */
  annotations: Live<Annotation[]>;
  drafts: Live<Draft[]>;
  /** How many rows of this page are damaged. */
  unreadable: Live<number>;
  /** What was done last, on whatever page; nothing but while it is looked at. */
  steps: Live<Step[] | undefined>;
  bin: BinState;
  writing: Writing;
  settling: Settling;
  keeping: Keeping;
  past: Past;
  site: SiteState;
  undo: UndoState;
  /** Has the tab read, and shows its page from now on. */
  follow(tabId: number | undefined): Promise<void>;
  /** Reads again, on request what is no article too. */
  read(anyway?: boolean): Promise<void>;
  /** Scrolls the page to a mark or annotation. `false` when it has no place there. */
  goTo(id: string): Promise<boolean>;
  toggleKind(kind: MarkKind): void;
  /** Shows claims with little to look up as well, here and on the page, or no longer. */
  toggleAllClaims(): void;
}

/** Code units, and rows: of a page that goes on and on no more is shown. */
const LONGEST_TEXT = 5_000_000;
const MOST_ROWS = 100_000;

export function createPanelState(db: WhenceDatabase, trouble?: Trouble): PanelState {
  const page = signal<PageState>();
  const hasNoTab = signal(false);
  const progress = signal<number>();
  const list = signal<List>('sources');
  const panel = signal<Panel>('lists');
  const undo = createUndo(db, () => page.value?.page.address);
  let tabId: number | undefined;

  const addressed = <T>(query: (address: string) => Promise<T>) => {
    const address = page.value?.page.address;
    return address ? () => query(address) : undefined;
  };
  const annotations = liveSignal(() => addressed((address) => annotationsOf(db, address)), []);
  // What is typed in private windows is not listed, nor is anything else in them.
  const drafts = liveSignal(() => {
    const query = addressed((address) => draftsOf(db, address));
    return page.value?.isPrivate ? undefined : query;
  }, []);
  const unreadable = liveSignal(() => addressed((address) => countUnreadable(db, address)), 0);
  const steps = liveSignal(() => (panel.value === 'steps' ? () => lastSteps(db) : undefined), undefined);
  const writing = createWriting({ page, undo, list, tab: () => tabId });
  effect(() => {
    if (writing.open.value) panel.value = 'lists';
  });

  // Changes can follow each other faster than a long page is fetched: the latest is what is shown.
  let turn = 0;

  /** Shows what a page answers, and further rows of a long one when they have come. */
  async function show(answer: Promise<PageState>): Promise<void> {
    turn += 1;
    const mine = turn;
    const state = await answer;
    const target = tabId === undefined ? undefined : pageOf(tabId);
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
    if (tabId === undefined) return;
    page.value = undefined;
    progress.value = undefined;
    turn += 1;
    const mine = turn;
    const { unreached }: Partial<TabReading> = await sendMessage('readTab', { tabId, anyway }).catch(
      (error) => ({
        unreached: failed(error),
      }),
    );
    if (unreached) await show(Promise.resolve(unreached));
    // Mostly the page has said by then that it is read, and was asked.
    else if (mine === turn) await ask(tabId);
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
    const { hidden, allClaims } = { ...shown, ...changed };
    page.value = { ...shown, hidden, allClaims };
    // A page that has gone has no marks to hide, and says so itself when it is read again.
    sendMessage('chooseMarks', { hidden, allClaims }, pageOf(tabId)).catch(() => {});
  }

  return {
    db,
    trouble,
    page,
    hasNoTab,
    progress,
    list,
    panel,
    annotations,
    drafts,
    unreadable,
    steps,
    bin: createBin(db, () => panel.value === 'bin', undo),
    undo,
    site: createSite(db, page, undo),
    writing,
    past: createPast(db, undo),
    settling: createSettling({ page, undo, tab: () => tabId }),
    keeping: createKeeping(db, page, undo),
    async follow(tab) {
      tabId = tab;
      hasNoTab.value = tab === undefined;
      // Listened to first: the page may finish before the answer to the request comes.
      onMessageOfAnyone('pageChanged', async ({ sender }) => {
        if (tabId === undefined || sender.tab?.id !== tabId) return;
        await ask(tabId);
      });
      onMessage('readingProgress', ({ data }) => {
        if (data.tabId === tabId) progress.value = data.done;
      });
      await read();
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
