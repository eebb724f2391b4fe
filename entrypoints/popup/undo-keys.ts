import type { UndoState } from './undo';

/** `Ctrl/Cmd+Z`, and to do it again with Shift, or `Ctrl+Y`. In a field the browser's own undo is meant. */
export function listenForUndo(undo: UndoState): void {
  addEventListener('keydown', (event) => {
    const way = wayOf(event);
    if (!way || event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    void undo[way]();
  });
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  // With Cmd it is the browser's own.
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}

/** In a box to be ticked nothing is typed. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, input:not([type=checkbox])') !== null;
