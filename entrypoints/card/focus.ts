import { type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../../lib/messages';

/** Whether the page has taken the keyboard while the reader was in the card: the rest of what they typed went to the page. */
export interface Focus {
  isTaken: ReadonlySignal<boolean>;
}

/** ms after which a press of Tab has led the focus to where it goes. */
const TAB_MS = 500;

export function watchFocus(): Focus {
  const isTaken = signal(false);
  let tabbed = Number.NEGATIVE_INFINITY;

  addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') tabbed = performance.now();
  });
  addEventListener('blur', async () => {
    if (performance.now() - tabbed < TAB_MS) return;
    // The page's script has seen what led to it. A reader who has left the window took nothing from the card.
    if (await sendMessage('focusTaken').catch(() => false)) isTaken.value = true;
  });
  // A page that gives the focus back by itself would hide that it had it: a press of the reader's takes it back.
  addEventListener('pointerdown', () => {
    isTaken.value = false;
  });
  return { isTaken };
}
