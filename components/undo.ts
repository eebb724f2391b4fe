import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { WhenceDatabase } from '../lib/annotations/database';
import { newId } from '../lib/annotations/ids';
import { lastSteps, type Step, toRedo, toUndo } from '../lib/annotations/last-steps';
import type { Written } from '../lib/messages';
import { asFailure, type Failure } from './failure';
import { sendWrite } from './send-write';
import { type About, aboutStep, stepWord } from './step-words';
import { writeProblem } from './words';

/** Something that was done here: a change in the log, or what has a way back of its own. */
export type Done = { sentence: string } & ({ change: string } | { back: () => Promise<void> });

/** What the popup says at its foot. */
export interface Said {
  sentence: string;
  /** What it was done to. */
  about?: About;
  /** The way back, or back again. */
  turn?: { way: 'undo' | 'redo'; go: () => Promise<void> };
}

export interface UndoState {
  said: ReadonlySignal<Said | undefined>;
  /** Says what was done and how to undo it, or why it was not done. */
  report(sentence: string, written: Written<{ change?: string }>): void;
  done(done: Done): void;
  tell(sentence: string): void;
  /** Undoes what was done last, here or elsewhere or before the browser was started: the log knows. */
  undo(): Promise<void>;
  /** Does again what was undone last. */
  redo(): Promise<void>;
  /** Undoes one of the steps that are listed or, where it is undone, does it again. */
  turn(change: string): Promise<void>;
  /** Puts the sentence away. */
  clear(): void;
}

/** @param here address of the page that the popup is about: it need not be named */
export function createUndo(db: WhenceDatabase, here: () => string | undefined): UndoState {
  const said = signal<Said>();
  /** What was done here that the log knows nothing of; an entry of the log in front of it comes first. */
  let dones: Done[] = [];

  const say = (what: Said) => {
    said.value = what;
  };
  const tell = (sentence: string) => say({ sentence });

  /** Undoes a step, or does it again, and says so. @returns why not, where that is so */
  async function turnStep(step: Step): Promise<Failure | undefined> {
    const undoes = step.undone?.change ?? step.change;
    const written = await sendWrite('undoChange', { change: newId(), undoes });
    if (!written.ok) return written;
    dones = dones.filter((each) => !('change' in each) || each.change !== step.change);
    const what = stepWord(step.kind);
    say({
      sentence: step.undone ? i18n.t('undo.redone', [what]) : i18n.t('undo.undone', [what]),
      about: aboutStep(step, here()),
      turn: { way: step.undone ? 'undo' : 'redo', go: () => state.turn(step.change) },
    });
    return undefined;
  }

  /** The first of these that can be turned. One that was written over this very moment is passed over: no step blocks the way. */
  async function turnFirst(steps: readonly Step[], nothing: string): Promise<void> {
    for (const step of steps) {
      const failure = await turnStep(step);
      if (!failure) return;
      if (failure.reason !== 'outdated') return tell(i18n.t('undo.failed', [writeProblem(failure)]));
    }
    tell(nothing);
  }

  async function undoLast(): Promise<void> {
    const last = dones.at(-1);
    if (last && 'back' in last) return takeBack(last.back);
    const steps = await lastSteps(db);
    const isAllUndone = steps.every(({ undone }) => undone);
    await turnFirst(toUndo(steps), isAllUndone ? i18n.t('undo.nothing') : i18n.t('undo.noMore'));
  }

  async function takeBack(back: () => Promise<void>): Promise<void> {
    // Taken off first: pressed twice, it must not be undone twice.
    dones = dones.filter((each) => !('back' in each) || each.back !== back);
    await back();
    tell(i18n.t('undo.undoneHere'));
  }

  async function turnListed(change: string): Promise<void> {
    const step = (await lastSteps(db)).find((each) => each.change === change);
    await turnFirst(step?.canTurn ? [step] : [], i18n.t('undo.noLonger'));
  }

  // One after the other: pressed twice, the second means what was done before.
  let queue: Promise<void> = Promise.resolve();
  function inTurn(act: () => Promise<void>): Promise<void> {
    queue = queue.then(act).catch((error) => tell(writeProblem(asFailure(error))));
    return queue;
  }

  const state: UndoState = {
    said,
    report(sentence, written) {
      if (!written.ok) return tell(writeProblem(written));
      const { change } = written.value;
      if (change === undefined) tell(sentence);
      else state.done({ sentence, change });
    },
    done(what) {
      dones = [...dones, what];
      const go = 'back' in what ? () => inTurn(() => takeBack(what.back)) : () => state.turn(what.change);
      say({ sentence: what.sentence, turn: { way: 'undo', go } });
    },
    tell,
    undo: () => inTurn(undoLast),
    redo: () => inTurn(async () => turnFirst(toRedo(await lastSteps(db)), i18n.t('undo.nothingUndone'))),
    turn: (change) => inTurn(() => turnListed(change)),
    clear() {
      dones = [];
      said.value = undefined;
    },
  };
  return state;
}
