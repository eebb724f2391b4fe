import { arrangementOf } from '../annotations/arrangement';
import type { WhenceDatabase } from '../annotations/database';
import { shownOfAll } from '../annotations/stored-annotation';
import type { Query } from '../search/query';
import { audit } from '../sourcing/audit';
import { compare } from '../sourcing/compare';
import {
  likelyPairs,
  likeSources,
  listSources,
  type SourceRow,
  sourcesLike,
  wordsOf,
} from '../sourcing/listing';
import { namer } from '../sourcing/names';
import { sourceOnPage } from '../sourcing/source-page';
import { lastReadings } from '../sourcing/statements';
import type { PageHead, PageSummary } from '../sourcing/summary';
import type { FindingApi, Progress, SourcingApi } from './api';
import { readingsPutRight } from './readings-put-right';
import type { AuditFound, AuditScope, NotedSource } from './sourcing-found';
import { createSummaries } from './summaries';

/** Pages that are listed with an audit, and unnamed sources: more are read by nobody, and take long to send. */
const MOST_LISTED = 1000;
/** Pairs that may be one, and pages to choose from. */
const MOST_PAIRS = 100;
const MOST_CHOICES = 12;
/** Annotations that name a source on pages that were not read. */
const MOST_NOTED = 500;

interface Known {
  same: ReadonlyMap<string, string>;
  nameOf: (name: string) => string;
  pages: ReadonlyMap<string, PageSummary>;
}

