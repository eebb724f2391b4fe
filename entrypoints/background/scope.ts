import type { PageInfo } from '../../lib/annotations/model';
import { addressesOf } from '../../lib/annotations/queries';
import { articleKey } from '../../lib/page/address/article-key';
import { type Asker, RefusedError } from './gate';
import type { ShownPages } from './shown';
import type { Store } from './store';

/** Which of the reader's rows an asker may see and change. */
export interface Scope {
  /** @throws RefusedError where a row of this page is none of the asker's */
  need(page: string | undefined): void;
  /** What the background knows of this page, in place of what the asker says. @throws RefusedError */
  page(said: PageInfo): PageInfo;
}

/** Views are the reader's own and may see all. A page, and the card on it, may see what is on that page's articles. */
export async function scopeOf({ read }: Store, shown: ShownPages, asker: Asker): Promise<Scope> {
  if (asker.kind === 'view') return { need() {}, page: (said) => said };
  const pages = await shown.of(asker);
  const articles = new Set(pages.map(({ address }) => articleKey(address)));
  const known = pages.map(({ address }) => read((db) => addressesOf(db, address), [address]));
  const addresses = new Set((await Promise.all(known)).flat());
  function need(page: string | undefined): void {
    if (page === undefined || addresses.has(page) || articles.has(articleKey(page))) return;
    throw new RefusedError('This is of another page.');
  }
  return {
    need,
    page(said) {
      const known = pages.find(({ address }) => address === said.address);
      if (!known) throw new RefusedError('This is of another page.');
      return known;
    },
  };
}
