/** What happens on our own elements is no affair of the page's. */

/** By these a page closes what it shows when the reader turns elsewhere, pulls the focus back, or keeps us out of the top layer. */
const OURS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'click', 'dblclick'],
  ...['focus', 'focusin', 'blur', 'focusout', 'beforetoggle'],
];

/**
 * Keeps the events of an element of ours from the page, and does itself what a press on one of its buttons is to do:
 * on some pages no click arrives where it was made.
 */
export function shieldEvents(
  window: Window,
  ours: () => { host: HTMLElement; root: ShadowRoot } | undefined,
  signal: AbortSignal,
): void {
  const keep = (event: Event) => {
    const own = ours();
    if (!own || event.target !== own.host) return;
    event.stopImmediatePropagation();
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type === 'click' && event.isTrusted) press(own.root, event as MouseEvent);
  };
  for (const type of OURS) window.addEventListener(type, keep, { capture: true, signal });
}

/** A press by key has no place. */
function press(root: ShadowRoot, { detail, clientX, clientY }: MouseEvent): void {
  const pressed = detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
  // It leads to nobody outside the root.
  pressed?.closest('button')?.dispatchEvent(new Event('click'));
}
