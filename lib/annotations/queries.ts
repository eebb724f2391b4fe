import * as v from 'valibot';
import { articleKey } from '../page/address/article-key';
import type { WhenceDatabase } from './database';
import type { Annotation, Draft, PageRecord } from './model';
import * as shapes from './shapes';
import { type StoredAnnotation, shownOf } from './stored-annotation';

/**
 * What is stored, as far as it is understood: a row that is not (`shapes.ts`) is passed over, and counted by
 * `countUnreadable`. It stays where it is.
 */

/** The addresses under which annotations of the same article are kept; `address` itself is always among them. */
export async function addressesOf(db: WhenceDatabase, address: string): Promise<string[]> {
  const key = articleKey(address);
  // Where it could not be brought up to date, the database may be from before there was such an index.
  const others = await (db.pages.schema.idxByName.articles
    ? db.pages.where('articles').equals(key)
    : db.pages.filter((page) => typeof page.address === 'string' && articleKey(page.address) === key)
  ).primaryKeys();
  return [...new Set([address, ...others])];
}

/**
 * All of a page that is not deleted, in the order of the text; notes on the page as a whole come first. Also what was
 * written under other addresses of the same article.
 */
export async function annotationsOf(db: WhenceDatabase, address: string): Promise<Annotation[]> {
  const rows = await rowsOf(db, address);
  return rows
    .filter(isAnnotation)
    .map(shownOf)
    .sort((a, b) => position(a) - position(b) || a.created - b.created);
}

/** One annotation, deleted or not; `null` where there is none that is understood. */
export async function annotationById(db: WhenceDatabase, id: string): Promise<Annotation | null> {
  const row: unknown = await db.annotations.get(id);
  return isUnderstood(row) ? shownOf(row) : null;
}

/** What was being written on an article, under whatever address, the latest first. */
export async function draftsOf(db: WhenceDatabase, address: string): Promise<Draft[]> {
  const article = articleKey(address);
  // Few are ever kept, and their pages may have no row to find them by.
  const rows = await db.drafts.filter((row) => isDraft(row) && articleKey(row.page) === article).toArray();
  return rows.sort((a, b) => b.modified - a.modified);
}

/** How many of an article's rows, annotations and drafts, are not understood. */
export async function countUnreadable(db: WhenceDatabase, address: string): Promise<number> {
  const addresses = await addressesOf(db, address);
  const drafts = await db.drafts.where('page').anyOf(addresses).toArray();
  const rows = await rowsOf(db, address);
  return rows.filter((row) => !isUnderstood(row)).length + drafts.filter((row) => !isDraft(row)).length;
}

/** All that is to be exported. */
export interface ForExport {
  /** Not deleted, the oldest first. */
  annotations: Annotation[];
  /** Those that they were written on, by address. */
  pages: Map<string, PageRecord>;
  /** Rows of annotations that are not understood, as they are stored. */
  unreadable: unknown[];
}

/** Everything ever stored and not deleted. */
export async function allForExport(db: WhenceDatabase): Promise<ForExport> {
  return db.transaction('r', db.annotations, db.pages, async () => {
    const [rows, pages] = await Promise.all([db.annotations.toArray(), db.pages.toArray()]);
    return {
      annotations: rows
        .filter(isAnnotation)
        .map(shownOf)
        .sort((a, b) => a.created - b.created),
      pages: new Map(shapes.understood(shapes.pageRecord, pages).map((page) => [page.address, page])),
      unreadable: rows.filter((row) => !isUnderstood(row)),
    };
  });
}

/** Annotations that are not deleted, on all pages of the host of `address`, over http and https. */
export async function countAnnotationsOnSite(db: WhenceDatabase, address: string): Promise<number> {
  if (!URL.canParse(address)) return 0;
  const { host } = new URL(address);
  return db.annotations
    .where('page')
    .startsWithAnyOf(`https://${host}/`, `http://${host}/`)
    .filter(isAnnotation)
    .count();
}

async function rowsOf(db: WhenceDatabase, address: string): Promise<unknown[]> {
  return db.annotations
    .where('page')
    .anyOf(await addressesOf(db, address))
    .toArray();
}

const isUnderstood = (row: unknown): row is StoredAnnotation => v.is(shapes.annotation, row);
const isDraft = (row: unknown): row is Draft => v.is(shapes.draft, row);

/** Understood, and not deleted. */
function isAnnotation(row: unknown): row is StoredAnnotation {
  return isUnderstood(row) && row.deleted === undefined;
}

/** UTF-16 offset of the first range; -1 puts notes on the whole page before all others. */
export function position({ target }: Annotation): number {
  if (!target) return -1;
  return Math.min(...target.ranges.map((range) => range.position.start));
}
