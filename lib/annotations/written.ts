import type { WhenceDatabase } from './database';
import { needRoom } from './room';
import { isLasting, type Trouble } from './trouble';

/**
 * Every write answers: a full disk is news for the reader, not an exception that gets lost. `outdated`: what the reader
 * saw is no longer what is stored, and so nothing was written. A `Trouble`: nothing can be written at all.
 */
export type WriteFailure = 'disk-full' | 'outdated' | 'failed' | Trouble;
export type WriteResult<T> = { ok: true; value: T } | { ok: false; reason: WriteFailure; detail: string };

/** Thrown inside a transaction, which it ends: the rows are not those that the reader saw. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
}

/** Errors nest two or three deep (transaction, request, DOM). More would be a cycle. */
const MAX_NESTING = 8;

/**
 * Writes, and turns a rejection into an answer that can be sent to a view. Never rejects.
 * @param write the whole write, in one transaction: it is tried again where the database has to be opened anew
 */
export async function writeResult<T>(db: WhenceDatabase, write: () => Promise<T>): Promise<WriteResult<T>> {
  try {
    await needRoom();
    return { ok: true, value: await withConnection(db, write) };
  } catch (error) {
    return { ok: false, reason: reasonOf(db, error), detail: describe(error) };
  }
}

/** Reads or writes, and does it again where the database has to be opened anew. @throws what the second try throws */
export async function withConnection<T>(db: WhenceDatabase, run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    // To bring the data up to date once more, at every save, would cost the reader the time and change nothing.
    if (!isBroken(error) || isLasting(db.trouble)) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return run();
  }
}

function reasonOf(db: WhenceDatabase, error: unknown): WriteFailure {
  if (error instanceof OutdatedError) return 'outdated';
  const trouble = db.isOpen() ? undefined : db.trouble;
  if (isLasting(trouble)) return trouble;
  return isDiskFull(error) ? 'disk-full' : (trouble ?? 'failed');
}

/**
 * What Dexie and the browsers say of a connection that will not come back by itself. A disk that was really full
 * leaves one behind, and every later write fails with it, however much room has been made.
 */
const BROKEN = ['DatabaseClosedError', 'OpenFailedError', 'InvalidStateError', 'UnknownError'];

function isBroken(error: unknown): boolean {
  return error instanceof Error && BROKEN.includes(error.name);
}

/**
 * Whether storage had no room left. Browsers say so on the request, on the transaction, or as the cause of its
 * abort, which Dexie keeps in `inner` (and, for bulk writes, in `failures`).
 */
export function isDiskFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > MAX_NESTING) return false;
  const { name, inner, cause, failures } = error as {
    name?: unknown;
    inner?: unknown;
    cause?: unknown;
    failures?: unknown;
  };
  if (name === 'QuotaExceededError') return true;
  const nested = [inner, cause, ...(Array.isArray(failures) ? failures : [])];
  return nested.some((each) => isDiskFull(each, depth + 1));
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
