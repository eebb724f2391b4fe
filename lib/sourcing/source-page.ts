import type { KeptReading } from '../annotations/kept-reading';
import type { PageRecord } from '../annotations/model';
import type { SourceKind } from '../reading/types';
import { lastReadings, type Statement, statementsOf } from './statements';
import { datesOf, siteOf } from './summary';

/** What one source said on one page. */
export interface SourceOnPage {
  page: string;
  title: string;
  site: string;
  date: number;
  isPublished: boolean;
  statements: SaidHere[];
  /** Who else was quoted there, those with most statements first. */
  others: { name: string; kind: SourceKind; statements: number }[];
}

export interface SaidHere extends Statement {
  /** In an earlier reading of the page alone: when it was last read so, ms since 1970. */
  until?: number;
}

/**
 * What a source said on a page, in the order of its text; what only earlier readings have comes after it.
 * @param readings all that are kept of the page, one at least
 * @returns `undefined` where it said nothing there
 */
export function sourceOnPage(
  name: string,
  readings: readonly KeptReading[],
  row: PageRecord | undefined,
  nameOf: (source: string) => string,
): SourceOnPage | undefined {
  const last = lastReadings(readings)[0]!;
  const all = statementsOf(last, nameOf);
  const statements: SaidHere[] = all.filter(({ names }) => names.includes(name));
  const seen = new Set(statements.map(keyOf));
  const earlier = readings.filter((each) => each !== last).sort((a, b) => b.last - a.last);
  for (const reading of earlier)
    for (const said of statementsOf(reading, nameOf)) {
      if (!said.names.includes(name) || seen.has(keyOf(said))) continue;
      seen.add(keyOf(said));
      statements.push({ ...said, until: reading.last });
    }
  if (statements.length === 0) return undefined;
  return {
    page: last.page,
    title: row?.title || last.page,
    site: siteOf(last.page),
    ...datesOf(readings, row),
    statements,
    others: othersIn(all, name),
  };
}

/** A statement in other words, or by other hands, is another. White space and quotation marks come and go. */
const keyOf = ({ content, cue }: Statement): string =>
  `${cue}\n${content}`.replace(/["“”'‘’«»\s]+/g, ' ').trim();

function othersIn(statements: readonly Statement[], name: string): SourceOnPage['others'] {
  const others = new Map<string, { kind: SourceKind; statements: number }>();
  for (const { names, kind } of statements)
    for (const other of names)
      if (other !== name) {
        const known = others.get(other) ?? { kind, statements: 0 };
        others.set(other, { ...known, statements: known.statements + 1 });
      }
  return [...others]
    .map(([other, rest]) => ({ name: other, ...rest }))
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}
