import type { WhenceDatabase } from '../../../lib/annotations/database';
import { newId } from '../../../lib/annotations/ids';
import { UNDO_STEPS } from '../../../lib/annotations/last-changes';
import { EMPTY_LOG } from '../../../lib/annotations/log/change';
import { settingsOf } from '../../../lib/annotations/log/edit';
import { fold } from '../../../lib/annotations/log/fold';
import { headsOf } from '../../../lib/annotations/log/heads';
import { annotationOf } from '../../../lib/annotations/log/view';
import type { Annotation, Body, PageInfo, PageRecord } from '../../../lib/annotations/model';
import type * as Queries from '../../../lib/annotations/queries';
import { deviceOf } from '../../../lib/annotations/record';
import { storedAnnotation } from '../../../lib/annotations/stored-annotation';
import { invent } from './invented';

/**
 * Runs in a page of the extension, as a script beside the build's own code: writes what a reader of the last release
 * would have, and takes the times.
 */

type Global = typeof globalThis & {
  whenceDatabase: { openDatabase(): WhenceDatabase };
  whenceQueries: typeof Queries & { countAnnotations?(db: WhenceDatabase): Promise<number> };
  chrome?: Extension;
  browser?: Extension;
};
interface Extension {
  runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: unknown } | undefined> };
}

const DATABASE = 'whence';
/** A database of its own for what is compared with; it lies in the same files. */
const PEER = 'whence-bench-peer';
/** Version 3, as Dexie writes it. */
const VERSION = 30;
const DAY_MS = 86_400_000;

const own = globalThis as Global;

/** The database of the last release, empty, in the place of whatever is there. */
export async function createVersion3(): Promise<void> {
  await answered(indexedDB.deleteDatabase(DATABASE));
  const db = await opened(DATABASE, VERSION, ({ result }) => {
    const annotations = result.createObjectStore('annotations', { keyPath: 'id' });
    for (const index of ['page', 'modified', 'deleted']) annotations.createIndex(index, index);
    const pages = result.createObjectStore('pages', { keyPath: 'address' });
    pages.createIndex('modified', 'modified');
    pages.createIndex('articles', 'articles', { multiEntry: true });
    result.createObjectStore('drafts', { keyPath: 'key' }).createIndex('page', 'page');
  });
  db.close();
}

/** Writes the pages from `first` up to `end`, each with so many annotations. */
export async function fill(seed: number, first: number, end: number, annotations: number): Promise<void> {
  const invention = invent(seed);
  const db = await opened(DATABASE, VERSION);
  const transaction = db.transaction(['annotations', 'pages'], 'readwrite');
  for (let index = first; index < end; index++) {
    const page = invention.page(index, annotations);
    transaction.objectStore('pages').put(page.record);
    for (const row of page.annotations) transaction.objectStore('annotations').put(row);
  }
  await done(transaction);
  db.close();
}

/** Whether this build keeps a log of changes. */
export async function hasLog(): Promise<boolean> {
  return (await kept()).tables.some(({ name }) => name === 'meta');
}

/**
 * Writes these pages as their reader would have with the build of today: each annotation is made, and then changed so
 * often. Many are written in one transaction, each state in one of its own: what is on the disk is the same.
 */
export async function live(
  seed: number,
  first: number,
  end: number,
  annotations: number,
  changes: number,
): Promise<void> {
  const invention = invent(seed);
  const db = await kept();
  for (let index = first; index < end; index++) {
    const { record, annotations: rows } = invention.page(index, annotations);
    const device = await deviceOf(db);
    let written = rows.map((row) => ({ row, log: EMPTY_LOG, body: { note: '', tags: [] } as Body }));
    for (let turn = 0; turn <= changes; turn++) {
      written = written.map((one, place) => {
        const { row, log } = one;
        const body = turn === 0 ? row : invention.changed(one.body, index + place + turn);
        const seen = headsOf(log)
          .all()
          .map(({ id }) => id);
        const at = row.created + turn * DAY_MS;
        const { page, target, reading } = row;
        const set = settingsOf(log, { body, base: one.body, seen, page, target, reading }, at);
        device.seq += 1;
        const { id, seq } = device;
        const change = { id: newId(), device: id, seq, at, annotation: row.id, set };
        const grown = { ...log, changes: [...log.changes, change] };
        return { row, body, log: fold(grown, (each) => each.seq > seq - UNDO_STEPS) };
      });
      await db.transaction('rw', db.annotations, db.pages, db.meta, () =>
        Promise.all([
          db.annotations.bulkPut(
            written.map(({ log }) => storedAnnotation(annotationOf(log)!, log, device.seq)),
          ),
          db.pages.put(record),
          db.meta.put(device),
        ]),
      );
    }
  }
}

/** A save of an annotation that is there, as a view of a build with a log sends it. */
function edit(row: Annotation, page: PageInfo, body: Body): object {
  const { id, note, tags, assessment, target, reading } = row;
  const { heads } = row as { heads?: string[] };
  return { change: newId(), id, page, body, base: { note, tags, assessment }, seen: heads, target, reading };
}

/**
 * The message of a save, as a view of this build sends it.
 * @param id of the annotation that is changed; none for a new one
 */
