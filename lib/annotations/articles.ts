import { articleKey } from '../page/address/article-key';
import { isAddressOf } from '../page/address/owner';
import type { PageRecord } from './model';

/**
 * The articles that a page's addresses are of: those it had, that of its address, and that of how it was opened, where
 * that is an address of the same site.
 */
export function articlesOf({ articles = [], address, url }: PageRecord): string[] {
  const opened = isAddressOf(url, address) ? [articleKey(url)] : [];
  return [...new Set([...articles, articleKey(address), ...opened])];
}
