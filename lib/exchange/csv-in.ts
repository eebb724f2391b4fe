import * as v from 'valibot';
import { ASSESSMENTS, type Body, type Correction, type PageInfo } from '../annotations/model';
import * as shapes from '../annotations/shapes';
import { othersTarget } from '../page/anchor/others-target';
import type { Target } from '../page/anchor/target';
import { arrivingAddress } from './arriving-address';
import { correctionIn, correctionWords } from './correction-words';
import { DISMISSED_CELL, pageCells } from './csv-annotations';
import { asCell, isSameCell, tagsCell, withoutApostrophe } from './csv-cells';
import { type CsvField, type CsvReading, columnsOf } from './csv-columns';
import { timeOfCell } from './csv-dates';
import { csvRows } from './csv-parse';
import { dotTagsOf, splitTags } from './csv-tags';
import type { Arriving, InFormat, Passed } from './formats';
import { isObject, type JsonObject, member, uuidOf } from './json-value';
import { mainRange } from './main-range';
import { pageFactsIn } from './page-facts-in';

/**
 * Tables: ours, Readwise's and others', of which the reader says what each column is (`columnsOf`). Without that it is
 * read as it seems to be.
 */
export const csvIn: InFormat<CsvReading | undefined> = {
  recognises: (start, name) => /\.(?:csv|tsv)$/i.test(name) && !/^\s*[[{<]/.test(start),
  async *read(file, options, tell) {
    const reading = options ?? (await columnsOf(file));
    let isHeader = reading.hasHeader;
    for await (const rows of csvRows(file, reading.encoding, reading.separator, tell)) {
      for (const { line, cells } of rows) {
        if (!isHeader) yield arriving(cells, `line ${line}`, reading);
        isHeader = false;
      }
    }
  },
};

function arriving(cells: readonly string[], at: string, reading: CsvReading): Arriving | Passed {
  const cell = (field: CsvField): string => {
    const text = cells[reading.columns[field] ?? -1] ?? '';
    return reading.isOurs ? withoutApostrophe(text) : text;
  };
  const told = cell('address').trim();
  if (told === '') return { at, why: 'no-page' };
  const carried = carriedIn(cell('whence'));
  const address = arrivingAddress(told, carried !== undefined);
  if (address === undefined) return { at, why: 'bad-address' };
  const body = bodyOf(cell, reading, carried);
  const target = targetOf(cell, carried);
  const dismissal = carried !== undefined && cell('dismissed').trim().toLowerCase() === DISMISSED_CELL;
  const correction = carried && correctionOf(cell('correction'), member(carried, 'correction'));
  const hasNothing = !target && body.note.trim() === '' && body.tags.length === 0 && !body.assessment;
  if (hasNothing && !carried) return { at, why: 'no-words' };
  const id = uuidOf(cell('id').trim());
  const created = timeOfCell(cell('created'), reading.dates);
  const modified = timeOfCell(cell('modified'), reading.dates) ?? created;
  const mark = carried && member(carried, 'reading');
  return {
    at,
    ...(id !== undefined && { id }),
    page: { address, ...pageOf(cell, carried) },
    ...(target && { target }),
    body,
    ...(v.is(shapes.markSnapshot, mark) && { reading: v.parse(shapes.markSnapshot, mark) }),
    ...(dismissal && { dismissal: true }),
    ...(correction && { correction }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  };
}

/** What the cell says, with the places of its words as long as these are what was carried beside it. */
function correctionOf(said: string, own: unknown): Correction | undefined {
  if (v.is(shapes.correction, own) && isSameCell(asCell(correctionWords(own)), said))
    return v.parse(shapes.correction, own);
  return correctionIn(said.trim());
}

type Cell = (field: CsvField) => string;

/** What our own export could not say in the other cells. Spreadsheets cut long cells off: then there is none of it. */
function carriedIn(cell: string): JsonObject | undefined {
  if (!cell.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function bodyOf(cell: Cell, { hasDotTags }: CsvReading, carried: JsonObject = {}): Body {
  const written = cell('note');
  const dotted = hasDotTags ? dotTagsOf(written) : { note: written, tags: [] };
  const [note, tags] = [member(carried, 'note'), member(carried, 'tags')];
  const said = cell('assessment').trim().toLowerCase();
  const assessment = ASSESSMENTS.find((each) => each === said);
  const areSame = v.is(shapes.strings, tags) && isSameCell(asCell(tagsCell(tags)), cell('tags'));
  return {
    note: typeof note === 'string' && isSameCell(asCell(note), written) ? note : dotted.note,
    tags: areSame ? tags : [...new Set([...splitTags(cell('tags')), ...dotted.tags])],
    ...(assessment && { assessment }),
  };
}

/** The words that it is on: ours with all that is known of them, as long as they are the same. */
function targetOf(cell: Cell, carried: JsonObject = {}): Target | undefined {
  const exact = cell('quote');
  const own = member(carried, 'target');
  if (v.is(shapes.target, own) && isSameCell(asCell(mainRange(own)?.quote.exact ?? ''), exact))
    return v.parse(shapes.target, own);
  if (exact.trim() === '') return undefined;
  return othersTarget({ exact: exact.trim(), prefix: cell('before'), suffix: cell('after') });
}

const PAGE_CELLS = ['title', 'site', 'authors', 'published'] as const;

/** What is known of the page: what the cells say, and of cells that are as they were what was carried beside them. */
function pageOf(cell: Cell, carried: JsonObject | undefined): Partial<PageInfo> {
  const known = pageFactsIn(carried && member(carried, 'page'));
  const before = pageCells(known).map(asCell);
  const page: Partial<PageInfo> = { ...known };
  for (const [index, field] of PAGE_CELLS.entries()) {
    const now = cell(field);
    if (isSameCell(before[index]!, now)) continue;
    if (field === 'authors') page.authors = namesIn(now);
    else page[field] = now.trim();
  }
  return page;
}

const namesIn = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
