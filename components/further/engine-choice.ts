import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type Choice, readChoice, writeChoice } from './engines';

/** The search engine of the reader's choice, as a view shows it. */
export interface EngineChoice {
  /** `null` until it is known; `undefined`: none is chosen. */
  choice: ReadonlySignal<Choice | undefined | null>;
  /** Reads it, now and whenever it is chosen elsewhere. */
  follow(): () => void;
  choose(choice: Choice | undefined): Promise<void>;
}

export function createEngineChoice(): EngineChoice {
  const choice = signal<Choice | undefined | null>(null);
  async function read(): Promise<void> {
    choice.value = await readChoice().catch(() => undefined);
  }
  return {
    choice,
    follow() {
      const onChanged = () => void read();
      void read();
      browser.storage.onChanged.addListener(onChanged);
      return () => browser.storage.onChanged.removeListener(onChanged);
    },
    async choose(next) {
      await writeChoice(next);
      choice.value = next;
    },
  };
}
