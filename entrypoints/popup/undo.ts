import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { asFailure } from '../../components/failure';
import { sendWrite } from '../../components/send-write';
import { writeProblem } from '../../components/words';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { newId } from '../../lib/annotations/ids';
import { lastSteps, type Step } from '../../lib/annotations/undo';
import type { Written } from '../../lib/messages';

/** Something that was done here: a change in the log, or what has a way back of its own. */
export type Done = { sentence: string } & ({ change: string } | { back: () => Promise<void> });

/** What the popup says at its foot: what was done last and can be undone, or a sentence alone. */
export interface UndoState {
  /** What was done last; when it is undone, what was done before it. */
  last: ReadonlySignal<Done | undefined>;
  /** A sentence with nothing to undo. It stands in front of that until the next one. */
  notice: ReadonlySignal<string>;
  /** Says what was done and how to undo it, or why it was not done. */
  report(sentence: string, written: Written<{ change?: string }>): void;
  done(done: Done): void;
  tell(sentence: string): void;
  /** Undoes what was done last, here or elsewhere or before the browser was started: the log knows. */
  undo(): Promise<void>;
  /** Undoes one of the steps that are listed, or does it again. */
  undoStep(step: Pick<Step, 'change'>): Promise<void>;
  /** Puts the sentences away. */
  clear(): void;
}

export function createUndo(db: WhenceDatabase): UndoState {
  const dones = signal<Done[]>([]);
  const notice = signal('');

  function tell(sentence: string): void {
    notice.value = sentence;
  }

  async function undoStep({ change }: Pick<Step, 'change'>): Promise<void> {
    const written = await sendWrite('undoChange', { change: newId(), undoes: change });
    if (written.ok) dones.value = dones.value.filter((each) => !('change' in each) || each.change !== change);
    tell(written.ok ? i18n.t('undo.undone') : i18n.t('undo.failed', [writeProblem(written)]));
  }

  // One after the other: pressed twice, the second means what was done before.
  let turn: Promise<void> = Promise.resolve();

  function done(what: Done): void {
    dones.value = [...dones.value, what];
    notice.value = '';
  }

  async function undoLast(): Promise<void> {
    const here = dones.value.at(-1);
    if (here && 'back' in here) {
      // Taken off first: pressed twice, it must not be undone twice.
      dones.value = dones.value.slice(0, -1);
      await here.back();
      return tell(i18n.t('undo.undone'));
    }
    const steps = await lastSteps(db);
    const last = steps.find(({ isUndone }) => !isUndone);
    if (last) await undoStep(last);
    else tell(i18n.t('undo.nothing'));
  }

  return {
    last: computed(() => dones.value.at(-1)),
    notice,
    report(sentence, written) {
      if (!written.ok) return tell(writeProblem(written));
      const { change } = written.value;
      if (change === undefined) return tell(sentence);
      done({ sentence, change });
    },
    done,
    tell,
    undo() {
      turn = turn.then(undoLast).catch((error) => tell(writeProblem(asFailure(error))));
      return turn;
    },
    undoStep,
    clear() {
      dones.value = [];
      notice.value = '';
    },
  };
}
