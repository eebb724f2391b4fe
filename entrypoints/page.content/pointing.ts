import { offsetAtPoint } from '../../lib/page/marks/hit';
import { selectedRanges } from '../../lib/page/marks/selected';
import { documentTree } from '../../lib/page/tree/tree';
import { isInControl, isOnControl } from './controls';
import type { Found } from './marked';
import type { Session } from './session';

/**
 * How long (ms) a click waits for a second one before it opens a card: a double click selects a word, and the
 * page meant it to.
 */
const DOUBLE_CLICK = 250;

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

  /**
   * On the window and first of all, for a page may keep an event from whoever comes after it; what the page makes of the
   * event is asked once it is over. What is no doing of the reader's is not heeded.
   */
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    document.defaultView?.addEventListener(type, (event) => event.isTrusted && listener(event), {
      capture: true,
      signal,
    });

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
    const map = pageText()?.map;
    if (!map || isOnControl(event, map) || isSelecting()) return;
    const offset = offsetAtPoint(document, map, event.clientX, event.clientY);
    const found = offset === undefined ? undefined : marked.at(offset);
    if (!found) return;
    waiting = setTimeout(() => {
      if (!event.defaultPrevented && !isSelecting()) actions.openCard(found);
    }, DOUBLE_CLICK);
  });

  // A selection is nobody's click, whatever the page makes of the mouse.
  on('mouseup', (event) => {
    if (actions.owns(event.target)) return;
    // What is selected by then is what the page has left of it.
    setTimeout(() => offerButton(event.clientX));
  });
  // Text can be selected by keyboard as well.
  on('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') offerButton();
  });

  on('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // A button of ours is pressed.
    if (event.key === 'Enter' && actions.owns(event.target)) return;
    const map = pageText()?.map;
    const onControl = isOnControl(event, map);
    setTimeout(() => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape') {
        actions.hideButton();
        if (actions.isCardOpen()) actions.closeCard();
        else marked.take(undefined);
      } else if (isPlain(event) && !onControl) {
        const found = marked.inHand();
        if (found) actions.openCard(found);
      }
    });
  });

  document.addEventListener(
    'selectionchange',
    () => {
      if (!isSelecting()) actions.hideButton();
    },
    { signal },
  );

  function offerButton(x?: number): void {
    if (isInControl(document.activeElement, pageText()?.map)) return;
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
  return !modified && !('button' in event && event.button !== 0);
}
