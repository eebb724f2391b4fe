/** Whether a key means to undo what was done last. In a field the browser's own undo is meant. */
export function isUndo({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  target,
  defaultPrevented,
}: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || shiftKey || defaultPrevented) return false;
  return !(target instanceof Element) || target.closest('input, textarea') === null;
}
