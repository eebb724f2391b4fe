import { type Asked, askedOf } from './asked';
import { addRow, type Columns, columnsFrom, emptyColumns, FLAGS, removeRow, tagsOf } from './columns';
import { countRows, facetsFrom } from './counting';
import { createDictionary, numberFor } from './dictionary';
import { type Entry, textsOf } from './entry';
import { foundInTexts, type Ranks, ranksOf, type Words } from './matching';
import { type Months, monthsBetween } from './months';
import { type Orders, ordered, orderOf, shownSources } from './ordering';
import { testsOf } from './passing';
import { addPlace, emptyPostings } from './postings';
import { type Facets, type Query, type Row, STATES } from './query';
import { addText, createRowTexts, type RowTexts, textOf } from './row-texts';
import { valueNumber } from './values';
import { eachTerm } from './words';

/** How annotations were last seen on their pages, by their ids; `exact` where nothing is said. */
export type Standings = ReadonlyMap<string, 'changed' | 'lost'>;
/** Other names of sources, with that under which all of them are shown. */
export type Same = ReadonlyMap<string, string>;

/** What a view shows: its rows by their numbers. */
export interface Answer {
  rows: Uint32Array;
  facets?: Facets;
}

/** What follows from all rows, as long as none comes. */
interface Derived {
  state: Uint8Array;
  source: Uint32Array;
  months: Months;
}

/**
 * What is known of all annotations that are not deleted, in memory: as of the last that was added or taken away.
 * @param words `null` until they have been loaded: nothing is found by words until then
 */
export function createLibraryIndex(
  columns: Columns = columnsFrom(emptyColumns()),
  texts: RowTexts = createRowTexts(),
  words: Words | null = { dictionary: createDictionary(), postings: emptyPostings() },
) {
  let standings: Standings = new Map();
  let same: Same = new Map();
  let derived: Derived | undefined;
  const orders: Orders = new Map();
  let known = words ?? undefined;
  // Rows whose words are to be added once those of the others have been loaded.
  let waiting: { row: number; texts: string[] }[] = [];

  function addWords({ dictionary, postings }: Words, row: number, all: readonly string[]): void {
    eachTerm(all, (term, place) => addPlace(postings, numberFor(dictionary, term), row, place));
  }

  function joinedNumbers(): Map<number, number> {
    const { sourceValues } = columns;
    const joined = new Map<number, number>();
    for (const [name, shown] of same) {
      const number = sourceValues.numbers.get(name);
      if (number !== undefined) joined.set(number, valueNumber(sourceValues, shown));
    }
    return joined;
  }

  function derive(): Derived {
    if (derived) return derived;
    const { ids, flags, modified } = columns;
    const state = new Uint8Array(ids.length);
    for (let row = 0; row < state.length; row++)
      if (flags.all[row]! & FLAGS.also) state[row] = STATES.indexOf('also');
    for (const [id, status] of standings) {
      const row = columns.rows.get(id);
      if (row !== undefined && !(flags.all[row]! & FLAGS.also)) state[row] = STATES.indexOf(status);
    }
    let [first, last] = [Infinity, -Infinity];
    for (let row = 0; row < ids.length; row++) {
      first = Math.min(first, modified.all[row]!);
      last = Math.max(last, modified.all[row]!);
    }
    const months = monthsBetween(first, last);
    derived = { state, source: shownSources(columns, joinedNumbers()), months };
    return derived;
  }

  /** Rows of which another name of a source is found by what was typed. */
  function others(part: Asked, tell: (row: number, how: number) => void): void {
    const found = new Map<number, number>();
    for (const [name, shown] of same) {
      const number = columns.sourceValues.numbers.get(name);
      const how = number === undefined ? 0 : foundInTexts(part, [shown]);
      if (how > 0) found.set(number!, how);
    }
    if (found.size === 0) return;
    const { sources, sourceStarts, ids } = columns;
    for (let row = 0; row < ids.length; row++)
      for (let i = sourceStarts.all[row]!; i < sourceStarts.all[row + 1]!; i++) {
        const how = found.get(sources.all[i]!);
        if (how !== undefined) tell(row, how);
      }
  }

  function ranks(text: string): Ranks | undefined {
    const asked = askedOf(text);
    if (asked.length === 0) return undefined;
    return known ? ranksOf(known, asked, columns.ids.length, others) : new Uint16Array(columns.ids.length);
  }

  return {
    columns,
    texts,
    get words() {
      return known;
    },
    /** Takes the words of all rows that were there when they were stored. */
    setWords(loaded: Words): void {
      for (const { row, texts: all } of waiting) addWords(loaded, row, all);
      waiting = [];
      known = loaded;
    },
    get size() {
      return columns.rows.size;
    },
    /** Adds an annotation, in the place of what was known of it. */
    add(entry: Entry): void {
      removeRow(columns, entry.id);
      const title = columns.titles[columns.pages.numbers.get(entry.page) ?? -1];
      if (title !== undefined && title !== entry.title) orders.delete('page');
      const row = addRow(columns, entry);
      addText(texts, row, entry.words, entry.note);
      if (known) addWords(known, row, textsOf(entry));
      else waiting.push({ row, texts: textsOf(entry) });
      derived = undefined;
    },
    remove(id: string): boolean {
      return removeRow(columns, id) !== undefined;
    },
    setStandings(all: Standings): void {
      standings = all;
      derived = undefined;
    },
    setSame(all: Same): void {
      same = all;
      derived = undefined;
      orders.delete('source');
    },
    find(query: Query, withFacets: boolean): Answer {
      const shown = derive();
      const found = ranks(query.text);
      const tests = testsOf(columns, shown, query.filters);
      const { left, total, counts } = countRows(
        columns,
        shown,
        tests,
        found,
        withFacets ? shown.months : undefined,
      );
      const order = orderOf(columns, shown.source, orders, query.sort);
      return {
        rows: ordered(order, left, total, found, query),
        ...(counts && { facets: facetsFrom(columns, counts, shown.months, query.filters) }),
      };
    },
    /**
     * What the list shows of a row.
     * @param text its words and note, where they are not loaded yet
     */
    row(number: number, text = textOf(texts, number)): Row | undefined {
      if (!text) return undefined;
      const { state, source } = derive();
      const page = columns.page.all[number]!;
      const kind = columns.kindValues.list[columns.kind.all[number]!]!;
      const assessment = columns.assessmentValues.list[columns.assessment.all[number]!]!;
      return {
        id: columns.ids[number]!,
        page: columns.pages.list[page]!,
        title: columns.titles[page]!,
        site: columns.siteValues.list[columns.sites.all[page]!]!,
        ...text,
        tags: [...tagsOf(columns, number)].map((tag) => columns.tagValues.list[tag]!),
        source: columns.sourceValues.list[source[number]!]!,
        ...(kind !== '' && { kind: kind as Row['kind'] }),
        ...(assessment !== 'none' && { assessment }),
        state: STATES[state[number]!]!,
        isDismissed: (columns.flags.all[number]! & FLAGS.dismissed) !== 0,
        created: columns.created.all[number]!,
        modified: columns.modified.all[number]!,
      };
    },
  };
}
export type Searchable = ReturnType<typeof createLibraryIndex>;
