import type { Table } from 'dexie';
import type { WhenceDatabase } from './database';
import type { StoredAnnotation } from './stored-annotation';
import { inParts } from './stored-rows';

/** The kinds of things that are stored, as the reader is told of them. */
export const STORED_KINDS = [
  'annotations',
  'bin',
  'history',
  'pages',
  'readings',
  'texts',
  'drafts',
] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

export interface StoredSize {
  rows: number;
  /** Bytes of them as text (JSON in UTF-8); absent until they are counted. The browser packs them in its own way. */
  bytes?: number;
}
export type StoredSizes = Record<StoredKind, StoredSize>;

/** Rows that are fetched and weighed at once: few enough that the page they are counted in goes on, of whatever size. */
const AT_ONCE = 200;

/** How many there are of each kind, not yet how large. */
export function countStored(db: WhenceDatabase): Promise<StoredSizes> {
  return db.transaction('r', db.tables, async () => {
    const bin = await db.annotations.where('deleted').above(-Infinity).count();
    const all = await db.annotations.count();
    return {
      annotations: { rows: all - bin },
      bin: { rows: bin },
      // That of an annotation stands in its row.
      history: { rows: all + (await db.logs.count()) },
      pages: { rows: await db.pages.count() },
      readings: { rows: await db.readings.count() },
      texts: { rows: await db.texts.count() },
      drafts: { rows: await db.drafts.count() },
    };
  });
}

/**
 * Weighs every row, some at a time: of 100,000 annotations that takes seconds.
 * @param tell hears what is known so far, and what share of the rows that is, 0 to 1
 * @param signal ends it
 */
export async function weighStored(
  db: WhenceDatabase,
  tell: (sizes: StoredSizes, done: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const sizes = await countStored(db);
  // A history is in the row of its annotation.
  const all = STORED_KINDS.reduce((sum, kind) => sum + (kind === 'history' ? 0 : sizes[kind].rows), 0);
  for (const kind of STORED_KINDS) sizes[kind] = { rows: 0, bytes: 0 };
  const add = (kind: StoredKind, row: unknown) => {
    const { rows, bytes = 0 } = sizes[kind];
    sizes[kind] = { rows: rows + 1, bytes: bytes + weightOf(row) };
  };
  const weigh: [Table, (row: unknown) => void][] = [
    [
      db.annotations,
      (row) => {
        const { log = null, ...shown } = row as Partial<StoredAnnotation>;
        add(shown.deleted === undefined ? 'annotations' : 'bin', shown);
        add('history', log);
      },
    ],
    [db.logs, (row) => add('history', row)],
    [db.pages, (row) => add('pages', row)],
    [db.readings, (row) => add('readings', row)],
    [db.texts, (row) => add('texts', row)],
    [db.drafts, (row) => add('drafts', row)],
  ];
  let seen = 0;
  for (const [table, weighRow] of weigh) {
    for await (const rows of inParts(table, AT_ONCE)) {
      if (signal?.aborted) return;
      rows.forEach(weighRow);
      seen += rows.length;
      tell({ ...sizes }, Math.min(1, seen / Math.max(1, all)));
    }
  }
  tell({ ...sizes }, 1);
}

const weightOf = (row: unknown): number => new TextEncoder().encode(JSON.stringify(row)).length;
