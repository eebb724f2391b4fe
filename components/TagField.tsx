import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { cleanTags } from '../lib/annotations/tags';
import type { Note } from './note';

/** The note's tags. Enter or a comma adds what is typed, Backspace in the empty field takes the last one off. */
export function TagField({ note }: { note: Note }) {
  const id = useId();
  const isCode = (tag: string) => note.codes.some(({ name }) => name === tag);
  /** Codes are chips of their own (`CodeChips`). */
  const own = note.tags.value.filter((tag) => !isCode(tag));

  function put(tags: string[], typed = ''): void {
    note.tags.value = cleanTags(tags);
    note.tagTyped.value = typed;
    note.keep();
  }

  function onInput(value: string): void {
    // A paste may bring several; what follows the last comma is still being typed.
    const parts = value.split(',');
    const typed = parts.pop() ?? '';
    put([...note.tags.value, ...parts], typed);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const typed = note.tagTyped.value;
    // Enter also ends the choice of a word in Japanese or Chinese input: that Enter is not ours.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      put([...note.tags.value, typed]);
    } else if (event.key === 'Backspace' && typed === '' && own.length > 0) {
      event.preventDefault();
      put(note.tags.value.filter((tag) => tag !== own.at(-1)));
    }
  }

  return (
    <fieldset class="row bare" disabled={note.saving.value}>
      <legend class="visually-hidden">{i18n.t('editor.tags')}</legend>
      {own.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip words"
          aria-label={i18n.t('editor.removeTag', [tag])}
          onClick={() => {
            put(
              note.tags.value.filter((other) => other !== tag),
              note.tagTyped.value,
            );
            // The button is gone, and the focus must not go with it.
            document.getElementById(id)?.focus();
          }}
        >
          {tag} <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        id={id}
        class="grow tag-input"
        aria-label={i18n.t('editor.addTag')}
        placeholder={i18n.t('editor.addTag')}
        autocomplete="off"
        value={note.tagTyped.value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </fieldset>
  );
}
