/**
 * This room makes figures and lists of kept readings: what one source said, how a site is sourced, what two articles
 * share. It is pure. Here: the statements of a reading, each by itself.
 */

import type { KeptAttribution, KeptReading } from '../annotations/kept-reading';
import type { SourceKind } from '../reading/types';

/** One attribution of a page's last reading, and who it is of. */
export interface Statement extends Omit<KeptAttribution, 'sources'> {
  page: string;
  /** The names under which they are shown; empty where nobody is named. */
  names: string[];
  kind: SourceKind;
}

/**
 * The statements of a reading, in the order of its text.
 * @param nameOf the name under which a source is shown, which the reader may have joined with others
 */
export function statementsOf(
  { page, sources, attributions }: KeptReading,
  nameOf: (source: string) => string,
): Statement[] {
  return attributions.map(({ sources: places, ...rest }) => {
    const named = places.flatMap((place) => sources[place] ?? []);
    return {
      ...rest,
      page,
      names: [...new Set(named.map(({ name }) => nameOf(name)))],
      kind: named[0]?.kind ?? 'none',
    };
  });
}

/** Of the readings of each page that which says what it said when last read. */
export function lastReadings(readings: readonly KeptReading[]): KeptReading[] {
  const last = new Map<string, KeptReading>();
  for (const each of readings)
    if (each.last >= (last.get(each.page)?.last ?? -Infinity)) last.set(each.page, each);
  return [...last.values()];
}