export async function saveMessage(
  seed: number,
  index: number,
  turn: number,
  id: string | null,
): Promise<object> {
  const invention = invent(seed);
  if (id === null) {
    const input = { ...invention.next(index, turn), isPrivate: false };
    const blank = { note: '', tags: [] };
    return (await hasLog())
      ? { ...input, change: newId(), id: crypto.randomUUID(), seen: [], unheard: [] }
      : { ...input, base: blank };
  }
  const db = await kept();
  const row = await db.annotations.get(id);
  const page = await db.pages.get(row!.page);
  const message = {
    ...edit(row!, pageInfo(page!), invention.changed(row!, turn)),
    counts: page!.counts,
    isPrivate: false,
  };
  return (await hasLog()) ? { ...message, unheard: [] } : message;
}

const pageInfo = ({ articles: _, counts: __, modified: ___, ...page }: PageRecord): PageInfo => page;

/** What the background answers, and the ms until it does. */
export async function ask(type: string, data: object): Promise<{ ms: number; answer: unknown }> {
  const { runtime } = (own.browser ?? own.chrome)!;
  const started = performance.now();
  const answer = await runtime.sendMessage({ id: 1, type, data, timestamp: 0 });
  const ms = performance.now() - started;
  // Nothing at all comes of a background that was ended while it was at it.
  if (!answer || answer.err) throw new Error(`${type}: ${JSON.stringify(answer?.err ?? 'no answer')}`);
  return { ms, answer: answer.res };
}

/** `ask` without waiting for it, as what takes minutes is to be looked for now and then. */
export function begin(type: string, data: object): void {
  begun = undefined;
  ask(type, data).then(
    ({ ms }) => {
      begun = { ms };
    },
    (error) => {
      begun = { problem: String(error) };
    },
  );
}

let begun: { ms?: number; problem?: string } | undefined;

export const beginning = (): typeof begun => begun;

/** ms for the shortest write that there is: one row in a transaction of its own, on the disk before it is answered. */
export async function timePut(turn: number): Promise<number> {
  const db = await opened(PEER, 1, ({ result }) => result.createObjectStore('rows', { keyPath: 'id' }));
  const started = performance.now();
  const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
  transaction.objectStore('rows').put({ id: turn, note: 'A note.' });
  await done(transaction);
  const ms = performance.now() - started;
  db.close();
  return ms;
}

/** ms until the rows of a page are there, in a database that is open. */
export async function timeList(address: string, expected: number): Promise<number> {
  const db = await kept();
  const started = performance.now();
  const rows = await own.whenceQueries.annotationsOf(db, address);
  const ms = performance.now() - started;
  if (rows.length < expected) throw new Error(`${rows.length} rows of ${address}, not ${expected}.`);
  return ms;
}

/**
 * The popup opens: all that it asks for, at once and in its order, with a connection of its own.
 * @returns ms from before it opens the database until the rows of the page, and until everything is there
 */
export async function timePopup(address: string): Promise<{ list: number; all: number }> {
  const { annotationsOf, draftsOf, countUnreadable, countAnnotationsOnSite } = own.whenceQueries;
  const started = performance.now();
  const db = own.whenceDatabase.openDatabase();
  // Earlier builds count all there is, too.
  const stored = own.whenceQueries.countAnnotations?.(db);
  const list = annotationsOf(db, address).then(() => performance.now() - started);
  // And later ones what is in the bin.
  const deleted = db.annotations.where('deleted').above(Number.NEGATIVE_INFINITY).count();
  await Promise.all([
    stored,
    list,
    deleted,
    draftsOf(db, address),
    countUnreadable(db, address),
    countAnnotationsOnSite(db, address),
  ]);
  const all = performance.now() - started;
  db.close();
  return { list: await list, all };
}

/** Rows of each table, and what they come to as JSON, in bytes: what is large in them is large on the disk. */
export async function weigh(): Promise<{ table: string; rows: number; bytes: number }[]> {
  const db = await opened(DATABASE);
  const tables = [...db.objectStoreNames].map(async (table) => {
    let [rows, bytes] = [0, 0];
    const request = db.transaction(table).objectStore(table).openCursor();
    await new Promise<void>((resolve, reject) => {
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return resolve();
        rows += 1;
        bytes += JSON.stringify(cursor.value).length;
        cursor.continue();
      };
    });
    return { table, rows, bytes };
  });
  const weights = await Promise.all(tables);
  db.close();
  return weights;
}

/** What the browser says that the extension's data take, in bytes. */
export async function estimate(): Promise<number> {
  // Only Chromium tells databases from the rest.
  const { usage = Number.NaN, usageDetails } = (await navigator.storage.estimate()) as StorageEstimate & {
    usageDetails?: { indexedDB?: number };
  };
  return usageDetails?.indexedDB ?? usage;
}

let connection: WhenceDatabase | undefined;

async function kept(): Promise<WhenceDatabase> {
  connection ??= own.whenceDatabase.openDatabase();
  await connection.open();
  return connection;
}

function opened(
  name: string,
  version?: number,
  upgrade?: (request: IDBOpenDBRequest) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request);
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