/** What sources said, how pages are sourced, what two of them share. @param finding what is asked about annotations */
export function createSourcing(db: WhenceDatabase, finding: FindingApi): SourcingApi {
  let told: (() => void)[] = [];
  let stopping = new AbortController();
  const summaries = createSummaries(db, correctedPages, () => {
    for (const tell of told) tell();
  });
  let listed: { key: string; rows: SourceRow[] } | undefined;

  async function known(progress: Progress = () => {}): Promise<Known> {
    const [{ same }, pages] = await Promise.all([
      arrangementOf(db),
      summaries.all(progress, stopping.signal),
    ]);
    return { same, nameOf: namer(same), pages };
  }

  /** Made again only where it may be another: it is asked for with every letter that is typed. */
  function rowsOf({ same, nameOf, pages }: Known): SourceRow[] {
    const key = JSON.stringify([summaries.version(), pages.size, ...same]);
    if (listed?.key !== key) listed = { key, rows: listSources(pages.values(), nameOf) };
    return listed.rows;
  }

  async function annotated(filters: Query['filters'], to: number) {
    await finding.open(() => {});
    return finding.find({ text: '', filters, sort: 'created' }, 0, to, false);
  }

  async function correctedPages(): Promise<readonly string[]> {
    const { rows } = await annotated({ dismissed: true }, Number.MAX_SAFE_INTEGER);
    return rows.map(({ page }) => page);
  }

  async function countNotes(page: string): Promise<number> {
    return (await annotated({ page: [page] }, 0)).total;
  }

  /** Those of annotations with this source that no reading tells of. */
  async function notedOf(name: string, told: ReadonlySet<string>): Promise<NotedSource[]> {
    const { rows } = await annotated({ source: [name] }, MOST_NOTED);
    const others = rows.filter(({ page }) => !told.has(summaries.homeOf(page)));
    const stored = shownOfAll(await db.annotations.bulkGet(others.map(({ id }) => id)));
    const marks = new Map(stored.map(({ id, reading }) => [id, reading]));
    return others.map(({ id, page, title, words, note, created }) => {
      const { cue = '', form, stance, confidence = 0 } = marks.get(id) ?? {};
      return { id, page, title, words, note, created, cue, form, stance, confidence };
    });
  }

  async function inScope({ pages }: Known, scope: AuditScope) {
    const tagged = scope.tag === undefined ? undefined : await pagesTagged(scope.tag);
    const isIn = ({ page, site, date }: PageHead) =>
      (scope.site === undefined || site === scope.site) &&
      (tagged === undefined || tagged.has(page)) &&
      date >= (scope.from ?? -Infinity) &&
      date < (scope.to ?? Infinity);
    return { read: [...pages.values()].filter(isIn), unread: summaries.unread().filter(isIn) };
  }

  async function pagesTagged(tag: string): Promise<ReadonlySet<string>> {
    const { rows } = await annotated({ tags: { all: [tag] } }, Number.MAX_SAFE_INTEGER);
    return new Set(rows.flatMap(({ page }) => [page, summaries.homeOf(page)]));
  }

  async function sideOf(pages: Known['pages'], address: string | undefined) {
    const head = address === undefined ? undefined : pages.get(summaries.homeOf(address));
    if (!head) return undefined;
    const [reading] = lastReadings(await readingsPutRight(db, head.page));
    const text = (await db.texts.get(head.page))?.text;
    return reading && { head: headOf(head), reading, ...(text !== undefined && { text }) };
  }

  return {
    async sources(typed, from, to, progress) {
      const now = await known(progress);
      const rows = rowsOf(now);
      const left = sourcesLike(rows, typed);
      return { total: left.length, rows: left.slice(from, to), all: rows.length, pages: now.pages.size };
    },

    async likelySources(progress) {
      const pairs = likelyPairs(rowsOf(await known(progress)));
      return { total: pairs.length, pairs: pairs.slice(0, MOST_PAIRS) };
    },

    async source(asked, from, to, progress) {
      const now = await known(progress);
      const { nameOf, pages, same } = now;
      const name = nameOf(asked);
      const rows = rowsOf(now);
      const row = rows.find((each) => each.name === name);
      const on = [...pages.values()]
        .filter(({ sources, earlier }) =>
          [...sources.map((each) => each.name), ...earlier].some((each) => nameOf(each) === name),
        )
        .sort(latestFirst);
      const found = [];
      for (const { page } of on.slice(from, to)) {
        const said = sourceOnPage(name, await readingsPutRight(db, page), await db.pages.get(page), nameOf);
        if (said) found.push({ ...said, notes: await countNotes(page) });
      }
      return {
        name,
        ...(row && { row }),
        joined: [...same]
          .flatMap(([other, shown]) => (shown === name && other !== name ? [other] : []))
          .sort(),
        pages: found,
        total: on.length,
        noted: await notedOf(name, new Set(on.map(({ page }) => page))),
        alike: row ? likeSources(rows, row) : [],
      };
    },

    async audit(scope, progress): Promise<AuditFound> {
      const now = await known(progress);
      const { read, unread } = await inScope(now, scope);
      const found = audit(read, now.nameOf);
      return {
        ...found,
        unnamed: { ...found.unnamed, sources: found.unnamed.sources.slice(0, MOST_LISTED) },
        unread: unread.length,
        list: read
          .sort(latestFirst)
          .slice(0, MOST_LISTED)
          .map(({ isPublished, isCut, statements, claims, ...each }) => ({
            ...headOf(each),
            isPublished,
            isCut,
            statements,
            claims,
          })),
      };
    },

    async sites() {
      const { pages } = await known();
      const counts = new Map<string, number>();
      for (const { site } of [...pages.values(), ...summaries.unread()])
        counts.set(site, (counts.get(site) ?? 0) + 1);
      return [...counts]
        .map(([site, count]) => ({ site, pages: count }))
        .sort((a, b) => (a.site < b.site ? -1 : 1));
    },

    async pagesLike(typed) {
      const { pages } = await known();
      const words = wordsOf(typed);
      const left = [...pages.values()].filter(({ title, page }) => {
        const own = wordsOf(`${title} ${page}`);
        return words.every((word) => own.some((other) => other.startsWith(word)));
      });
      return left.sort(latestFirst).slice(0, MOST_CHOICES).map(headOf);
    },

    async compare(a, b, progress) {
      const { pages, nameOf } = await known(progress);
      const [one, other] = [await sideOf(pages, a), await sideOf(pages, b)];
      return {
        ...(one && { a: one.head }),
        ...(other && { b: other.head }),
        ...(one && other && { comparison: compare(one, other, nameOf) }),
      };
    },

    async stopSourcing() {
      stopping.abort();
      stopping = new AbortController();
    },

    async watchSourcing(changed) {
      told = [...told, changed];
    },
  };
}

const latestFirst = (a: PageHead, b: PageHead) => b.date - a.date || (a.page < b.page ? -1 : 1);
const headOf = ({ page, title, site, date }: PageHead): PageHead => ({ page, title, site, date });
