import { type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../../lib/messages';

/** The keys of our commands, by name, as the browser has assigned them: empty for those with none. */
export interface CommandKeys {
  keys: ReadonlySignal<Record<string, string>>;
  /** Asks again: the reader may have changed them meanwhile. Never rejects. */
  ask(): Promise<void>;
}

export function createCommandKeys(): CommandKeys {
  const keys = signal<Record<string, string>>({});
  return {
    keys,
    async ask() {
      // By a message: a frame in a page has no `commands` in Firefox.
      keys.value = await sendMessage('keysOfCommands').catch(() => keys.value);
    },
  };
}
