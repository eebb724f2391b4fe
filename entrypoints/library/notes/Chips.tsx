import { i18n } from '#i18n';
import { type Chosen, chosenOf, withoutChosen } from './filtering';
import type { NotesState } from './notes-state';
import { chosenWord } from './value-words';

/** All filters that are chosen, each with a way to take it out. */
export function Chips({ notes }: { notes: NotesState }) {
  const { filters } = notes.query.value;
  const chosen = chosenOf(filters);
  if (chosen.length === 0) return null;

  function change(next: Chosen | undefined): void {
    const query = notes.query.peek();
    notes.ask({ ...query, filters: next ? withoutChosen(query.filters, next) : {} });
    // The button is gone, and the focus must not go with it.
    document.querySelector<HTMLElement>('.rows, .search input')?.focus();
  }

  return (
    <ul class="row chips" aria-label={i18n.t('library.notes.chosen')}>
      {chosen.map((each) => {
        const word = chosenWord(each);
        return (
          <li key={JSON.stringify(each)}>
            <button
              type="button"
              class="chip chosen"
              aria-label={i18n.t('library.notes.takeOut', [word])}
              onClick={() => change(each)}
            >
              <span class="chip-word">{word}</span> <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" class="link small" onClick={() => change(undefined)}>
          {i18n.t('library.notes.clearFilters')}
        </button>
      </li>
    </ul>
  );
}
