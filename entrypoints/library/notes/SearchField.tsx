import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { chosenOf } from './filtering';
import type { NotesState } from './notes-state';

/** ms without a letter after which the next is another search, with a step back to the one before. */
const SETTLED_MS = 1500;

/** What is typed is searched for at each letter. */
export function SearchField({ notes }: { notes: NotesState }) {
  const field = useRef<HTMLInputElement>(null);
  /** When the last letter was typed: what follows it soon belongs to the same search. */
  const typed = useRef(Number.NEGATIVE_INFINITY);
  const { text } = notes.query.value;

  // What stands in an address comes into the field when it is another than was typed. It is looked at as it is now: since
  // this was drawn, letters may have been typed.
  useEffect(() => {
    const input = field.current;
    const now = notes.query.peek().text;
    if (input && input.value !== now) {
      input.value = now;
      typed.current = Number.NEGATIVE_INFINITY;
    }
  }, [text]);

  function ask(value: string): void {
    const now = performance.now();
    const isTyping = now - typed.current < SETTLED_MS;
    typed.current = now;
    notes.ask({ ...notes.query.peek(), text: value }, isTyping);
  }

  const isOpen = notes.panes.pane.value === 'filters';
  const chosen = chosenOf(notes.query.value.filters).length;
  return (
    <div class="row search">
      <input
        ref={field}
        type="search"
        class="grow"
        aria-label={i18n.t('library.notes.search')}
        placeholder={i18n.t('library.notes.search')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            document.querySelector<HTMLElement>('.rows')?.focus();
            if (!notes.finding.active.peek()) void notes.moveTo(0);
          }
        }}
      />
      <button
        type="button"
        class="chip to-filters"
        aria-expanded={isOpen}
        onClick={() => {
          notes.panes.pane.value = isOpen ? 'list' : 'filters';
        }}
      >
        {chosen > 0 ? i18n.t('library.notes.filtersCount', [chosen]) : i18n.t('library.notes.filters')}
      </button>
    </div>
  );
}
