/**
 * Tables that a spreadsheet opens: annotations one a row, statements of the kept readings one a row, or annotations in
 * the columns that Readwise takes. https://www.rfc-editor.org/rfc/rfc4180
 */

import { byPage } from './by-page';
import { ANNOTATION_COLUMNS, annotationRow } from './csv-annotations';
import { csvText, type Separator } from './csv-cells';
import { READWISE_COLUMNS, readwiseRow } from './csv-readwise';
import { STATEMENT_COLUMNS, statementRows } from './csv-statements';
import type { Leaving, OutFormat, Pieces } from './formats';
import { lastReading } from './last-reading';

interface CsvOptions {
  /** The semicolon is for spreadsheets of languages that write the decimal comma. A comma where nothing is given. */
  separator?: Separator;
}

/** By it Excel knows UTF-8 when it sees it. */
const MARK = '\ufeff';

const table = (write: OutFormat<CsvOptions>['write']): OutFormat<CsvOptions> => ({
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  write,
});

/** Annotations, one a row; our own import gets all of each back. */
export const csv = table(async function* (leaving, { separator }, tell): Pieces {
  yield MARK + csvText([ANNOTATION_COLUMNS], separator);
  yield* rowsOf(leaving, (each) => annotationRow(each, leaving), separator, tell);
});

/** Annotations in Readwise's columns. Without the mark, which is not known to be understood there. */
export const readwiseCsv = table(async function* (leaving, { separator }, tell): Pieces {
  yield csvText([READWISE_COLUMNS], separator);
  yield* rowsOf(leaving, (each) => readwiseRow(each, leaving), separator, tell);
});

/** Statements, one a row, of what each page said when it was last read. */
export const statementsCsv = table(async function* (leaving, { separator }, tell): Pieces {
  yield MARK + csvText([STATEMENT_COLUMNS], separator);
  for await (const { address, page, done } of byPage(leaving)) {
    const reading = lastReading(await leaving.readingsOf(address));
    if (reading) yield csvText(statementRows(reading, page, leaving), separator);
    tell(done);
  }
});

async function* rowsOf(
  leaving: Leaving,
  rowOf: (annotation: Parameters<typeof annotationRow>[0]) => string[] | undefined,
  separator: Separator | undefined,
  tell: (done: number) => void,
): Pieces {
  let done = 0;
  for await (const some of leaving.annotations()) {
    yield csvText(
      some.map(rowOf).filter((row) => row !== undefined),
      separator,
    );
    done += some.length;
    tell(done);
  }
}
