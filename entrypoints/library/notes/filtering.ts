import { monthOf } from '../../../lib/search/months';
import { type Facets, type Filters, STATES, type State } from '../../../lib/search/query';

/** How a tag is asked for: all of these, any of these, none of these. */
export type TagWay = 'all' | 'any' | 'none';
/** Filters of which several values can be chosen, any of which will do. */
export type ListFilter = 'site' | 'page' | 'source' | 'kind' | 'assessment' | 'state';
/** Filters that hold, or do not, or are not asked for. */
export type FlagFilter = 'note' | 'untagged' | 'dismissed';

/** One filter that was chosen, to be shown and taken out again. */
export type Chosen =
  | { filter: ListFilter; value: string }
  | { filter: 'tags'; way: TagWay; value: string }
  | { filter: FlagFilter; is: boolean }
  | { filter: 'dates'; from?: number; to?: number };

/** With a value chosen, or no longer. */
export function withValue(filters: Filters, filter: ListFilter, value: string): Filters {
  const values: readonly string[] = filters[filter] ?? [];
  const isThere = values.includes(value);
  const others = isThere ? values.filter((each) => each !== value) : [...values, value];
  return without({ ...filters, [filter]: others }, others.length === 0 ? filter : undefined);
}

/** With a tag asked for in one way, and in no other; or no longer, where it was asked for in this. */
export function withTag(filters: Filters, tag: string, way: TagWay): Filters {
  const was = tagWay(filters, tag);
  const tags = Object.fromEntries(
    (['all', 'any', 'none'] as const).flatMap((each) => {
      const others = (filters.tags?.[each] ?? []).filter((other) => other !== tag);
      const now = each === way && was !== way ? [...others, tag] : others;
      return now.length > 0 ? [[each, now]] : [];
    }),
  );
  return without({ ...filters, tags }, Object.keys(tags).length === 0 ? 'tags' : undefined);
}

export function tagWay({ tags }: Filters, tag: string): TagWay | undefined {
  return (['all', 'any', 'none'] as const).find((way) => tags?.[way]?.includes(tag));
}

/** With a flag set so, or no longer where it was. */
export function withFlag(filters: Filters, filter: FlagFilter, is: boolean): Filters {
  return filters[filter] === is ? without(filters, filter) : { ...filters, [filter]: is };
}

/** From one time to before another, ms since 1970; either may be open. */
export function withDates(filters: Filters, from: number | undefined, to: number | undefined): Filters {
  const { from: _, to: __, ...others } = filters;
  return { ...others, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** All that was chosen, in the order of the groups. */
export function chosenOf(filters: Filters): Chosen[] {
  const lists = (['page', 'site', 'source', 'kind', 'assessment', 'state'] as const).flatMap((filter) =>
    (filters[filter] ?? []).map((value): Chosen => ({ filter, value })),
  );
  const tags = (['all', 'any', 'none'] as const).flatMap((way) =>
    (filters.tags?.[way] ?? []).map((value): Chosen => ({ filter: 'tags', way, value })),
  );
  const flags = (['note', 'untagged', 'dismissed'] as const).flatMap((filter): Chosen[] => {
    const is = filters[filter];
    return is === undefined ? [] : [{ filter, is }];
  });
  const { from, to } = filters;
  const dates: Chosen[] = from === undefined && to === undefined ? [] : [{ filter: 'dates', from, to }];
  return [...lists, ...tags, ...flags, ...dates];
}

/** Without one of them. */
export function withoutChosen(filters: Filters, chosen: Chosen): Filters {
  switch (chosen.filter) {
    case 'tags':
      return withTag(filters, chosen.value, chosen.way);
    case 'dates':
      return withDates(filters, undefined, undefined);
    case 'note':
    case 'untagged':
    case 'dismissed':
      return without(filters, chosen.filter);
    default:
      return withValue(filters, chosen.filter, chosen.value);
  }
}

/** Values of a facet as a filter of its name has them, and the way that they are chosen. */
export function withFacet(filters: Filters, facet: keyof Facets, value: string): Filters {
  switch (facet) {
    case 'tag':
      return withTag(filters, value, tagWay(filters, value) ?? 'all');
    case 'note':
      return withFlag(filters, 'note', value === 'with');
    case 'untagged':
      return withFlag(filters, 'untagged', true);
    case 'dismissed':
      return withFlag(filters, 'dismissed', value === 'dismissed');
    case 'month': {
      const [from, to] = monthSpan(value);
      const is = filters.from === from && filters.to === to;
      return is ? withDates(filters, undefined, undefined) : withDates(filters, from, to);
    }
    default:
      return withValue(filters, facet, value);
  }
}

export function isChosen(filters: Filters, facet: keyof Facets, value: string): boolean {
  switch (facet) {
    case 'tag':
      return tagWay(filters, value) !== undefined;
    case 'note':
      return filters.note === (value === 'with');
    case 'untagged':
      return filters.untagged === true;
    case 'dismissed':
      return filters.dismissed === (value === 'dismissed');
    case 'month': {
      const [from, to] = monthSpan(value);
      return filters.from === from && filters.to === to;
    }
    default:
      return (filters[facet] as readonly string[] | undefined)?.includes(value) ?? false;
  }
}

/** From the first moment of a month to that of the next. @param month "2026-05", as `Facets.month` counts them */
export function monthSpan(month: string): [from: number, to: number] {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return [new Date(year, of - 1).getTime(), new Date(year, of).getTime()];
}

/** The month that a span is, as "2026-05"; nothing where it is none. */
export function monthIn(from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined || to === undefined || Number.isNaN(new Date(from).getTime())) return undefined;
  const month = monthOf(from);
  const [start, end] = monthSpan(month);
  return start === from && end === to ? month : undefined;
}

export const isState = (value: string): value is State => (STATES as readonly string[]).includes(value);

function without(filters: Filters, filter: keyof Filters | undefined): Filters {
  if (filter === undefined) return filters;
  const { [filter]: _, ...others } = filters;
  return others;
}
