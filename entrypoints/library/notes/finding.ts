import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Facets, Query } from '../../../lib/search/query';
import type { LibraryState } from '../state';
import { createFoundRows, type FoundRows, PAGE_ROWS } from './found-rows';

/** The annotation that the list is on, and its place in the view. */
export interface Active {
  id: string;
  index: number;
}

/** By so many rows, for what was seen to stay where it is; for a row to be seen; or to the beginning. */
export type Shift = { by: number } | { see: number } | { start: true };

/** What was found for the view that is shown. */
export interface Finding {
  /** How many; nothing before the first answer. `all`: without search and filters. */
  count: ReadonlySignal<{ total: number; all: number } | undefined>;
  /** Numbers of the filters. */
  facets: ReadonlySignal<Facets | undefined>;
  rows: FoundRows;
  /** It follows its annotation when the list changes beneath it. */
  active: Signal<Active | undefined>;
  /** How the list is to be scrolled: each a new object. */
  shift: Signal<Shift | undefined>;
  /** How far the list is scrolled (CSS pixels). */
  scrolled: Signal<number>;
  /** The query that the rows are of. */
  shown: ReadonlySignal<Query | undefined>;
  /** Says which rows are to be seen. */
  look(from: number, to: number): void;
}

/** @param query of the view. Each time it is another one, or something was written, the worker is asked. */
export function createFinding(
  { worker, written, opened, failed }: Pick<LibraryState, 'worker' | 'written' | 'opened' | 'failed'>,
  query: ReadonlySignal<Query | undefined>,
): Finding {
  const count = signal<{ total: number; all: number }>();
  const facets = signal<Facets>();
  const active = signal<Active>();
  const shift = signal<Shift>();
  const shown = signal<Query>();
  const scrolled = signal(0);
  const rows = createFoundRows();
  let seen: [from: number, to: number] = [0, 1];
  /** Something may be other than it is shown. */
  let isOld = false;

  const askRows = one(async () => {
    const asked = query.peek();
    if (!asked) return;
    if (isOld) {
      isOld = false;
      await askAnew(asked);
      askFacets();
      return;
    }
    const missing = rows.missing(...seen);
    if (!missing) return;
    const found = await worker.find(asked, ...missing, false);
    // What came meanwhile has it asked again.
    if (asked === query.peek() && !isOld) rows.put(missing[0], found.rows, false);
  });

  async function askAnew(asked: Query): Promise<void> {
    const isSame = asked === shown.peek();
    const on = active.peek();
    // Where what is looked at has come to. Of another view the beginning is shown.
    const index = on ? await worker.placeOf(asked, on.id) : -1;
    const [from, to] = isSame ? seen : [0, seen[1] - seen[0]];
    const isSeen = on !== undefined && on.index >= from && on.index < to;
    const by = isSame && isSeen && index >= 0 ? index - on.index : 0;
    const first = pageBefore(Math.max(from + by, 0));
    const found = await worker.find(asked, first, pageBefore(Math.max(to + by, 1) - 1) + PAGE_ROWS, false);
    // Another one was asked for meanwhile: it follows.
    if (asked !== query.peek()) return;
    // The reader has gone on meanwhile, and stays there: where that has come to is asked next.
    const hasGoneOn = isSame && active.peek() !== on;
    batch(() => {
      rows.put(first, found.rows, true);
      count.value = { total: found.total, all: found.all };
      shown.value = asked;
      if (hasGoneOn) return;
      active.value = index >= 0 ? { id: on!.id, index } : isSame ? nextOf(on, found.total) : undefined;
      if (!isSame) shift.value = { start: true };
      else if (by !== 0) shift.value = { by };
    });
    if (!hasGoneOn) return;
    isOld = true;
    askRows();
  }

  /** Where an annotation has gone from the list, its place is taken by the next. */
  function nextOf(on: Active | undefined, total: number): Active | undefined {
    if (!on || total === 0) return undefined;
    const index = Math.min(on.index, total - 1);
    const id = rows.at(index)?.id;
    return id === undefined ? undefined : { id, index };
  }

  const askFacets = one(async () => {
    const asked = query.peek();
    if (!asked) return;
    const found = await worker.find(asked, 0, 0, true);
    if (asked === query.peek()) facets.value = found.facets;
  });

  /** One question at a time, and none that is old by then: while it is answered, further ones become one. */
  function one(ask: () => Promise<void>): () => void {
    let isAsking = false;
    let isAgain = false;
    return async () => {
      isAgain = true;
      if (isAsking) return;
      isAsking = true;
      try {
        while (isAgain) {
          isAgain = false;
          await ask();
        }
      } catch (error) {
        failed(error);
      }
      isAsking = false;
    };
  }

  effect(() => {
    // While the index is being made, each part of it is shown.
    void opened.value;
    void written.value;
    if (!query.value) return;
    isOld = true;
    askRows();
  });

  return {
    count,
    facets,
    rows,
    active,
    shift,
    scrolled,
    shown,
    look(from, to) {
      seen = [from, Math.max(to, from + 1)];
      if (shown.peek()) askRows();
    },
  };
}

const pageBefore = (index: number): number => index - (index % PAGE_ROWS);
