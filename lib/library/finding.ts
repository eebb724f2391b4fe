import type { WhenceDatabase } from '../annotations/database';
import { askedOf } from '../search/asked';
import type { Answer, Searchable } from '../search/library-index';
import { foundInTexts } from '../search/matching';
import { type Facets, type FacetValue, type Found, MOST_VALUES, type Query } from '../search/query';
import type { FindingApi } from './api';
import { openDerived } from './derived-database';
import { FIRST_ROWS, isFirstView } from './first-view';
import { keepUpToDate, QUIET_MS } from './up-to-date';
import { wholeRows } from './whole-rows';

/**
 * What is found of the reader's annotations, and follows what is written.
 * @param derived what is made of them; for tests that want a database of their own, and less time until it is stored
 */
export function createFinding(
  db: WhenceDatabase,
  { derived = openDerived(), quietMs = QUIET_MS } = {},
): FindingApi & { close(): void } {
  const following = keepUpToDate(db, derived, quietMs);
  let last: { key: string; turn: number; index: Searchable; answer: Answer } | undefined;

  /** A list that is scrolled asks for the same again and again. */
  async function answerTo(query: Query, withFacets: boolean) {
    const { index, turn, all } = await following.known(query.text !== '');
    const key = JSON.stringify(query);
    const isSame = last?.key === key && last.turn === turn && last.index === index;
    if (!last || !isSame || (withFacets && !last.answer.facets))
      last = { key, turn, index, answer: index.find(query, withFacets) };
    return { ...last.answer, index, all };
  }

  return {
    open: (progress) => following.open(progress),
    close: () => following.close(),
    async find(query, from, to, withFacets): Promise<Found> {
      const early = !withFacets && isFirstView(query, to) ? await following.early() : undefined;
      if (early) {
        const { rows } = early.index.find(query, false);
        return {
          total: early.all,
          rows: await wholeRows(db, early.index, rows.subarray(from, Math.min(to, FIRST_ROWS))),
          all: early.all,
        };
      }
      const { rows, facets, index, all } = await answerTo(query, withFacets);
      return {
        total: rows.length,
        rows: await wholeRows(db, index, rows.subarray(from, to)),
        all,
        ...(withFacets && facets && { facets: mostFrequent(facets, query) }),
      };
    },
    async idsOf(query) {
      const { rows, index } = await answerTo(query, false);
      return Array.from(rows, (row) => index.columns.ids[row]!);
    },
    async placeOf(query, id) {
      const { rows, index } = await answerTo(query, false);
      const row = index.columns.rows.get(id);
      return row === undefined ? -1 : rows.indexOf(row);
    },
    async valuesOf(query, facet, typed) {
      const { facets } = await answerTo(query, true);
      const asked = askedOf(typed);
      return facets![facet]
        .filter(({ value }) => asked.every((part) => foundInTexts(part, [value]) > 0))
        .slice(0, MOST_VALUES);
    },
    async tags() {
      return (await answerTo({ text: '', filters: {}, sort: 'modified' }, true)).facets!.tag;
    },
    async watch(changed) {
      following.watch(changed);
    },
  };
}

/** As many values of each as are given at once, those that are chosen among them. Months are never so many. */
function mostFrequent(facets: Facets, { filters }: Query): Facets {
  const { all = [], any = [], none = [] } = filters.tags ?? {};
  const chosen: Partial<Record<keyof Facets, readonly string[]>> = {
    site: filters.site,
    source: filters.source,
    tag: [...all, ...any, ...none],
  };
  const some = Object.entries(facets).map(([name, values]: [string, FacetValue[]]) => {
    const more = values.slice(MOST_VALUES);
    const kept = chosen[name as keyof Facets] ?? [];
    return name === 'month' || more.length === 0
      ? [name, values]
      : [name, [...values.slice(0, MOST_VALUES), ...more.filter(({ value }) => kept.includes(value))]];
  });
  return Object.fromEntries(some) as Facets;
}
