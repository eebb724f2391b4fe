import { type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../../lib/messages';
import { STEADY_MS } from '../../lib/steady';

/**
 * Keeps presses from counting that their reader may not have meant. The page owns all around the card: it can lay
 * something over it, or move it under a pointer that is about to press. What changes stored data is done only while the
 * card is in full sight, and has been for `STEADY_MS`.
 */
export interface Guard {
  /** Whether a press would count now, as far as the card itself can tell. */
  isReady: ReadonlySignal<boolean>;
  /** Whether the last press did not count. */
  hasRefused: ReadonlySignal<boolean>;
  /** Does it, if the press counts. */
  press(action: () => void): Promise<void>;
}

/** How often (ms) Chrome looks whether something covers the card: the shortest that it allows. */
const LOOK_MS = 100;

export function guardCard(): Guard {
  const isReady = signal(false);
  const hasRefused = signal(false);
  let isSeen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Whatever happens to the card ends the wait before it.
  let turn = 0;

  const inSight = () => sendMessage('cardInSight').catch(() => false);

  /** Takes presses once the card has lain still in sight for a while, from now on. */
  function wait(): void {
    isReady.value = false;
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    if (document.hidden) return;
    timer = setTimeout(async () => {
      if (!isSeen) return lookAgain();
      const isSteady = await inSight();
      if (mine !== turn) return;
      if (isSteady) isReady.value = true;
      else wait();
    }, STEADY_MS);
  }

  // Chrome tells what nobody inside a frame can measure: whether anything is painted over it, or done to it.
  // https://w3c.github.io/IntersectionObserver/v2/ Firefox leaves `isVisible` out; there the page's script measures.
  const options = { trackVisibility: true, delay: LOOK_MS, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    const { isIntersecting, isVisible } = entries.at(-1) as IntersectionObserverEntry & {
      isVisible?: boolean;
    };
    const was = isSeen;
    isSeen = isIntersecting && (isVisible ?? true);
    // It grows with what is in it, which is told here as well.
    if (isSeen !== was || !isSeen) wait();
  }, options);
  // It tells how things are as it begins; what has changed since it may leave out where nothing is drawn anew.
  function lookAgain(): void {
    observer.disconnect();
    observer.observe(document.documentElement);
  }
  lookAgain();

  // Back in a tab, the reader sees the card anew.
  document.addEventListener('visibilitychange', wait);
  // A press may have been meant for what lay over the browser's window: a window, a question of the page's, gone by now.
  addEventListener('focus', wait);

  return {
    isReady,
    hasRefused,
    async press(action) {
      const counts = isReady.value && (await inSight());
      hasRefused.value = !counts;
      if (counts) action();
      else wait();
    },
  };
}
