import type { Draft } from '../lib/annotations/model';
import type { Written } from '../lib/messages';

/** Sends what is being typed to be kept, at every keystroke and yet never more than one at a time. */
export interface DraftKeeper {
  /** Keeps this draft. While another is under way the latest one waits, and those before it are left out. */
  keep(draft: Draft): void;
  /** Sends what waits at once, beside the one under way: the view is closing and gets no other turn. */
  flush(): void;
  /**
   * Ends when nothing waits or is under way: a save follows, and no draft must outlive it. What waits is sent before it:
   * where the view is closed in between, the save is not.
   */
  settle(): Promise<void>;
}

/**
 * @param send keeps one draft; a rejection counts as a failed write
 * @param onResult hears how each draft fared
 */
export function createDraftKeeper(
  send: (draft: Draft) => Promise<Written<null>>,
  onResult: (written: Written<null>) => void,
): DraftKeeper {
  let waiting: Draft | undefined;
  let underWay: Promise<void> | undefined;

  async function sendOne(draft: Draft): Promise<void> {
    const written = await send(draft).catch(
      (error): Written<null> => ({ ok: false, reason: 'failed', detail: String(error) }),
    );
    onResult(written);
  }

  async function sendAll(): Promise<void> {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      await sendOne(draft);
    }
    underWay = undefined;
  }

  return {
    keep(draft) {
      waiting = draft;
      underWay ??= sendAll();
    },
    flush() {
      const draft = waiting;
      waiting = undefined;
      if (draft) void sendOne(draft);
    },
    async settle() {
      await underWay;
    },
  };
}
