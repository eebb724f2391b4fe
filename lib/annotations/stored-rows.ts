import type { Table } from 'dexie';
import type { WhenceDatabase } from './database';
import { isLaidAside } from './laid-aside';
import { draftOfSubject } from './log/subject';

/** A row of the reader's data with the name of what it is, understood or not: what a backup is made of. */
export type StoredRow = { [K in RowKind]: { kind: K; row: unknown } }[RowKind];

/**
 * What a backup holds, in this order: a note comes before its page, so that of what is written while it is made no note
 * is without one. Not how notes were last seen, which is of one device, nor the steps that can be undone.
 */
export const ROW_KINDS = ['annotation', 'page', 'reading', 'text', 'draft', 'log'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export type RowCounts = Record<RowKind, number>;

/** Rows that are read at once: a megabyte or two, of texts and readings more. */
const AT_ONCE = 500;
const FEW_AT_ONCE = 50;

const TABLES = {
  annotation: 'annotations',
  page: 'pages',
  reading: 'readings',
  text: 'texts',
  draft: 'drafts',
  log: 'logs',
} as const satisfies Record<RowKind, keyof WhenceDatabase>;

/** How many rows there are of each kind. Those that a backup leaves out are counted with them. */
export async function countRows(db: WhenceDatabase): Promise<RowCounts> {
  const counts = {} as RowCounts;
  for (const kind of ROW_KINDS) counts[kind] = (await tableOf(db, kind)?.count()) ?? 0;
  return counts;
}

/**
 * Every row that is stored, some at a time. What is written meanwhile may be among them or not; each row is whole.
 * Left out are drafts that were thrown away, and texts that are kept no longer: they wait for an undo here, could not be
 * had back elsewhere, and are to be erased.
 */
export async function* storedRows(db: WhenceDatabase): AsyncGenerator<StoredRow[]> {
  for (const kind of ROW_KINDS) {
    const table = tableOf(db, kind);
    if (!table) continue;
    const many = kind === 'reading' || kind === 'text' ? FEW_AT_ONCE : AT_ONCE;
    for await (const rows of inParts(table, many))
      yield rows.filter((row) => !isThrownAway(kind, row)).map((row) => ({ kind, row }));
  }
}

/** One from before it was brought up to date may lack some. */
const tableOf = (db: WhenceDatabase, kind: RowKind): Table | undefined =>
  db.tables.find(({ name }) => name === TABLES[kind]);

function isThrownAway(kind: RowKind, row: unknown): boolean {
  const { annotation, page } = row as { annotation?: unknown; page?: unknown };
  if (kind === 'log') return draftOfSubject(String(annotation)) !== undefined;
  return kind === 'text' && typeof page === 'string' && isLaidAside({ page });
}

/** All rows of a table in the order of their keys, which are texts, or lists of texts and figures. */
export async function* inParts(table: Table, atOnce: number): AsyncGenerator<unknown[]> {
  let part: unknown[] = await table.orderBy(':id').limit(atOnce).toArray();
  while (part.length > 0) {
    yield part;
    const last = keyOf(table, part.at(-1));
    part = await table.where(':id').above(last).limit(atOnce).toArray();
  }
}

function keyOf(table: Table, row: unknown): unknown {
  const path = table.schema.primKey.keyPath;
  const value = (name: string) => (row as Record<string, unknown>)[name];
  return Array.isArray(path) ? path.map(value) : value(String(path));
}
