import { articleKey } from '../page/address/article-key';
import type { WhenceDatabase } from './database';
import type { PageRecord } from './model';

/** The articles that a page's addresses are of: those it had, that of its address, and that of how it was opened. */
export function articlesOf({ articles = [], address, url }: PageRecord): string[] {
  return [...new Set([...articles, articleKey(address), articleKey(url)])];
}

/** The addresses under which annotations of the same article are kept; `address` itself is always among them. */
export async function addressesOf(db: WhenceDatabase, address: string): Promise<string[]> {
  const others = await db.pages.where('articles').equals(articleKey(address)).primaryKeys();
  return [...new Set([address, ...others])];
}
