import { useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { cleanTags } from '../lib/annotations/tags';
import { optionId, TagList } from './editing/TagList';
import { createTagChoice } from './editing/tag-choice';
import type { Note } from './note';

/**
 * The note's tags. Enter or a comma adds what is typed, Backspace in the empty field takes the last one off. Tags that
 * were used before are offered: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list with manual selection).
 */
export function TagField({ note }: { note: Note }) {
  const id = useId();
  const isCode = (tag: string) => note.codes.some(({ name }) => name === tag);
  /** Codes are chips of their own (`CodeChips`). */
  const own = note.tags.value.filter((tag) => !isCode(tag));
  const listId = `${id}-tags`;
  const choice = useMemo(() => createTagChoice(note), [note]);

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
    choice.typed();
  }

  function choose(tag: string): void {
    put([...note.tags.value, tag]);
    choice.close();
  }

  /** Keys that mean the list while it is shown. @returns whether this was one */
  function inList({ key, shiftKey }: KeyboardEvent): boolean {
    const tag = choice.offered.value[choice.active.value];
    if (key === 'ArrowDown' || key === 'ArrowUp') choice.step(key === 'ArrowDown' ? 1 : -1);
    else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && tag !== undefined) choose(tag);
    else if (key === 'Escape' && choice.offered.value.length > 0) choice.close();
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const typed = note.tagTyped.value;
    // Enter also ends the choice of a word in Japanese or Chinese input: that Enter is not ours.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (inList(event)) {
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      put([...note.tags.value, typed]);
      choice.close();
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
      <span class="tag-choice">
        <input
          id={id}
          class="tag-input"
          role="combobox"
          aria-label={i18n.t('editor.addTag')}
          aria-autocomplete="list"
          aria-expanded={choice.offered.value.length > 0}
          aria-controls={choice.offered.value.length > 0 ? listId : undefined}
          aria-activedescendant={choice.active.value >= 0 ? optionId(listId, choice.active.value) : undefined}
          placeholder={i18n.t('editor.addTag')}
          autocomplete="off"
          value={note.tagTyped.value}
          onFocus={choice.begin}
          onBlur={choice.close}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <TagList id={listId} choice={choice} onChoose={choose} />
      </span>
    </fieldset>
  );
}
