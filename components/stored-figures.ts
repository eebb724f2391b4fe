import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { WhenceDatabase } from '../lib/annotations/database';
import { countStored, type StoredSizes, weighStored } from '../lib/annotations/stored-sizes';
import { unseenWord } from './words';

/** What is stored, and how much of it. */
export interface Stored {
  sizes: ReadonlySignal<StoredSizes | undefined>;
  /** Share of the rows that is weighed, 0 to 1. */
  done: ReadonlySignal<number>;
  /** Bytes on the disk, as the browser counts them; absent where it does not say. */
  inAll: ReadonlySignal<number | undefined>;
  /** Why that could not be found out, in a sentence. */
  problem: ReadonlySignal<string | undefined>;
  /** Counts anew, from now on. Never rejects. */
  count(): Promise<void>;
}

export function createStored(db: WhenceDatabase): Stored {
  const sizes = signal<StoredSizes>();
  const done = signal(0);
  const inAll = signal<number>();
  const problem = signal<string>();
  let counting = new AbortController();

  async function weigh(signal: AbortSignal): Promise<void> {
    inAll.value = usageOf(await navigator.storage.estimate());
    sizes.value = await countStored(db);
    await weighStored(
      db,
      (known, share) => {
        if (signal.aborted) return;
        done.value = share;
        // How many there are is known from the start; how large they are when all of them are weighed.
        if (share === 1) sizes.value = known;
      },
      signal,
    );
  }

  return {
    sizes,
    done,
    inAll,
    problem,
    async count() {
      counting.abort();
      counting = new AbortController();
      const { signal } = counting;
      done.value = 0;
      problem.value = undefined;
      try {
        await weigh(signal);
      } catch (error) {
        if (!signal.aborted) problem.value = unseenWord(db.trouble) ?? unreadWord(error);
      }
    },
  };
}

const unreadWord = (error: unknown): string =>
  i18n.t('options.stored.problem', [error instanceof Error ? error.message : String(error)]);

/** Chromium counts its copy of our own script in; of the database it says so beside that. */
function usageOf({ usage, usageDetails }: StorageEstimate & { usageDetails?: { indexedDB?: number } }) {
  return usageDetails ? (usageDetails.indexedDB ?? 0) : usage;
}
