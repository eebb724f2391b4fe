import { askedOf } from './asked';
import { frequentFirst, latestFirst } from './counting';
import { type Entry, shownPart, siteOf, textsOf } from './entry';
import { BEGINNING, FORGIVEN } from './forgiving';
import type { Same, Standings } from './library-index';
import { foundInTexts, MOST_PARTS } from './matching';
import { monthOf } from './months';
import { bySource, byUnits, byWords } from './ordering';
import type { Facets, FacetValue, Filters, Found, Query, Row } from './query';

/** A row, and what it is found by. */
export interface Findable extends Row {
  texts: string[];
  /** Names under which its sources are shown, where they are others. */
  joined: string[];
  position: number;
}

export function findableOf(entry: Entry, standings: Standings, same: Same): Findable {
  const { id, page, title, tags, sources, kind, assessment, isDismissed, created, modified } = entry;
  const [source = ''] = sources;
  return {
    id,
    page,
    title,
    site: siteOf(page),
    words: shownPart(entry.words),
    note: shownPart(entry.note),
    tags,
    source: same.get(source) ?? source,
    ...(kind && { kind }),
    ...(assessment && { assessment }),
    state: entry.isAlso ? 'also' : (standings.get(id) ?? 'exact'),
    isDismissed,
    created,
    modified,
    texts: textsOf(entry),
    joined: sources.flatMap((each) => same.get(each) ?? []),
    position: entry.position,
  };
}

/**
 * Finds without an index, by looking at each row. What an index finds is held against it in tests.
 * @param rows all there are
 */
export function plainFind(rows: readonly Findable[], query: Query, from: number, to: number): Found {
  const left = plainMatches(rows, query);
  return {
    total: left.length,
    rows: left.slice(from, to).map(({ texts: _, joined: __, position: ___, ...row }) => row),
    facets: plainFacets(rows, query),
    all: rows.length,
  };
}

export function plainMatches(rows: readonly Findable[], query: Query): Findable[] {
  const { filters, sort, isReversed } = query;
  const left = rows.flatMap((row) => {
    const rank = isLeft(row, filters) ? rankOf(row, query.text) : undefined;
    return rank ? [{ row, rank }] : [];
  });
  const direction = isReversed ? -1 : 1;
  return left
    .sort((a, b) => {
      const better =
        sort === 'relevance'
          ? a.rank.forgiven - b.rank.forgiven || a.rank.beginnings - b.rank.beginnings
          : Number(a.rank.forgiven > 0) - Number(b.rank.forgiven > 0);
      return better || direction * (comparing[sort](a.row, b.row) || byUnits(a.row.id, b.row.id));
    })
    .map(({ row }) => row);
}

/** How many parts of what was typed were found with an error, and how many as beginnings; nothing where one was not. */
function rankOf({ texts, joined }: Findable, typed: string) {
  const found = askedOf(typed)
    .slice(0, MOST_PARTS)
    .map((part) => {
      const ways = [foundInTexts(part, texts), ...joined.map((name) => foundInTexts(part, [name]))];
      return Math.min(...ways.map((how) => how || Number.POSITIVE_INFINITY));
    });
  if (found.includes(Number.POSITIVE_INFINITY)) return undefined;
  const count = (how: number) => found.filter((each) => each === how).length;
  return { forgiven: count(FORGIVEN), beginnings: count(BEGINNING) };
}

const comparing: Record<Query['sort'], (a: Findable, b: Findable) => number> = {
  modified: (a, b) => b.modified - a.modified,
  created: (a, b) => b.created - a.created,
  page: (a, b) => byWords(a.title, b.title) || byUnits(a.page, b.page) || a.position - b.position,
  source: (a, b) => bySource(a.source, b.source) || b.modified - a.modified,
  relevance: (a, b) => b.modified - a.modified,
};

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
  const counts = (
    without: (keyof Filters)[],
    values: (row: Row) => string[],
    chosen: readonly (string | false)[] = [],
  ): FacetValue[] => {
    const others = Object.fromEntries(
      Object.entries(filters).filter(([name]) => !without.includes(name as keyof Filters)),
    );
    const sums = new Map(chosen.map((value) => [value, 0]));
    for (const row of plainMatches(rows, { ...query, filters: others }))
      for (const value of values(row)) sums.set(value, (sums.get(value) ?? 0) + 1);
    return [...sums]
      .flatMap(([value, count]) => (value === '' || value === false ? [] : [{ value, count }]))
      .sort(frequentFirst);
  };
  const { all = [], any = [], none = [] } = filters.tags ?? {};
  const { note, untagged, dismissed } = filters;
  return {
    site: counts(['site'], ({ site }) => [site], filters.site),
    source: counts(['source'], ({ source }) => [source], filters.source),
    kind: counts(['kind'], ({ kind = '' }) => [kind], filters.kind),
    tag: counts([], ({ tags }) => tags, [...all, ...any, ...none]),
    assessment: counts(['assessment'], ({ assessment = 'none' }) => [assessment], filters.assessment),
    state: counts(['state'], ({ state }) => [state], filters.state),
    note: counts(['note'], (row) => [row.note === '' ? 'without' : 'with'], [
      note !== undefined && (note ? 'with' : 'without'),
    ]),
    untagged: counts(['untagged'], ({ tags }) => (tags.length === 0 ? ['untagged'] : []), [
      untagged === true && 'untagged',
    ]),
    dismissed: counts(['dismissed'], ({ isDismissed }) => [isDismissed ? 'dismissed' : 'not'], [
      dismissed !== undefined && (dismissed ? 'dismissed' : 'not'),
    ]),
    month: counts(['from', 'to'], ({ modified }) => [monthOf(modified)]).sort(latestFirst),
  };
}
