import { liveQuery } from 'dexie';
import type { Arrangement } from '../annotations/arrangement';
import { arrangementOf } from '../annotations/arrangement';
import type { WhenceDatabase } from '../annotations/database';
import type { Annotation, PageRecord } from '../annotations/model';
import { allForExport } from '../annotations/queries';
import type { Standing } from '../annotations/standing';
import { targetWords } from '../annotations/target-words';
import { type Findable, plainFind, plainMatches } from '../search/plain-find';
import type { FindingApi } from './api';

/** What is found of the reader's annotations, and follows what is written. */
export function createFinding(db: WhenceDatabase): FindingApi {
  let rows: Findable[] = [];
  let told: (() => void)[] = [];
  let opened: Promise<void> | undefined;

  async function load(): Promise<Findable[]> {
    const { annotations, pages } = await allForExport(db);
    const arrangement = await arrangementOf(db);
    const standings = new Map((await db.standings.toArray()).map((each) => [each.id, each]));
    return annotations.map((each) => rowOf(each, pages.get(each.page), standings.get(each.id), arrangement));
  }

  return {
    open() {
      opened ??= new Promise((resolve, reject) => {
        liveQuery(load).subscribe({
          next(now) {
            rows = now;
            resolve();
            for (const tell of told) tell();
          },
          error: reject,
        });
      });
      return opened;
    },
    async find(query, from, to) {
      return plainFind(rows, query, from, to);
    },
    async idsOf(query) {
      return plainMatches(rows, query).map(({ id }) => id);
    },
    async placeOf(query, id) {
      return plainMatches(rows, query).findIndex((row) => row.id === id);
    },
    async valuesOf(query, facet, typed) {
      const { facets } = plainFind(rows, query, 0, 0);
      return facets![facet].filter(({ value }) => value.toLowerCase().includes(typed.toLowerCase()));
    },
    async tags() {
      const all = { text: '', filters: {}, sort: 'modified' } as const;
      return plainFind(rows, all, 0, 0).facets!.tag;
    },
    async watch(changed) {
      told = [...told, changed];
    },
  };
}

/** Code units of words and note that a row shows. */
const SHOWN = 300;

function rowOf(
  annotation: Annotation,
  page: PageRecord | undefined,
  standing: Standing | undefined,
  { same }: Arrangement,
): Findable {
  const { id, note, tags, assessment, reading, target, created, modified, also, dismissal } = annotation;
  const [source] = reading?.sources ?? [];
  const name = source ? (same.get(source.name) ?? source.name) : '';
  const words = target ? targetWords(target) : '';
  const title = page?.title || annotation.page;
  return {
    id,
    page: annotation.page,
    title,
    site: URL.canParse(annotation.page) ? new URL(annotation.page).host : '',
    words: words.slice(0, SHOWN),
    note: note.slice(0, SHOWN),
    tags,
    source: name,
    ...(reading && { kind: reading.mark === 'claim' ? 'claim' : (source?.kind ?? 'none') }),
    ...(assessment && { assessment }),
    state: also ? 'also' : (standing?.status ?? 'exact'),
    isDismissed: dismissal === true,
    created,
    modified,
    text: [note, words, title, ...tags, ...(reading?.sources.map((each) => each.name) ?? [])].join('\n'),
  };
}
