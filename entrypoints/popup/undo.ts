import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { asFailure } from '../../components/failure';
import { writeProblem } from '../../components/words';
import type { Written } from '../../lib/messages';

/** Something that was done, and the way back. */
export interface Step {
  sentence: string;
  back: () => Promise<Written<unknown>>;
}

/** What the popup says at its foot: what was done last and can be undone, or a sentence alone. */
export interface UndoState {
  /** The last step; when it is undone, the one before it. */
  last: ReadonlySignal<Step | undefined>;
  /** A sentence with nothing to undo. It stands in front of the last step until the next one. */
  notice: ReadonlySignal<string>;
  done(step: Step): void;
  /** Says what was done and how to undo it, or why it was not done. */
  report<T>(sentence: string, written: Written<T>, back: (value: T) => Promise<Written<unknown>>): void;
  tell(sentence: string): void;
  undo(): Promise<void>;
  /** Puts the sentences away, and the steps with them. */
  clear(): void;
}

export function createUndo(): UndoState {
  const steps = signal<Step[]>([]);
  const notice = signal('');

  function done(step: Step): void {
    steps.value = [...steps.value, step];
    notice.value = '';
  }

  function tell(sentence: string): void {
    notice.value = sentence;
  }

  return {
    last: computed(() => steps.value.at(-1)),
    notice,
    done,
    tell,
    report(sentence, written, back) {
      if (written.ok) done({ sentence, back: () => back(written.value) });
      else tell(writeProblem(written));
    },
    async undo() {
      const step = steps.value.at(-1);
      if (!step) return;
      // Taken off first: pressed twice, it must not be undone twice.
      steps.value = steps.value.slice(0, -1);
      const written = await step.back().catch(asFailure);
      if (!written.ok) steps.value = [...steps.value, step];
      notice.value = written.ok ? i18n.t('undo.undone') : i18n.t('undo.failed', [writeProblem(written)]);
    },
    clear() {
      steps.value = [];
      notice.value = '';
    },
  };
}
