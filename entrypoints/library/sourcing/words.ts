import { i18n } from '#i18n';
import type { Interval, Share } from '../../../lib/sourcing/interval';
import { addressOf } from '../place';

/** The words on screen for figures and pages of this room. */

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** "3 May 2026". @param date ms since 1970 */
export const dayWord = (date: number): string => new Date(date).toLocaleDateString(i18n.region, DAY);

/** "published 3 May 2026", or when it was read. */
export const dateWord = ({ date, isPublished }: { date: number; isPublished: boolean }): string =>
  i18n.t(isPublished ? 'library.sourcing.published' : 'library.sourcing.read', [dayWord(date)]);

export const percent = (share: number): number => Math.round(share * 100);

/** "31%"; what is less than half of one is not none. */
export function percentWord(share: number): string {
  if (share > 0 && share < 0.005) return i18n.t('library.sourcing.lessThan', [i18n.percent(0.01)]);
  return i18n.percent(share);
}

export const shareOf = ({ count, of }: Share): number => (of === 0 ? 0 : count / of);

/** "24–39 %". */
export const betweenWord = ({ low, high }: Interval): string =>
  i18n.percents(Math.floor(low * 100) / 100, Math.ceil(high * 100) / 100);

export const sourceAddress = (name: string): string => `#${addressOf({ view: 'source', name })}`;
export const notesAddress = (page: string): string =>
  `#${addressOf({ view: 'notes', query: { text: '', filters: { page: [page] }, sort: 'page' } })}`;
export const compareAddress = (a: string): string => `#${addressOf({ view: 'compare', a })}`;
export const siteAddress = (site: string): string => `#${addressOf({ view: 'site', scope: { site } })}`;
