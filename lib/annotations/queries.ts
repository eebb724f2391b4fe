import { articleKey } from '../page/address/article-key';
import type { Target } from '../page/anchor/target';
import type { WhenceDatabase } from './database';
import { targetKey } from './draft-key';
import type { Annotation, Draft, PageRecord } from './model';

/** The addresses under which annotations of the same article are kept; `address` itself is always among them. */
export async function addressesOf(db: WhenceDatabase, address: string): Promise<string[]> {
  const others = await db.pages.where('articles').equals(articleKey(address)).primaryKeys();
  return [...new Set([address, ...others])];
}

/**
 * All of a page that is not deleted, in the order of the text; notes on the page as a whole come first. Also what was
 * written under other addresses of the same article.
 */
export async function annotationsOf(db: WhenceDatabase, address: string): Promise<Annotation[]> {
  const addresses = await addressesOf(db, address);
  const rows = await db.annotations.where('page').anyOf(addresses).toArray();
  return rows.filter(isKept).sort((a, b) => position(a) - position(b) || a.created - b.created);
}

/** What was being written on an article, under whatever address, the latest first. */
export async function draftsOf(db: WhenceDatabase, address: string): Promise<Draft[]> {
  const article = articleKey(address);
  // Few are ever kept, and their pages may have no row to find them by.
  const rows = await db.drafts.filter(({ page }) => articleKey(page) === article).toArray();
  return rows.sort((a, b) => b.modified - a.modified);
}

/**
 * Of a page's annotations the one that was made on the same words: an editor opened on them goes on with it and
 * makes no second one. A dismissal says that a mark is wrong; it is no note to go on with.
 */
export function annotationOn(annotations: readonly Annotation[], target: Target): Annotation | undefined {
  return annotations.find(
    (each) => !each.dismissal && each.target !== undefined && targetKey(each.target) === targetKey(target),
  );
}

/** Everything ever stored and not deleted, the oldest first, with the pages it was written on. */
export async function allForExport(
  db: WhenceDatabase,
): Promise<{ annotations: Annotation[]; pages: Map<string, PageRecord> }> {
  return db.transaction('r', db.annotations, db.pages, async () => {
    const [rows, pages] = await Promise.all([db.annotations.toArray(), db.pages.toArray()]);
    return {
      annotations: rows.filter(isKept).sort((a, b) => a.created - b.created),
      pages: new Map(pages.map((page) => [page.address, page])),
    };
  });
}

/** Annotations that are not deleted, over all pages. */
export function countAnnotations(db: WhenceDatabase): Promise<number> {
  return db.annotations.filter(isKept).count();
}

/** Annotations that are not deleted, on all pages of the host of `address`, over http and https. */
export async function countAnnotationsOnSite(db: WhenceDatabase, address: string): Promise<number> {
  if (!URL.canParse(address)) return 0;
  const { host } = new URL(address);
  return db.annotations
    .where('page')
    .startsWithAnyOf(`https://${host}/`, `http://${host}/`)
    .filter(isKept)
    .count();
}

function isKept(annotation: Annotation): boolean {
  return annotation.deleted === undefined;
}

/** UTF-16 offset of the first range; -1 puts notes on the whole page before all others. */
function position({ target }: Annotation): number {
  if (!target) return -1;
  return Math.min(...target.ranges.map((range) => range.position.start));
}
