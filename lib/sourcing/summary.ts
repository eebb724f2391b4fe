import type { KeptAttribution, KeptReading } from '../annotations/kept-reading';
import type { PageRecord } from '../annotations/model';
import { SOURCE_KINDS, type SourceKind } from '../reading/types';
import { type Reason, reasonIn } from './reasons';
import { lastReadings } from './statements';

/** Which page it is. */
export interface PageHead {
  /** Address, as in its row. */
  page: string;
  title: string;
  /** Host of the address, as the filter of the notes has it. */
  site: string;
  /** When it was published where the page says so, else when it was first read, ms since 1970. */
  date: number;
}

/**
 * What is remembered of each page for lists and figures, in a hundredth of the room that its readings take: those of ten
 * thousand pages need not stand in memory. Names are those of the readings: what the reader joined is joined when asked.
 */
export interface PageSummary extends PageHead {
  isPublished: boolean;
  /** How many of it are kept; the figures are those of the last. */
  readings: number;
  isCut: boolean;
  statements: number;
  claims: number;
  /** Statements by the kind of their first source, in the order of `SOURCE_KINDS`. */
  kinds: number[];
  sources: SourceSummary[];
  /** Of statements that have several sources, the places of these in `sources`. */
  shared: number[][];
  /** Names that earlier readings of it have, and the last has not. */
  earlier: string[];
}

export interface SourceSummary {
  name: string;
  kind: SourceKind;
  /** Statements that are its alone; `shared` has the others. */
  alone: number;
  /** Of those that are unnamed: why, as far as the page says. */
  reason?: Reason;
}

/** @param readings all that are kept of the page, one at least */
export function summaryOf(readings: readonly KeptReading[], row: PageRecord | undefined): PageSummary {
  const last = lastReadings(readings)[0]!;
  const { page, attributions } = last;
  const kinds = SOURCE_KINDS.map(() => 0);
  const sources = last.sources.map(({ name, kind }): SourceSummary => ({ name, kind, alone: 0 }));
  const shared: number[][] = [];
  for (const { sources: places } of attributions) {
    const known = places.filter((place) => sources[place]);
    const kind = sources[known[0] ?? -1]?.kind ?? 'none';
    kinds[SOURCE_KINDS.indexOf(kind)]! += 1;
    if (known.length === 1) sources[known[0]!]!.alone += 1;
    else if (known.length > 1) shared.push(known);
  }
  for (const [place, source] of sources.entries()) {
    const reason = source.kind === 'unnamed' ? reasonOf(last, place) : undefined;
    if (reason) source.reason = reason;
  }
  const names = new Set(sources.map(({ name }) => name));
  const before = readings.flatMap((each) => (each === last ? [] : each.sources.map(({ name }) => name)));
  return {
    page,
    title: row?.title || page,
    ...datesOf(readings, row),
    site: siteOf(page),
    readings: readings.length,
    isCut: last.isCut === true,
    statements: attributions.length,
    claims: last.claims.length,
    kinds,
    sources,
    shared,
    earlier: [...new Set(before)].filter((name) => !names.has(name)),
  };
}

/** When a page was published, as far as it says so, else when it was first read. */
export function datesOf(
  readings: readonly KeptReading[],
  row: PageRecord | undefined,
): { date: number; isPublished: boolean } {
  const published = Date.parse(row?.published ?? '');
  const isPublished = Number.isFinite(published);
  return { date: isPublished ? published : Math.min(...readings.map(({ at }) => at)), isPublished };
}

/** Host of an address, as the filter of the notes has it. */
export const siteOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/** The clause that the reading found; else words of the source itself and of what hands it over. */
function reasonOf({ sources, attributions }: KeptReading, place: number): Reason | undefined {
  const clause = sources[place]?.anonymity;
  const found = clause === undefined ? undefined : reasonIn(clause);
  if (found) return found;
  // The reading knows of wishes that these rules do not.
  if (clause !== undefined) return { group: 'other', words: clause };
  const own = attributions.filter((each: KeptAttribution) => each.sources.includes(place));
  for (const { source, cue } of own) {
    const reason = reasonIn(`${source} ${cue}`);
    if (reason) return reason;
  }
  return undefined;
}
