import { type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../../lib/messages';

/** Whether the page has taken the keyboard from the reader: what they typed since went to the page. */
export interface Focus {
  isTaken: ReadonlySignal<boolean>;
}

/** ms after which a press of Tab has led the focus to where it goes. */
const TAB_MS = 500;
/** ms in which a focus that the page has pulled away is back, where it can be brought back. */
const BACK_MS = 500;

export function watchFocus(): Focus {
  const isTaken = signal(false);
  let tabbed = Number.NEGATIVE_INFINITY;
  let hasTyped = false;
  let last: EventTarget | null = null;

  addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') tabbed = performance.now();
  });
  addEventListener('input', () => {
    hasTyped = true;
    // The keys arrive here again. Not at a press already: the sentence would go, and all below it move under the pointer.
    isTaken.value = false;
  });
  addEventListener('focusin', ({ target }) => {
    last = target;
  });
  // Given back to the frame, the focus is with nothing in it.
  addEventListener('focus', () => {
    if (document.activeElement === document.body && last instanceof HTMLElement) last.focus();
  });
  addEventListener('blur', async () => {
    if (performance.now() - tabbed < TAB_MS) return;
    // The page's script has seen what led to it. A reader who has left the window took nothing from the card.
    if (!(await wasPage())) return;
    // Where nothing was typed and the focus is back at once, nothing is lost.
    if (!hasTyped) await new Promise((resolve) => setTimeout(resolve, BACK_MS));
    if (hasTyped || (!document.hasFocus() && (await wasPage()))) isTaken.value = true;
  });
  return { isTaken };
}

const wasPage = () => sendMessage('focusTaken').catch(() => false);
