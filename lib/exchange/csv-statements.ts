import type { KeptReading } from '../annotations/kept-reading';
import type { PageRecord } from '../annotations/model';
import { pageCells } from './csv-annotations';
import { asCell, namesCell } from './csv-cells';
import type { Leaving } from './formats';

/** The columns of statements, one a row. */
export const STATEMENT_COLUMNS = [
  'Mark',
  'Source',
  'Kind',
  'Source as written',
  'Cue',
  'Statement',
  'Via',
  'Form',
  'Stance',
  'Confidence',
  'Title',
  'Site',
  'Authors',
  'Published',
  'Address',
  'Read',
] as const;

/** What a reading says of a page: who says what, and then the claims that name nobody. */
export function statementRows(
  reading: KeptReading,
  page: PageRecord,
  { nameOf }: Pick<Leaving, 'nameOf'>,
): string[][] {
  const rest = [...pageCells(page), page.address, new Date(reading.last).toISOString()];
  const attributions = reading.attributions.map((each) => {
    const sources = each.sources
      .map((index) => reading.sources[index])
      .filter((source) => source !== undefined);
    return [
      'attribution',
      namesCell([...new Set(sources.map(({ name }) => nameOf(name)))]),
      namesCell([...new Set(sources.map(({ kind }) => kind))]),
      each.source,
      each.cue,
      each.content,
      each.via,
      each.form,
      each.stance,
      String(each.confidence),
      ...rest,
    ];
  });
  const claims = reading.claims.map(({ words, confidence }) => [
    'claim',
    ...['', 'none', '', ''],
    words,
    ...['', '', ''],
    String(confidence),
    ...rest,
  ]);
  return [...attributions, ...claims].map((row) => row.map(asCell));
}
