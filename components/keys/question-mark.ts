/** Whether a key asks for the sheet of shortcuts: `?`, wherever nothing is being typed. */
export function asksForKeys(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== '?' || ctrlKey || metaKey || altKey || event.isComposing || event.defaultPrevented)
    return false;
  const isTyping =
    target instanceof Element &&
    target.closest('textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]') !== null;
  return !isTyping;
}
