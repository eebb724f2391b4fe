import { type ReadonlySignal, signal } from '@preact/signals';
import { proxy, type Remote } from 'comlink';
import { type Live, liveSignal } from '../../components/live-signal';
import { createUndo, type UndoState } from '../../components/undo';
import { lastSteps, type Step } from '../../lib/annotations/last-steps';
import type { Stored } from '../../lib/annotations/stored';
import type { LibraryApi } from '../../lib/library/api';
import { type Bulk, createBulk } from './bulk/bulk';
import type { Places } from './place';
import { createSafe, type Safe } from './safe/safe';
import { createTaking, type Taking } from './take/taking';

/** What every view of the library is given. */
export interface LibraryState {
  stored: Stored;
  /** Its promises are rejected where what is stored cannot be read; `failed` is to be told. */
  worker: Remote<LibraryApi>;
  places: Places;
  /** Says what was done, and the way back. */
  undo: UndoState;
  /** Changes many at once. */
  bulk: Bulk;
  /** What leaves and arrives goes on while another view is looked at. */
  taking: Taking;
  safe: Safe;
  /** What was done last; read while it is looked at. */
  steps: Live<Step[] | undefined>;
  /** Share of the index that is there, 0 to 1. Before it is 1, what is found may not be all there is. */
  opened: ReadonlySignal<number>;
  /** Counts up when something was written, in whatever window: what was found may be another. */
  written: ReadonlySignal<number>;
  /** Counts up when a reading, a page or what belongs to all of the library was written, in whatever window. */
  readingsWritten: ReadonlySignal<number>;
  /** Why nothing is found any more. */
  problem: ReadonlySignal<string | undefined>;
  failed(error: unknown): void;
}

/** @param died ends when the worker cannot go on, with what the browser says of it */
export function createLibraryState(
  stored: Stored,
  worker: Remote<LibraryApi>,
  places: Places,
  died: Promise<unknown>,
): LibraryState {
  const opened = signal(0);
  const written = signal(0);
  const readingsWritten = signal(0);
  const problem = signal<string>();
  const undo = createUndo(stored.db, () => undefined);

  function failed(error: unknown): void {
    problem.value ??= error instanceof Error ? error.message : String(error);
  }

  async function open(): Promise<void> {
    // Listened to first: something may be written before it is open.
    await worker.watch(
      proxy(() => {
        written.value += 1;
      }),
    );
    await worker.watchSourcing(
      proxy(() => {
        readingsWritten.value += 1;
      }),
    );
    await worker.open(
      proxy((done) => {
        opened.value = Math.min(done, 1);
      }),
    );
    opened.value = 1;
    written.value += 1;
  }

  // Where the data are not as this version has them, a sentence says so; the worker would find nothing in them.
  if (!stored.trouble) {
    void open().catch(failed);
    void died.then(failed);
  }
  return {
    stored,
    worker,
    places,
    undo,
    bulk: createBulk({ worker, undo, failed }),
    taking: createTaking({ db: stored.db, worker, places, undo, written }),
    safe: createSafe({ db: stored.db, worker, places, undo }),
    steps: liveSignal(() => {
      const isShown = places.place.value.view === 'changes';
      return isShown ? () => lastSteps(stored.db) : undefined;
    }, undefined),
    opened,
    written,
    readingsWritten,
    problem,
    failed,
  };
}
