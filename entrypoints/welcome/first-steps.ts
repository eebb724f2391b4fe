import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { liveSignal } from '../../components/live-signal';
import { openLibrary } from '../../components/open-library';
import { chosenSetting } from '../../components/setting-signal';
import type { WhenceDatabase } from '../../lib/annotations/database';
import { onMessage } from '../../lib/messages';
import { FIRST_STEPS, type FirstStep, STEPS } from '../../lib/settings/first-steps';

/** How far the reader is with the three steps. Each is noticed when it is done, however it is done. */
export interface FirstStepsState {
  /** `undefined` until it is known. */
  done: ReadonlySignal<readonly FirstStep[] | undefined>;
  isSkipped: ReadonlySignal<boolean>;
  /** The one that comes next; `undefined` when all are done. */
  now: ReadonlySignal<FirstStep | undefined>;
  /** A card was opened. */
  pressed(): void;
  openLibrary(): Promise<void>;
  skip(): void;
  /** Shows them again, from the first one. */
  begin(): void;
}

export function createFirstSteps(db: WhenceDatabase): FirstStepsState {
  const steps = chosenSetting(STEPS);
  const done = computed(() => steps.value.value?.done);
  const own = browser.runtime.getURL('/');
  const notes = liveSignal(() => () => db.annotations.where('page').startsWith(own).count(), 0);

  const finish = (step: FirstStep) =>
    void steps.choose((all) => (all.done.includes(step) ? all : { ...all, done: [...all.done, step] }));

  // One that is written anew is no more notes than before.
  onMessage('annotationsStored', () => finish('note'));
  effect(() => {
    if (notes.value.value > 0) finish('note');
  });

  /** Of our own pages the browser tells the address without a permission. */
  async function look(): Promise<void> {
    if (notes.value.peek() === 0) return;
    const open = await browser.tabs.query({ url: `${browser.runtime.getURL('/library.html')}*` });
    if (open.length > 0) finish('found');
  }
  // Back from the library, or gone to it.
  document.addEventListener('visibilitychange', () => void look());
  addEventListener('focus', () => void look());

  return {
    done,
    isSkipped: computed(() => steps.value.value?.isSkipped ?? false),
    now: computed(() => FIRST_STEPS.find((step) => !(done.value ?? []).includes(step))),
    pressed: () => finish('mark'),
    async openLibrary() {
      await openLibrary();
      await look();
    },
    skip: () => void steps.choose((all) => ({ ...all, isSkipped: true })),
    begin: () => void steps.choose(() => ({ done: [], isSkipped: false })),
  };
}
