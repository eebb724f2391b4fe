import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Query, Row } from '../../../lib/search/query';
import { addressOf, type Place } from '../place';
import type { LibraryState } from '../state';
import { createFinding, type Finding } from './finding';
import { createPanes, type Panes } from './panes';
import { createPreview, type Preview } from './preview';
import { createRemoving, type Removing } from './removing';
import { NOTHING, type Selection, toggled, withAll } from './selection';

/** All annotations: what was found, where the list is, what is selected, and what stands beside it. */
export interface NotesState {
  library: LibraryState;
  query: ReadonlySignal<Query>;
  finding: Finding;
  preview: Preview;
  removing: Removing;
  /** For what is done to many: the bar for that shows itself where it is not empty. */
  selection: Signal<Selection>;
  panes: Panes;
  /** Shows another view. @param isTyping it takes the place of the one before: letters are no steps back */
  ask(query: Query, isTyping?: boolean): void;
  /** The address of a view of notes. */
  addressOf(query: Query): string;
  /** The place that the list is on, or on its way to: keys come faster than rows; -1 where it is on none. */
  at(): number;
  /** Goes to a row of the list, which is then shown beside it. */
  moveTo(index: number): Promise<void>;
  /** Selects all rows from the one that the list is on to this one, and goes there. */
  selectTo(index: number): Promise<void>;
  /** Selects a row, or no longer. */
  toggle(row: Row, index: number): void;
}

/** Rows of a range that are asked for as rows. Of more than that the ids alone are. */
const MOST_ROWS = 2000;

const BLANK: Query = { text: '', filters: {}, sort: 'modified' };

export function createNotes(library: LibraryState): NotesState {
  const { places, worker, failed } = library;
  const selection = signal<Selection>(NOTHING);
  const panes = createPanes(places);
  const query = followQuery(places.place);
  const isHere = computed(() => places.place.value.view === 'notes');
  const finding = createFinding(
    library,
    computed(() => (isHere.value ? query.value : undefined)),
  );
  const { active, rows, shift, shown } = finding;
  const openId = computed(() => idOf(places.place.value));
  const preview = createPreview(library, openId);
  const removing = createRemoving(library, { query, selection, active });

  /** Where a range of rows that is extended begins. */
  let anchor: number | undefined;

  const show = (id: string | undefined) =>
    places.go({ view: 'notes', query: query.peek(), ...(id !== undefined && { id }) }, { isSame: true });

  // An address that names an annotation: the list goes to it, as soon as it is found.
  effect(() => {
    const id = openId.value;
    void finding.count.value;
    if (id === undefined || id === active.peek()?.id || !isHere.peek()) return;
    const asked = query.peek();
    void worker.placeOf(asked, id).then((index) => {
      if (openId.peek() !== id || query.peek() !== asked || index < 0) return;
      batch(() => {
        active.value = { id, index };
        shift.value = { see: index };
      });
    }, failed);
  });

  // Where its annotation has gone, the list is on the next: that is shown, unless something is being written.
  effect(() => {
    const on = active.value;
    const id = openId.peek();
    if (id === undefined || preview.writing.open.peek()) return;
    if (on && on.id !== id) show(on.id);
  });

  // What is not in the view any more is not selected in it.
  let selectedIn = shown.peek();
  effect(() => {
    const now = shown.value;
    if (now && selectedIn && !isSameView(now, selectedIn)) {
      selection.value = NOTHING;
      anchor = undefined;
      const id = openId.peek();
      if (id !== undefined && !active.peek() && !preview.writing.open.peek()) show(undefined);
    }
    selectedIn = now;
  });

  /** The row at a place of the view, fetched where it is not there. */
  async function rowAt(index: number): Promise<Row | undefined> {
    const known = rows.at(index);
    if (known) return known;
    const found = await worker.find(query.peek(), index, index + 1, false);
    return found.rows[0];
  }

  // A row that has to be fetched may come after one that the list has gone to since.
  let turn = 0;
  let going: number | undefined;

  async function go(index: number): Promise<void> {
    turn += 1;
    const mine = turn;
    const total = finding.count.peek()?.total ?? 0;
    const at = Math.min(Math.max(index, 0), total - 1);
    if (at < 0) return;
    shift.value = { see: at };
    going = at;
    const row = await rowAt(at).catch(failed);
    if (mine !== turn) return;
    going = undefined;
    if (!row) return;
    batch(() => {
      active.value = { id: row.id, index: at };
      show(row.id);
    });
  }

  async function idsBetween(from: number, to: number): Promise<string[]> {
    if (to - from > MOST_ROWS) return (await worker.idsOf(query.peek())).slice(from, to);
    return (await worker.find(query.peek(), from, to, false)).rows.map(({ id }) => id);
  }

  return {
    library,
    query,
    finding,
    preview,
    removing,
    selection,
    panes,
    ask(next, isTyping = false) {
      const id = openId.peek();
      places.go({ view: 'notes', query: next, ...(id !== undefined && { id }) }, { isSame: isTyping });
    },
    at: () => going ?? active.peek()?.index ?? -1,
    addressOf: (of) => `#${addressOf({ view: 'notes', query: of })}`,
    async moveTo(index) {
      anchor = undefined;
      await go(index);
    },
    async selectTo(index) {
      const total = finding.count.peek()?.total ?? 0;
      const at = Math.min(Math.max(index, 0), total - 1);
      if (at < 0) return;
      anchor ??= going ?? active.peek()?.index ?? at;
      const [from, to] = [Math.min(anchor, at), Math.max(anchor, at) + 1];
      const gone = go(at);
      const mine = turn;
      const ids = await idsBetween(from, to).catch(failed);
      // Another range was selected meanwhile, or the list has gone on.
      if (!ids || mine !== turn) return;
      const { all } = selection.peek();
      selection.value = all ? withAll(selection.peek(), ids) : { ...NOTHING, ids: new Set(ids) };
      await gone;
    },
    toggle(row, index) {
      anchor = index;
      selection.value = toggled(selection.peek(), row.id);
      active.value = { id: row.id, index };
    },
  };
}

const idOf = (place: Place): string | undefined => (place.view === 'notes' ? place.id : undefined);

/** The query of the place that is shown, or of the last that had one. It stays the same object while it says the same. */
function followQuery(place: ReadonlySignal<Place>): ReadonlySignal<Query> {
  const query = signal(BLANK);
  effect(() => {
    const at = place.value;
    if (at.view === 'notes' && !isSameQuery(at.query, query.peek())) query.value = at.query;
  });
  return query;
}

const isSameQuery = (one: Query, other: Query): boolean =>
  addressOf({ view: 'notes', query: one }) === addressOf({ view: 'notes', query: other });

/** The same annotations, in whatever order. */
const isSameView = (one: Query, other: Query): boolean =>
  isSameQuery(
    { ...one, sort: 'modified', isReversed: false },
    { ...other, sort: 'modified', isReversed: false },
  );
