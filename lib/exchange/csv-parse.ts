import Papa from 'papaparse';
import { FileError } from './formats';
import { type Encoding, fileText } from './text-encoding';

/** A row of a table, and the line of the file on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Signs of the longest row. A quotation mark that is never closed would take the rest of the file for one cell. */
const LONGEST_ROW = 4 * 1024 ** 2;
/** "sep=;" on the first line, by which a file tells Excel what parts its cells. */
const SEPARATOR_LINE = /^sep=.$/i;

/**
 * The rows of a file, but for empty ones, those of each piece together.
 * @throws FileError where it ends inside a cell, and for a row without end, with the line
 */
export async function* csvRows(
  file: Blob,
  encoding: Encoding,
  separator: string,
  tell: (bytes: number) => void,
): AsyncGenerator<CsvRow[]> {
  let parser: Papa.Parser | undefined;
  let rest = '';
  let line = 1;
  const numbered = (rows: string[][], lineEnd: string): CsvRow[] => {
    const all: CsvRow[] = [];
    for (const row of rows) {
      const cells = lineEnd === '\n' ? withoutReturn(row) : row;
      const isEmpty = cells.every((cell) => cell.trim() === '');
      if (!isEmpty && !(line === 1 && SEPARATOR_LINE.test(row.join(separator)))) all.push({ line, cells });
      line += 1 + cells.reduce((count, cell) => count + lineEndsIn(cell), 0);
    }
    return all;
  };
  let lineEnd = '\n';
  for await (const text of fileText(file, tell, encoding)) {
    rest += text;
    if (!parser) {
      lineEnd = lineEndOf(rest);
      parser = new Papa.Parser({ delimiter: separator, newline: lineEnd as '\n' | '\r' });
    }
    const { data, meta } = parser.parse(rest, 0, true);
    yield numbered(data, lineEnd);
    rest = rest.slice(meta.cursor);
    if (rest.length > LONGEST_ROW) throw new FileError('too-large', `line ${line}`);
  }
  if (!parser || rest === '') return;
  const { data, errors } = parser.parse(rest, 0, false);
  if (errors.some(({ code }: Papa.ParseError) => code === 'MissingQuotes'))
    throw new FileError('cut-off', `line ${line}`);
  yield numbered(data, lineEnd);
}

/** Old files of a Mac end their lines with a carriage return alone. In all others a line feed ends them. */
const lineEndOf = (start: string): '\n' | '\r' => {
  const bare = start.replace(/"[^"]*(?:"|$)/g, '');
  return bare.includes('\r') && !bare.includes('\n') ? '\r' : '\n';
};

/** The carriage return before a line feed belongs to no cell. */
function withoutReturn(cells: string[]): string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}

const lineEndsIn = (cell: string): number =>
  cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * What parts the cells: of the signs in use that which parts the first row into most columns whose names are known, else
 * into most. The row has names, mostly, and those have none of these signs in them: the rows below it may have any.
 */
export function separatorOf(start: string, knows: (name: string) => boolean): string {
  const [, told] = /^sep=(.)\r?\n/i.exec(start) ?? [];
  if (told !== undefined) return told;
  const score = (delimiter: string): number => {
    const [row = []] = Papa.parse<string[]>(start, { delimiter, preview: 1 }).data;
    return row.filter(knows).length * MOST_COLUMNS + row.length;
  };
  return SEPARATORS.toSorted((a, b) => score(b) - score(a))[0]!;
}

/** More than any table has: one known name weighs more than any number of columns. */
const MOST_COLUMNS = 1_000_000;
