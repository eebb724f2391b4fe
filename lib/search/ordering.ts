import { type Columns, sourceOf } from './columns';
import { isAsTyped, type Ranks } from './matching';
import type { Sort } from './query';

/** Rows in the order of one sort, gone ones among them. */
export type Orders = Map<Sort, Uint32Array>;

/** All rows in the order of a sort. What came since it was last asked for is put between the others. */
export function orderOf(columns: Columns, source: Uint32Array, orders: Orders, sort: Sort): Uint32Array {
  // What fits best is told by ranks; else the latest comes first.
  const by = sort === 'relevance' ? 'modified' : sort;
  const known = orders.get(by) ?? new Uint32Array();
  const count = columns.ids.length;
  if (known.length === count) return known;
  const compare = comparing(columns, source, by);
  const fresh = Uint32Array.from({ length: count - known.length }, (_, i) => known.length + i).sort(compare);
  const order = known.length === 0 ? fresh : merged(known, fresh, compare);
  orders.set(by, order);
  return order;
}

type Compare = (a: number, b: number) => number;

function comparing(columns: Columns, source: Uint32Array, sort: Exclude<Sort, 'relevance'>): Compare {
  const { ids, page, position } = columns;
  const modified = columns.modified.all;
  const created = columns.created.all;
  const byId: Compare = (a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0);
  switch (sort) {
    case 'modified':
      return (a, b) => modified[b]! - modified[a]! || byId(a, b);
    case 'created':
      return (a, b) => created[b]! - created[a]! || byId(a, b);
    case 'page': {
      const places = placesOf(
        columns.pages.list,
        (a, b) =>
          byWords(columns.titles[a]!, columns.titles[b]!) ||
          byUnits(columns.pages.list[a]!, columns.pages.list[b]!),
      );
      return (a, b) =>
        places[page.all[a]!]! - places[page.all[b]!]! || position.all[a]! - position.all[b]! || byId(a, b);
    }
    case 'source': {
      const { list } = columns.sourceValues;
      const places = placesOf(list, (a, b) => bySource(list[a]!, list[b]!));
      return (a, b) => places[source[a]!]! - places[source[b]!]! || modified[b]! - modified[a]! || byId(a, b);
    }
  }
}

/** Of each value its place among all. */
function placesOf(values: readonly string[], compare: Compare): Uint32Array {
  const order = values.map((_, i) => i).sort(compare);
  const places = new Uint32Array(values.length);
  for (const [place, value] of order.entries()) places[value] = place;
  return places;
}

/** As the reader's language orders them. */
export const byWords = new Intl.Collator().compare;
export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Those without a source come last. */
export const bySource = (a: string, b: string): number =>
  Number(a === '') - Number(b === '') || byWords(a, b) || byUnits(a, b);

function merged(known: Uint32Array, fresh: Uint32Array, compare: Compare): Uint32Array {
  const order = new Uint32Array(known.length + fresh.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < order.length; at++) {
    const isKnown = j >= fresh.length || (i < known.length && compare(known[i]!, fresh[j]!) <= 0);
    order[at] = isKnown ? known[i++]! : fresh[j++]!;
  }
  return order;
}

/**
 * Rows that are left, in their order. What was found as it was typed comes before what was found with an error in it, and
 * by relevance the best comes first; the other way round is the order within those.
 */
export function ordered(
  order: Uint32Array,
  left: Uint8Array,
  total: number,
  ranks: Ranks | undefined,
  { sort, isReversed }: { sort: Sort; isReversed?: boolean },
): Uint32Array {
  const groups = new Map<number, number>();
  const groupOf = (row: number): number =>
    ranks === undefined ? 0 : sort === 'relevance' ? ranks[row]! : Number(!isAsTyped(ranks[row]!));
  if (ranks)
    for (const row of order) if (left[row]) groups.set(groupOf(row), (groups.get(groupOf(row)) ?? 0) + 1);
  const starts = new Map<number, number>();
  let start = 0;
  for (const group of [...groups.keys()].sort((a, b) => a - b)) {
    starts.set(group, start);
    start += groups.get(group)!;
  }
  const rows = new Uint32Array(total);
  let next = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[isReversed ? order.length - 1 - i : i]!;
    if (!left[row]) continue;
    if (!ranks) rows[next++] = row;
    else {
      const group = groupOf(row);
      const at = starts.get(group)!;
      rows[at] = row;
      starts.set(group, at + 1);
    }
  }
  return rows;
}

/** Of each row, the number of the source that it is shown with, where other names of it were joined. */
export function shownSources(columns: Columns, joined: ReadonlyMap<number, number>): Uint32Array {
  const shown = new Uint32Array(columns.ids.length);
  for (let row = 0; row < shown.length; row++) {
    const source = sourceOf(columns, row);
    shown[row] = joined.get(source) ?? source;
  }
  return shown;
}
