import type { Facets, FacetValue, Filters, Found, Query, Row } from './query';

/** What a row is found by. */
export interface Findable extends Row {
  /** All words of it: note, passage, sources, title, tags. */
  text: string;
}

/**
 * Finds without an index, by looking at each row. What an index finds is held against it in tests.
 * @param rows all there are
 */
export function plainFind(rows: readonly Findable[], query: Query, from: number, to: number): Found {
  const left = plainMatches(rows, query);
  return {
    total: left.length,
    rows: left.slice(from, to).map(({ text: _, ...row }) => row),
    facets: plainFacets(rows, query),
    all: rows.length,
  };
}

export function plainMatches(
  rows: readonly Findable[],
  { text, filters, sort, isReversed }: Query,
): Findable[] {
  const words = foldWords(text);
  const left = rows.filter(
    (row) => isLeft(row, filters) && words.every((word) => hasBeginning(row.text, word)),
  );
  const sorted = left.sort((a, b) => comparing[sort](a, b) || (a.id < b.id ? -1 : 1));
  return isReversed ? sorted.reverse() : sorted;
}

const comparing: Record<Query['sort'], (a: Row, b: Row) => number> = {
  modified: (a, b) => b.modified - a.modified,
  created: (a, b) => b.created - a.created,
  page: (a, b) => a.title.localeCompare(b.title) || a.page.localeCompare(b.page),
  source: (a, b) => a.source.localeCompare(b.source),
  relevance: (a, b) => b.modified - a.modified,
};

/** Without accents and capitals. */
export const foldText = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const foldWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const hasBeginning = (text: string, word: string): boolean =>
  foldWords(text).some((each) => each.startsWith(word));

export function isLeft(row: Row, filters: Filters): boolean {
  const { tags = {}, note, untagged, dismissed, from = -Infinity, to = Infinity } = filters;
  const among = (values: string[] | undefined, value: string) => !values?.length || values.includes(value);
  return (
    among(filters.site, row.site) &&
    among(filters.page, row.page) &&
    among(filters.source, row.source) &&
    among(filters.kind, row.kind ?? '') &&
    among(filters.assessment, row.assessment ?? 'none') &&
    among(filters.state, row.state) &&
    (tags.all ?? []).every((tag) => row.tags.includes(tag)) &&
    (!tags.any?.length || tags.any.some((tag) => row.tags.includes(tag))) &&
    !(tags.none ?? []).some((tag) => row.tags.includes(tag)) &&
    (note === undefined || (row.note !== '') === note) &&
    (untagged === undefined || (row.tags.length === 0) === untagged) &&
    (dismissed === undefined || row.isDismissed === dismissed) &&
    row.modified >= from &&
    row.modified < to
  );
}

function plainFacets(rows: readonly Findable[], query: Query): Facets {
  const { filters } = query;
  // Values of one filter stand beside each other: each is counted as if that filter were not there.
  const counts = (without: (keyof Filters)[], values: (row: Row) => string[]): FacetValue[] => {
    const others = Object.fromEntries(
      Object.entries(filters).filter(([name]) => !without.includes(name as keyof Filters)),
    );
    const sums = new Map<string, number>();
    for (const row of plainMatches(rows, { ...query, filters: others }))
      for (const value of values(row)) if (value !== '') sums.set(value, (sums.get(value) ?? 0) + 1);
    return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  };
  return {
    site: counts(['site'], ({ site }) => [site]),
    source: counts(['source'], ({ source }) => [source]),
    kind: counts(['kind'], ({ kind = '' }) => [kind]),
    tag: counts([], ({ tags }) => tags),
    assessment: counts(['assessment'], ({ assessment = 'none' }) => [assessment]),
    state: counts(['state'], ({ state }) => [state]),
    note: counts(['note'], ({ note }) => [note === '' ? 'without' : 'with']),
    untagged: counts(['untagged'], ({ tags }) => (tags.length === 0 ? ['untagged'] : [])),
    dismissed: counts(['dismissed'], ({ isDismissed }) => [isDismissed ? 'dismissed' : 'not']),
    month: counts(['from', 'to'], ({ modified }) => [new Date(modified).toISOString().slice(0, 7)]),
  };
}
