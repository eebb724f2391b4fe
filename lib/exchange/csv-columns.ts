import type { ANNOTATION_COLUMNS } from './csv-annotations';
import { type DateOrder, dateOrderOf } from './csv-dates';
import { csvRows, separatorOf } from './csv-parse';
import { READWISE_COLUMNS } from './csv-readwise';
import { FileError } from './formats';
import { type Encoding, encodingOf, fileText } from './text-encoding';

/** What a column can hold. `whence` is for what our own export could not say in the others. */
export const CSV_FIELDS = [
  'address',
  'quote',
  'note',
  'tags',
  'title',
  'site',
  'authors',
  'published',
  'created',
  'modified',
  'assessment',
  'before',
  'after',
  'dismissed',
  'correction',
  'id',
  'whence',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** How a table is to be read. */
export interface CsvReading {
  encoding: Encoding;
  separator: string;
  /** The first row names the columns. */
  hasHeader: boolean;
  /** The place of the column of each field, from 0. A field without one is not read. */
  columns: Partial<Record<CsvField, number>>;
  dates: DateOrder;
  /** Tags stand before the note, ".so", as Readwise has them. */
  hasDotTags: boolean;
  /** Whence wrote it: apostrophes before what could be a formula are not the reader's. */
  isOurs: boolean;
}

/** How a table may be read, to be shown and changed. */
export interface CsvGuess extends CsvReading {
  /** Names of the columns; of a table without, empty ones. */
  header: string[];
  /** The first rows below it. */
  rows: string[][];
}

/** Bytes by which columns are guessed, and rows that are shown. */
const START = 128 * 1024;
const ROWS_SHOWN = 8;

/** Names of columns, as tools give them: without signs and capitals. */
const NAMES: Readonly<Record<CsvField, readonly string[]>> = {
  address: [
    'address',
    'url',
    'uri',
    'link',
    'page url',
    'source url',
    'article url',
    'href',
    'permalink',
    'web address',
    'website',
    'page',
  ],
  quote: [
    'quote',
    'highlight',
    'highlights',
    'highlighted text',
    'quoted text',
    'annotated text',
    'quotation',
    'passage',
    'selection',
    'selected text',
    'excerpt',
    'exact',
    'text',
  ],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'my note',
    'body',
    'annotation',
    'annotation text',
    'remark',
    'text',
  ],
  tags: ['tags', 'tag', 'labels', 'label', 'keywords', 'codes', 'document tags'],
  title: ['title', 'page title', 'article title', 'document title', 'book title', 'headline', 'document'],
  site: ['site', 'site name', 'publication', 'publisher', 'outlet', 'newspaper'],
  authors: ['authors', 'author', 'page author', 'book author', 'byline', 'article author'],
  published: ['published', 'date published', 'publication date', 'published at', 'published date'],
  created: [
    'created',
    'created at',
    'date created',
    'creation date',
    'date',
    'highlighted at',
    'date highlighted',
    'date added',
    'added',
    'timestamp',
    'time',
  ],
  modified: ['modified', 'updated', 'updated at', 'date modified', 'last modified', 'last updated'],
  assessment: ['assessment'],
  before: ['before', 'prefix', 'text before'],
  after: ['after', 'suffix', 'text after'],
  dismissed: ['dismissed'],
  correction: ['correction'],
  id: ['id', 'uuid'],
  whence: ['whence'],
};

/**
 * What a table seems to be: how it is written, its first rows, and which column is what. That is to be shown before it
 * is read, and may be changed.
 * @throws FileError for what is no table
 */
export async function columnsOf(file: Blob): Promise<CsvGuess> {
  const encoding = await csvEncoding(file);
  const bytes = await file.slice(0, START).arrayBuffer();
  const start = new TextDecoder(encoding).decode(bytes, { stream: true });
  if (start.trim() === '') throw new FileError('empty');
  const separator = separatorOf(start, isKnown);
  const rows: string[][] = [];
  for await (const some of csvRows(file, encoding, separator, () => {})) {
    rows.push(...some.slice(0, ROWS_SHOWN + 1 - rows.length).map(({ cells }) => cells));
    if (rows.length > ROWS_SHOWN) break;
  }
  const guess = guessOf(rows);
  // A picture, say, that is called a table.
  if (start.includes('\0') && !guess.isOurs) throw new FileError('unknown-format');
  return { encoding, separator, ...guess };
}

type Guess = Omit<CsvGuess, 'encoding' | 'separator'>;

function guessOf(all: readonly string[][]): Guess {
  const [first = []] = all;
  const named = columnsNamed(first);
  const hasHeader = Object.keys(named).length > 0 || !first.some(isAddress);
  const rows = hasHeader ? all.slice(1) : all.slice(0, ROWS_SHOWN);
  const header = hasHeader ? first : first.map(() => '');
  // Whatever it is called: the column in which addresses are.
  const address = named.address ?? rows[0]?.findIndex(isAddress);
  const columns = { ...named, ...(address !== undefined && address >= 0 && { address }) };
  const isReadwise = hasColumns(first, READWISE_COLUMNS);
  const { created = -1, modified = -1 } = columns;
  return {
    hasHeader,
    header,
    rows: [...rows],
    columns,
    dates: dateOrderOf(rows.flatMap((row) => [row[created] ?? '', row[modified] ?? ''])),
    hasDotTags: plain(first[columns.quote ?? -1] ?? '') === 'highlight' && columns.tags === undefined,
    isOurs: isReadwise || OUR_COLUMNS.every((name) => first.includes(name)),
  };
}

/** By which a table of ours is known, whatever columns were added, moved or thrown out in a spreadsheet. */
const OUR_COLUMNS: readonly (typeof ANNOTATION_COLUMNS)[number][] = ['Address', 'Id', 'Whence'];

const hasColumns = (row: readonly string[], columns: readonly string[]): boolean =>
  row.length === columns.length && columns.every((name, index) => row[index] === name);

const isAddress = (cell: string): boolean => /^\s*(?:https?|file):\/\/\S+\s*$/i.test(cell);

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isKnown = (name: string): boolean => CSV_FIELDS.some((field) => NAMES[field].includes(plain(name)));

/** Columns by their names, each for one field; the better name first. */
function columnsNamed(header: readonly string[]): CsvReading['columns'] {
  const names = header.map(plain);
  const columns: CsvReading['columns'] = {};
  const taken = new Set<number>();
  for (const field of CSV_FIELDS) {
    const at = NAMES[field]
      .map((name) => names.findIndex((each, index) => each === name && !taken.has(index)))
      .find((index) => index >= 0);
    if (at === undefined) continue;
    columns[field] = at;
    taken.add(at);
  }
  return columns;
}

/** UTF-16 where a file says so, UTF-8 where it is that from end to end, else what Excel writes in the West. */
export async function csvEncoding(file: Blob): Promise<Encoding> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const told = encodingOf(start);
  if (told !== 'utf-8') return told;
  try {
    for await (const _ of fileText(file, () => {}, 'utf-8'));
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof FileError) || (error.trouble !== 'encoding' && error.trouble !== 'cut-off'))
      throw error;
    return isMarked(start) ? 'utf-8' : 'windows-1252';
  }
}

/** It says that it is UTF-8: what is wrong in it then is wrong. */
const isMarked = ([a, b, c]: Uint8Array): boolean => a === 0xef && b === 0xbb && c === 0xbf;
