/** Signs that the reader turns to a page. */
const SIGNS = ['mouseover', 'pointerdown', 'keydown', 'focus', 'scroll', 'visibilitychange'];
/** ms between two calls: the signs come by the hundred. */
const PAUSE_MS = 500;

/**
 * Calls `look` at signs that the reader turns to the page, such as the mouse over it or a scroll, and never at an event
 * that the page has made. Captured on the window, so that the page cannot keep them back after it.
 * @param signal ends it
 */
export function atSigns(window: Window, look: () => void, signal: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  const onSign = ({ isTrusted, timeStamp }: Event) => {
    if (!isTrusted || timeStamp - last < PAUSE_MS) return;
    last = timeStamp;
    look();
  };
  for (const type of SIGNS) window.addEventListener(type, onSign, { capture: true, passive: true, signal });
}
