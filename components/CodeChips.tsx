import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { CodeSample } from './CodeSample';
import type { Note } from './note';

/** The codebook, beside the tags: each code is given or not. Its key does the same where nothing is being typed. */
export function CodeChips({ note }: { note: Note }) {
  const { codes } = note;

  function toggle(name: string): void {
    const others = note.tags.value.filter((tag) => tag !== name);
    const isGiven = others.length < note.tags.value.length;
    note.tags.value = isGiven ? others : [...others, name];
    note.keep();
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (note.saving.value || isField(event.target)) return;
      const code = codes.find(({ key }) => key !== undefined && key === event.key);
      if (!code) return;
      event.preventDefault();
      toggle(code.name);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [note]);

  if (codes.length === 0) return null;
  return (
    <fieldset class="row bare" disabled={note.saving.value}>
      <legend class="visually-hidden">{i18n.t('coding.codes')}</legend>
      {codes.map(({ name, style, definition, key }) => (
        <button
          key={name}
          type="button"
          class="chip code"
          aria-pressed={note.tags.value.includes(name)}
          aria-keyshortcuts={key}
          title={definition || undefined}
          onClick={() => toggle(name)}
        >
          <CodeSample look={style} />
          <bdi class="words">{name}</bdi>
          {key !== undefined && (
            <span class="key" aria-hidden="true">
              {key}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}

/** Where letters are typed. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
