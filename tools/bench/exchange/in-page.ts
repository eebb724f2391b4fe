import { openDatabase } from '../../../lib/annotations/database';
import { newId } from '../../../lib/annotations/ids';
import { undoChange } from '../../../lib/annotations/undo';
import { openBackups } from '../../../lib/backups/backups';
import type { Arriving } from '../../../lib/exchange/formats';
import { applyImport } from '../../../lib/library/arriving/apply-import';
import { planImport } from '../../../lib/library/arriving/plan-import';
import { createSafe } from '../../../lib/library/safe';
import { invent } from '../store/invented';

/** Runs in a page of the extension: brings invented annotations in, backs them up, and takes the times in ms. */

const PER_PAGE = 10;

async function* arriving(count: number): AsyncGenerator<Arriving> {
  const invention = invent(1);
  for (let i = 0; i * PER_PAGE < count; i++) {
    const { record, annotations } = invention.page(i, PER_PAGE);
    for (const { id, target, note, tags, created, modified, reading } of annotations)
      yield {
        at: `item ${i}`,
        id,
        page: record,
        target,
        body: { note, tags },
        created,
        modified,
        ...(reading && { reading }),
      };
  }
}

const times: Record<string, number> = {};
let problem: string | undefined;
let isDone = false;

/** What has been measured so far; whether that is all. */
export const soFar = () => ({ times, problem, isDone });

export function begin(count: number): void {
  void measure(count).then(
    () => {
      isDone = true;
    },
    (error) => {
      problem = String(error instanceof Error ? error.stack : error);
    },
  );
}

async function measure(count: number): Promise<void> {
  const db = openDatabase(undefined, { upgrades: true });
  const other = openDatabase('whence-bench-other');
  const safe = createSafe(db, openBackups());
  const there = createSafe(other, openBackups());
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[name] = Math.round(performance.now() - start);
    return result;
  };
  const none = () => {};
  const plan = await timed('plan', () => planImport(db, arriving(count)));
  const change = newId();
  await timed('import', () => applyImport(db, plan, { change, about: 'bench' }));
  await timed('plan again', () => planImport(db, arriving(count)));
  const { blob } = await timed('backup', () => safe.backupFile({ madeBy: 'bench' }, none));
  times.bytes = blob.size;
  await timed('read backup', () => there.readBackup({ file: blob }, none));
  await timed('preview', () => there.previewBackup('merge', none));
  await timed('merge', () => there.bringBackup({ change: newId(), about: '', how: 'merge' }, none));
  await timed('undo import', () => undoChange(db, { change: newId(), undoes: change }));
}
