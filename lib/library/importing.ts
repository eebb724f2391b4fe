import type { BatchDone } from '../annotations/batches';
import type { WhenceDatabase } from '../annotations/database';
import { type WriteResult, writeResult } from '../annotations/written';
import { FileError } from '../exchange/formats';
import { HEAD_BYTES, isEncrypted } from '../exchange/passphrase';
import { type InOptions, READERS, type Readers, recognised } from '../exchange/readers';
import { isGzip } from '../exchange/whence-backup-in';
import type { Looked, Progress } from './api';
import { applyImport } from './arriving/apply-import';
import { type ImportPlan, planImport } from './arriving/plan-import';
import { told } from './told';

/** A file that was looked at, and is to be taken or not. */
export interface Pending {
  name: string;
  plan: ImportPlan;
}

/** Looking through a file comes first; what is left of the way is looking through what is here. */
const READ_SHARE = 0.95;

export interface LookInput {
  file: Blob;
  /** As the reader has it. */
  name: string;
  options: InOptions;
}

/**
 * Looks at what a file would bring. Nothing is written.
 * @returns what is to be shown and, where it can be taken, what would be written
 */
export async function look(
  db: WhenceDatabase,
  { file, name, options }: LookInput,
  progress: Progress,
  signal: AbortSignal,
  readers: Readers = READERS,
): Promise<{ looked: Looked; pending?: Pending }> {
  try {
    const start = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    if (isGzip(start) || isEncrypted(start)) return { looked: { is: 'backup' } };
    const { id, reader } = await recognised(file, name, readers);
    const table = options.table ? undefined : await reader.tableOf?.(file);
    if (table) return { looked: { is: 'table', format: id, table } };
    const tell = told(progress);
    const items = reader.read(file, options, (bytes) => {
      signal.throwIfAborted();
      tell((bytes / file.size) * READ_SHARE);
    });
    const plan = await planImport(db, items, { signal });
    tell(1);
    return { looked: { is: 'plan', format: id, preview: plan.preview }, pending: { name, plan } };
  } catch (error) {
    return { looked: badOf(error, signal) };
  }
}

function badOf(error: unknown, signal: AbortSignal): Looked {
  if (signal.aborted) return { is: 'stopped' };
  if (error instanceof FileError) return { is: 'bad', trouble: error.trouble, at: error.at };
  return { is: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** Writes what was looked at, as one step; all of it, or nothing. @param change its id, made by the view */
export function take(
  db: WhenceDatabase,
  { name, plan }: Pending,
  change: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<WriteResult<BatchDone>> {
  const { add, change: changes, merge, putBack } = plan.preview.counts;
  const total = Math.max(1, add + changes + merge + putBack);
  const tell = told(progress);
  return writeResult(db, () =>
    applyImport(db, plan, { change, about: name }, { tell: (done) => tell(done / total), signal }),
  );
}
