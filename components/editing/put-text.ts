import type { Change } from './wrapping';

/** Changes the text of a field as if it had been typed: the field's own undo takes it back, and it is heard as input. */
export function putText(field: HTMLTextAreaElement, { from, to, text, select }: Change): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and the one way that the undo of both browsers knows of: https://w3c.github.io/editing/docs/execCommand/
  const isDone =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!isDone) {
    field.setRangeText(text, from, to);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  }
  field.setSelectionRange(...select);
}
