import { offsetAtPoint } from '../../lib/page/marks/hit';
import { selectedRanges } from '../../lib/page/marks/selected';
import { matches, own } from '../../lib/page/tree/dom';
import { documentTree } from '../../lib/page/tree/tree';
import { isElement } from '../../lib/page/tree/walk';
import type { Found } from './marked';
import type { Session } from './session';

/**
 * How long (ms) a click waits for a second one before it opens a card: a double click selects a word, and the
 * page meant it to.
 */
const DOUBLE_CLICK = 250;

/** What a click on them means is theirs to say. */
const CONTROLS =
  'a[href], area, button, input, select, textarea, label, summary, option, video, audio, iframe, embed, object, [onclick], [contenteditable]:not([contenteditable=false]), [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch]';

/** What the reader's mouse and keys set going. */
export interface Actions {
  openCard(found: Found): void;
  closeCard(): void;
  isCardOpen(): boolean;
  /** The button at a selection. @param x where the mouse let go, in CSS pixels of the window */
  offerButton(found: Found, x?: number): void;
  hideButton(): void;
  /** Whether an event of the page comes from our own elements. */
  owns(target: EventTarget | null): boolean;
}

/** The mouse and the keyboard on the page or in a frame of it: opens cards, and otherwise keeps out of the page's way. */
export function listenToReader(
  document: Document,
  { marked, pageText }: Session,
  actions: Actions,
  signal: AbortSignal,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let pressed: { x: number; y: number } | undefined;

  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    // On the window and while bubbling, so that the page's own listeners come first and can keep the event.
    document.defaultView?.addEventListener(type, listener, { signal });

  on('mousedown', (event) => {
    pressed = { x: event.clientX, y: event.clientY };
    if (!actions.owns(event.target)) actions.hideButton();
  });

  on('click', (event) => {
    clearTimeout(waiting);
    if (actions.owns(event.target)) return;
    const wasOpen = actions.isCardOpen();
    if (wasOpen) actions.closeCard();
    if (!isPlain(event) || event.detail > 1 || dragged(event)) return;
    if (isOnControl(event)) return;
    const map = pageText()?.map;
    if (!map || isSelecting()) return;
    const offset = offsetAtPoint(document, map, event.clientX, event.clientY);
    const found = offset === undefined ? undefined : marked.at(offset);
    if (!found) return;
    waiting = setTimeout(() => {
      if (!isSelecting()) actions.openCard(found);
    }, DOUBLE_CLICK);
  });

  on('mouseup', (event) => {
    if (!actions.owns(event.target)) offerButton(event.clientX);
  });
  // Text can be selected by keyboard as well.
  on('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') offerButton();
  });

  on('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      actions.hideButton();
      if (actions.isCardOpen()) actions.closeCard();
      else marked.take(undefined);
    } else if (event.key === 'Enter' && isPlain(event) && !isOnControl(event)) {
      const found = marked.inHand();
      if (!found) return;
      event.preventDefault();
      actions.openCard(found);
    }
  });

  document.addEventListener(
    'selectionchange',
    () => {
      if (!isSelecting()) actions.hideButton();
    },
    { signal },
  );

  function offerButton(x?: number): void {
    const { activeElement } = document;
    if (activeElement && own(activeElement, 'closest').call(activeElement, CONTROLS)) return;
    const found = marked.selection();
    if (found) actions.offerButton(found, x);
  }

  const isSelecting = () => selectedRanges(document, pageText()?.map.tree ?? documentTree).length > 0;

  /** Between press and release the mouse went somewhere: a drag, or a selection. */
  function dragged(event: MouseEvent): boolean {
    return pressed !== undefined && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4;
  }
}

function isPlain(event: MouseEvent | KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  return !event.defaultPrevented && !modified && !('button' in event && event.button !== 0);
}

/** The path leads out of shadow trees, which an event's target does not tell of. */
const isOnControl = (event: Event) =>
  event.composedPath().some((node) => node instanceof Node && isElement(node) && matches(node, CONTROLS));
