/**
 * What a key means: to undo what was done last (`Ctrl/Cmd+Z`), or to do it again (with Shift, or `Ctrl+Y`). Nothing in a
 * field, where the browser's own undo is meant.
 */
export function undoWay(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!(ctrlKey || metaKey) || altKey || event.defaultPrevented || isTyping(event.target)) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  // With Cmd it is the browser's own.
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}

/** In a box to be ticked nothing is typed. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, input:not([type=checkbox])') !== null;
