import type { ReadText } from '../../lib/annotations/keep-text';
import type { PageInfo } from '../../lib/annotations/model';
import { cleanAddress } from '../../lib/page/address/clean';
import { TEXT_MAP_VERSION } from '../../lib/page/text/text-map';
import type { Article } from '../../lib/reading/types';
import type { Asker } from './gate';
import { type LastOfTabs, lastOf, lastOfTabs, type Memory } from './last-of-tabs';

/** The texts of the pages in the open tabs, so that one can be kept once the reader wants that. */
const TEXTS: Memory = {
  name: 'text',
  mostATab: 3,
  // Some 200 articles, or one book.
  longestAll: 2_000_000,
};

/** Code units of a text that can be kept: a long novel's are as many, and its JSON has room among the texts of all tabs. */
export const LONGEST_KEPT = 1_000_000;

export const lastTexts = (): LastOfTabs<ReadText> => lastOfTabs(TEXTS);

export const lastTextOf = (page: { address: string; url: string }, asker: Pick<Asker, 'kind' | 'tab'>) =>
  lastOf<ReadText>(TEXTS, page, asker);

/**
 * The text of a page as it could be kept; nothing where it is too long for that.
 * @param now when it was read, ms since 1970
 */
export function readText(
  { address, url }: PageInfo,
  { text, blocks }: Article,
  now: number,
): ReadText | undefined {
  if (text.length > LONGEST_KEPT) return undefined;
  const places = { page: cleanAddress(address), url: cleanAddress(url) };
  return { ...places, at: now, mapVersion: TEXT_MAP_VERSION, text, blocks };
}
