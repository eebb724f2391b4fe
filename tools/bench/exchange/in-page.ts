import { proxy, type Remote, wrap } from 'comlink';
import { openDatabase } from '../../../lib/annotations/database';
import { newId } from '../../../lib/annotations/ids';
import { undoChange } from '../../../lib/annotations/undo';
import type { LibraryApi } from '../../../lib/library/api';

/** Runs in a page of the extension: asks the library's own worker for files and to take them in. Times in ms. */

declare const trustedTypes:
  | { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
  | undefined;

interface Step {
  what: string;
  ms: number;
  bytes?: number;
}

const steps: Step[] = [];
/** What is under way, and its share that is done. */
let now = { what: '', share: 0 };
let problem: string | undefined;
let isDone = false;

/** What has been measured so far; whether that is all. */
export const soFar = () => ({ steps, now, problem, isDone });

/** The library has been filled by then. */
export function begin(): void {
  void measure().then(
    () => {
      isDone = true;
    },
    (error) => {
      problem = String(error instanceof Error ? error.stack : error);
    },
  );
}

const policy =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy('whence-worker', { createScriptURL: (url: string) => url });

let running: Worker | undefined;
function startWorker(): Remote<LibraryApi> {
  const address = '/library-worker.js';
  running = new Worker(policy?.createScriptURL(address) ?? address);
  return wrap<LibraryApi>(running);
}

/** As a reader has it who begins anew. */
async function startEmpty(): Promise<Remote<LibraryApi>> {
  running?.terminate();
  const db = openDatabase(undefined, { upgrades: true });
  await db.delete();
  await db.open();
  db.close();
  return startWorker();
}

async function timed<T>(what: string, work: (tell: (share: number) => void) => Promise<T>): Promise<T> {
  now = { what, share: 0 };
  const start = performance.now();
  const result = await work(
    proxy((share: number) => {
      now.share = share;
    }),
  );
  const bytes = (result as { blob?: Blob } | undefined)?.blob?.size;
  steps.push({ what, ms: performance.now() - start, ...(bytes !== undefined && { bytes }) });
  return result;
}

async function measure(): Promise<void> {
  const words = { kinds: {}, assessments: {}, dismissed: '' } as never;
  let worker = startWorker();
  const leave = (format: 'webAnnotation' | 'csv') =>
    timed(`${format} out`, async (tell) => await worker.exportAs(format, 'all', { words }, tell));
  const { blob, name } = await leave('webAnnotation');
  await leave('csv');
  const backup = await timed(
    'backup out',
    async (tell) => await worker.backupFile({ madeBy: 'bench' }, tell),
  );

  worker = await startEmpty();
  const look = async (what: string) => {
    const looked = await timed(what, async (tell) => await worker.lookAt(blob, name, {}, tell));
    if (looked.is !== 'plan') throw new Error(JSON.stringify(looked));
  };
  await look('webAnnotation looked at');
  const change = newId();
  const taken = await timed('webAnnotation taken in', async (tell) => await worker.takeIn(change, tell));
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  await look('webAnnotation looked at again');
  const db = openDatabase(undefined, { upgrades: true });
  await timed('its undo', () => undoChange(db, { change: newId(), undoes: change }));
  db.close();

  worker = await startEmpty();
  const read = await timed(
    'backup read',
    async (tell) => await worker.readBackup({ file: backup.blob }, tell),
  );
  if (!read.ok) throw new Error(JSON.stringify(read));
  await timed('backup looked through', async (tell) => await worker.previewBackup('merge', tell));
  const brought = await timed(
    'backup brought in',
    async (tell) => await worker.bringBackup({ change: newId(), about: '', how: 'merge' }, tell),
  );
  if (!brought.ok) throw new Error(JSON.stringify(brought));
}
