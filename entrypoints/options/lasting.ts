import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * Whether the browser has promised not to throw away what is stored when the disk runs short. `refused`: it was asked
 * here, and has not.
 */
export type LastingState = 'unknown' | 'lasting' | 'open' | 'refused' | 'failed';

export interface Lasting {
  state: ReadonlySignal<LastingState>;
  /** Asks the browser for it: to be called in a click handler, since Firefox may ask the reader. */
  ask(): Promise<void>;
}

export function createLasting(): Lasting {
  const state = signal<LastingState>('unknown');
  navigator.storage.persisted().then(
    (lasts) => {
      state.value = lasts ? 'lasting' : 'open';
    },
    () => {
      state.value = 'failed';
    },
  );
  return {
    state,
    async ask() {
      try {
        state.value = (await navigator.storage.persist()) ? 'lasting' : 'refused';
      } catch {
        state.value = 'failed';
      }
    },
  };
}
