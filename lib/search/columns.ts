import { type Entry, siteOf } from './entry';
import { type Growing, growing, push, trimmed } from './growing';
import { createValues, type Values, valueNumber } from './values';

/**
 * What rows are filtered, counted and sorted by, a typed array each: a row is a number, its place in all of them. A row
 * that is gone keeps its number, and one that was changed gets another.
 */
export interface Columns {
  ids: string[];
  /** Rows that are there, by their ids. */
  rows: Map<string, number>;
  /** 1: it is there. */
  alive: Growing<Uint8Array>;
  page: Growing<Uint32Array>;
  created: Growing<Float64Array>;
  modified: Growing<Float64Array>;
  position: Growing<Int32Array>;
  kind: Growing<Uint8Array>;
  assessment: Growing<Uint8Array>;
  /** `FLAGS`. */
  flags: Growing<Uint8Array>;
  /** Where the tags of each begin in `tags`, and where the last end. */
  tagStarts: Growing<Uint32Array>;
  tags: Growing<Uint32Array>;
  sourceStarts: Growing<Uint32Array>;
  sources: Growing<Uint32Array>;
  pages: Values;
  titles: string[];
  /** Of each page. */
  sites: Growing<Uint32Array>;
  siteValues: Values;
  kindValues: Values;
  assessmentValues: Values;
  tagValues: Values;
  sourceValues: Values;
}

export const FLAGS = { note: 1, dismissed: 2, also: 4 } as const;

/** Those of plain numbers, by which they are stored. */
export const NUMBERS = [
  'alive',
  'page',
  'created',
  'modified',
  'position',
  'kind',
  'assessment',
  'flags',
  'tagStarts',
  'tags',
  'sourceStarts',
  'sources',
  'sites',
] as const;
/** Those with one number for each row. */
export const BY_ROW = [
  'alive',
  'page',
  'created',
  'modified',
  'position',
  'kind',
  'assessment',
  'flags',
] as const;
export const VALUES = [
  'pages',
  'siteValues',
  'kindValues',
  'assessmentValues',
  'tagValues',
  'sourceValues',
] as const;

/** Columns as they are stored. */
export type StoredColumns = { ids: string[]; titles: string[] } & {
  [K in (typeof NUMBERS)[number]]: Columns[K]['all'];
} & { [K in (typeof VALUES)[number]]: string[] };

export const emptyColumns = (): StoredColumns => ({
  ids: [],
  titles: [],
  alive: new Uint8Array(),
  page: new Uint32Array(),
  created: new Float64Array(),
  modified: new Float64Array(),
  position: new Int32Array(),
  kind: new Uint8Array(),
  assessment: new Uint8Array(),
  flags: new Uint8Array(),
  tagStarts: new Uint32Array(1),
  tags: new Uint32Array(),
  sourceStarts: new Uint32Array(1),
  sources: new Uint32Array(),
  sites: new Uint32Array(),
  pages: [],
  siteValues: [],
  kindValues: [''],
  assessmentValues: ['none'],
  tagValues: [],
  sourceValues: [''],
});

export function columnsFrom(stored: StoredColumns): Columns {
  const rows = new Map<string, number>();
  for (const [row, id] of stored.ids.entries()) if (stored.alive[row]) rows.set(id, row);
  return {
    ids: [...stored.ids],
    titles: [...stored.titles],
    rows,
    ...(Object.fromEntries(NUMBERS.map((name) => [name, growing(stored[name])])) as object),
    ...(Object.fromEntries(VALUES.map((name) => [name, createValues(stored[name])])) as object),
  } as Columns;
}

export function columnsToStore(columns: Columns): StoredColumns {
  return {
    ids: [...columns.ids],
    titles: [...columns.titles],
    ...(Object.fromEntries(NUMBERS.map((name) => [name, trimmed<never>(columns[name] as never)])) as object),
    ...(Object.fromEntries(VALUES.map((name) => [name, [...columns[name].list]])) as object),
  } as StoredColumns;
}

/** @returns the row's number */
export function addRow(columns: Columns, entry: Entry): number {
  const row = columns.ids.push(entry.id) - 1;
  columns.rows.set(entry.id, row);
  push(columns.alive, 1);
  push(columns.page, pageNumber(columns, entry));
  push(columns.created, entry.created);
  push(columns.modified, entry.modified);
  push(columns.position, entry.position);
  push(columns.kind, valueNumber(columns.kindValues, entry.kind ?? ''));
  push(columns.assessment, valueNumber(columns.assessmentValues, entry.assessment ?? 'none'));
  const { note, dismissed, also } = FLAGS;
  push(
    columns.flags,
    (entry.note === '' ? 0 : note) | (entry.isDismissed ? dismissed : 0) | (entry.isAlso ? also : 0),
  );
  for (const tag of entry.tags) push(columns.tags, valueNumber(columns.tagValues, tag));
  push(columns.tagStarts, columns.tags.length);
  for (const source of entry.sources) push(columns.sources, valueNumber(columns.sourceValues, source));
  push(columns.sourceStarts, columns.sources.length);
  return row;
}

/** The number of a page, whose title is now that of this entry. */
function pageNumber(columns: Columns, { page, title }: Entry): number {
  const number = valueNumber(columns.pages, page);
  if (number === columns.sites.length) push(columns.sites, valueNumber(columns.siteValues, siteOf(page)));
  columns.titles[number] = title;
  return number;
}

/** @returns its number, where it was there */
export function removeRow({ rows, alive }: Columns, id: string): number | undefined {
  const row = rows.get(id);
  if (row === undefined) return undefined;
  rows.delete(id);
  alive.all[row] = 0;
  return row;
}

/** Numbers of the tags of a row. */
export const tagsOf = ({ tags, tagStarts }: Columns, row: number): Uint32Array =>
  tags.all.subarray(tagStarts.all[row]!, tagStarts.all[row + 1]!);

/** Number of the source that a row shows; 0 where it has none. */
export const sourceOf = ({ sources, sourceStarts }: Columns, row: number): number => {
  const start = sourceStarts.all[row]!;
  return start === sourceStarts.all[row + 1]! ? 0 : sources.all[start]!;
};
