import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type BinState, createBin } from '../../components/bin';
import { type Live, liveSignal } from '../../components/live-signal';
import { createPast, type Past } from '../../components/past';
import { createUndo, type UndoState } from '../../components/undo';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { lastSteps, type Step } from '../../lib/annotations/last-steps';
import type { Annotation, Correction, Draft } from '../../lib/annotations/model';
import { annotationsOf, countUnreadable, draftsOf } from '../../lib/annotations/queries';
import type { Trouble } from '../../lib/annotations/trouble';
import { correctionsById, withNames } from '../../lib/corrections/with-names';
import { createKeeping, type Keeping } from './keeping';
import type { List } from './list-names';
import type { Panel } from './panels';
import { createSettling, type Settling } from './settling';
import { createSite, type SiteState } from './site';
import type { TabPage } from './tab-page';
import { createWriting, type Writing } from './writing';

/** What these components are shown in. */
export interface Frame {
  /** - `popup`: closes when the reader turns elsewhere. `side`: stands beside the page, and stays. */
  kind: 'popup' | 'side';
  /** The reader goes on elsewhere, on the page or in a tab: what lies over that closes. */
  leave(): void;
}

/** All that popup and side panel show, in one object that is handed down. */
export interface PanelState extends TabPage {
  db: WhenceDatabase;
  frame: Frame;
  /** Why what is stored cannot be changed, or even seen. */
  trouble?: Trouble;
  list: Signal<List>;
  /** Words that rows must have to be listed; empty for all. */
  filter: Signal<string>;
  /** What stands there instead, or the lists. To begin to write leads back to them. */
  panel: Signal<Panel>;
  /** The reader's annotations of this page, and what is half written about it. */
  annotations: Live<Annotation[]>;
  /** What of the reading the reader has put right, by the ids of these annotations. */
  corrections: ReadonlySignal<ReadonlyMap<string, Correction>>;
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
}

interface Parts {
  db: WhenceDatabase;
  frame: Frame;
  tabPage: TabPage;
  trouble?: Trouble;
}

export function createPanelState({ db, frame, tabPage, trouble }: Parts): PanelState {
  const { tab } = tabPage;
  const asked = tabPage.page;
  const page = computed(() => {
    const said = asked.value;
    return said?.reading ? { ...said, reading: withNames(said.reading, annotations.value.value) } : said;
  });
  const list = signal<List>('sources');
  const panel = signal<Panel>('lists');
  const undo = createUndo(db, () => page.value?.page.address);

  const addressed = <T>(query: (address: string) => Promise<T>) => {
    const address = asked.value?.page.address;
    return address ? () => query(address) : undefined;
  };
  const annotations = liveSignal(() => addressed((address) => annotationsOf(db, address)), []);
  // What is typed in private windows is not listed, nor is anything else in them.
  const drafts = liveSignal(() => {
    const query = addressed((address) => draftsOf(db, address));
    return asked.value?.isPrivate ? undefined : query;
  }, []);
  // With the names that the reader gave, which no page knows.
  const corrections = computed(() => correctionsById(annotations.value.value));
  const unreadable = liveSignal(() => addressed((address) => countUnreadable(db, address)), 0);
  const steps = liveSignal(() => (panel.value === 'steps' ? () => lastSteps(db) : undefined), undefined);
  const writing = createWriting({ page, undo, list, tab });
  const past = createPast(db, undo);
  effect(() => {
    if (writing.open.value) panel.value = 'lists';
  });

  return {
    ...tabPage,
    page,
    db,
    frame,
    trouble,
    list,
    filter: signal(''),
    panel,
    annotations,
    corrections,
    drafts,
    unreadable,
    steps,
    bin: createBin(db, () => panel.value === 'bin', undo),
    undo,
    site: createSite(db, page, undo),
    writing,
    past,
    settling: createSettling({ page, undo, tab, leave: frame.leave }),
    keeping: createKeeping(db, page, undo),
    async turnTo(to) {
      if (to !== tab()) {
        // What is typed is kept as a draft, and goes on when its tab is in front again.
        writing.turnTo(to);
        past.close();
      }
      await tabPage.turnTo(to);
    },
  };
}
