/** Whose doing it is where the focus goes while the card is open. */
export interface FocusWatch {
  /** Whether the focus is on the page and no press of the reader's has brought it there. */
  isTaken(): boolean;
  stop(): void;
}

/** ms after a press on the page in which the focus may follow it: the page may be slow to hear of it. */
const FOLLOWS_PRESS = 1_000;

/** @param isOurs whether an element is our own on the page */
export function watchFocus(document: Document, isOurs: (element: Element | null) => boolean): FocusWatch {
  let pressed = Number.NEGATIVE_INFINITY;
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(
      type,
      ({ isTrusted }) => {
        if (isTrusted) pressed = performance.now();
      },
      { capture: true, signal },
    );
  }
  return {
    isTaken: () =>
      document.hasFocus() && !isOurs(document.activeElement) && performance.now() - pressed > FOLLOWS_PRESS,
    stop: () => listening.abort(),
  };
}
