import { articleKey } from '../page/address/article-key';
import type { PageRecord } from './model';

/** The articles that a page's addresses are of: those it had, that of its address, and that of how it was opened. */
export function articlesOf({ articles = [], address, url }: PageRecord): string[] {
  return [...new Set([...articles, articleKey(address), articleKey(url)])];
}
