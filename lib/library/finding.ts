import { liveQuery } from 'dexie';
import { arrangementOf } from '../annotations/arrangement';
import type { WhenceDatabase } from '../annotations/database';
import { allForExport } from '../annotations/queries';
import { askedOf } from '../search/asked';
import { createLibraryIndex, type Searchable } from '../search/library-index';
import { foundInTexts } from '../search/matching';
import type { Query } from '../search/query';
import { MOST_VALUES } from '../search/query';
import type { FindingApi } from './api';
import { entryOf } from './entry-of';

/** What is found of the reader's annotations, and follows what is written. */
export function createFinding(db: WhenceDatabase): FindingApi {
  let index: Searchable = createLibraryIndex();
  let told: (() => void)[] = [];
  let opened: Promise<void> | undefined;

  async function load(): Promise<Searchable> {
    const { annotations, pages } = await allForExport(db);
    const now = createLibraryIndex();
    for (const each of annotations) now.add(entryOf(each, pages.get(each.page)));
    now.setSame((await arrangementOf(db)).same);
    now.setStandings(new Map((await db.standings.toArray()).map(({ id, status }) => [id, status])));
    return now;
  }

  const idsFor = (query: Query) => [...index.find(query, false).rows].map((row) => index.columns.ids[row]!);

  return {
    open() {
      opened ??= new Promise((resolve, reject) => {
        liveQuery(load).subscribe({
          next(now) {
            index = now;
            resolve();
            for (const tell of told) tell();
          },
          error: reject,
        });
      });
      return opened;
    },
    async find(query, from, to, withFacets) {
      const { rows, facets } = index.find(query, withFacets);
      return {
        total: rows.length,
        rows: [...rows.slice(from, to)].map((row) => index.row(row)!),
        all: index.size,
        ...(facets && { facets }),
      };
    },
    async idsOf(query) {
      return idsFor(query);
    },
    async placeOf(query, id) {
      return idsFor(query).indexOf(id);
    },
    async valuesOf(query, facet, typed) {
      const asked = askedOf(typed);
      return index
        .find(query, true)
        .facets![facet].filter(({ value }) => asked.every((part) => foundInTexts(part, [value]) > 0))
        .slice(0, MOST_VALUES);
    },
    async tags() {
      return index.find({ text: '', filters: {}, sort: 'modified' }, true).facets!.tag;
    },
    async watch(changed) {
      told = [...told, changed];
    },
  };
}
