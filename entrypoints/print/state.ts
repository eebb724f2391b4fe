import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { liveSignal } from '../../components/live-signal';
import { createTabPage, type TabPage } from '../../components/panel/tab-page';
import { annotationsOf } from '../../lib/annotations/queries';
import type { Stored } from '../../lib/annotations/stored';
import { withNames } from '../../lib/corrections/with-names';
import type { Density } from '../../lib/density';
import type { MarkKind } from '../../lib/messages';
import { type Mark, marksOf } from '../../lib/page/marks/marks';
import { createSlices } from '../../lib/page/slices';
import { SOURCE_KINDS } from '../../lib/reading/types';
import { isChosen } from '../page.content/chosen';
import { numbered, type Paragraph, type PrintedNote, paragraphsOf } from './printed';

/** What is printed of the page in a tab. */
export interface PrintState extends Pick<TabPage, 'page' | 'hasNoTab' | 'progress'> {
  /** Whether marks are printed, and notes. */
  withMarks: Signal<boolean>;
  withNotes: Signal<boolean>;
  paragraphs: ReadonlySignal<Paragraph[]>;
  notes: ReadonlySignal<PrintedNote[]>;
  /** The kinds that are marked, for the legend. */
  kinds: ReadonlySignal<MarkKind[]>;
}

export function createPrintState({ db }: Stored, tabId: number): PrintState {
  const tabPage = createTabPage();
  const { page } = tabPage;
  const withMarks = signal(true);
  const withNotes = signal(true);
  const annotations = liveSignal(() => {
    const address = page.value?.page.address;
    return address ? () => annotationsOf(db, address) : undefined;
  }, []);
  const marks = signal<Mark[]>([]);

  effect(() => {
    const now = page.value;
    const reading = now?.reading && withNames(now.reading, annotations.value.value);
    if (!now || !reading) {
      marks.value = [];
      return;
    }
    void marksOf(reading, now.text, createSlices()).then((all) => {
      // The page may have changed meanwhile: its marks are then on their way.
      if (page.peek() === now) marks.value = all;
    });
  });

  const shown = computed(() => {
    const now = page.value;
    if (!now || !withMarks.value) return [];
    const dismissed = new Set(now.dismissed);
    const choice = { hidden: now.hidden, allClaims: now.allClaims, density: densityOf(now.density) };
    return marks.value.filter((mark) => !dismissed.has(mark.id) && isChosen(mark, choice));
  });
  const notes = computed(() =>
    withNotes.value ? numbered(annotations.value.value, page.value?.anchors ?? {}) : [],
  );

  void tabPage.turnTo(tabId);
  return {
    ...tabPage,
    withMarks,
    withNotes,
    notes,
    paragraphs: computed(() =>
      paragraphsOf(page.value?.text ?? '', shown.value, notes.value, page.value?.anchors ?? {}),
    ),
    kinds: computed(() => KINDS.filter((kind) => shown.value.some((mark) => mark.kind === kind))),
  };
}

const KINDS: readonly MarkKind[] = [...SOURCE_KINDS, 'claim'];

/** Whoever prints with marks wants some, whatever is hidden on the page just now. */
const densityOf = (density: Density | undefined): Density => (density === 'unsourced' ? density : 'all');
