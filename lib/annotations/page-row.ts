import { cleanAddress } from '../page/address/clean';
import { isAddressOf, isOfSite } from '../page/address/owner';
import type { Counts } from '../reading/types';
import { articlesOf } from './articles';
import type { PageInfo, PageRecord } from './model';

/**
 * What is to be kept of a page. What is known is only added to: a save from a page that is half loaded may know less
 * than the last one. A page of another origin than those that the row is of changes nothing, be it an archive that is
 * believed to hold a copy: it says what it likes.
 * @param known the row there is
 * @param now ms since 1970
 */
export function pageRow(
  { article: _, ...info }: PageInfo,
  counts: Counts | undefined,
  known: PageRecord | undefined,
  now: number,
): PageRecord {
  if (known && !isOfSite(info.url, known.address) && !isOfSite(info.url, known.url)) return known;
  const address = cleanAddress(info.address);
  const url = isAddressOf(info.url, address) ? cleanAddress(info.url) : address;
  const row = { ...known, ...info, address, url, ...(counts && { counts }), modified: now };
  return { ...row, articles: articlesOf(row) };
}
