import { i18n } from '#i18n';
import type { NotesState } from './notes-state';
import { countOf, NOTHING } from './selection';

/** How many are selected, and what can be done with all of them. */
export function SelectedLine({ notes }: { notes: NotesState }) {
  const count = countOf(notes.selection.value, notes.finding.count.value?.total ?? 0);
  if (count === 0) return null;
  return (
    <div class="row selected small">
      <p class="grow" role="status">
        {i18n.t('library.notes.selectedCount', count, [count.toLocaleString()])}
      </p>
      <button
        type="button"
        class="link"
        aria-keyshortcuts="Delete"
        onClick={() => void notes.removing.remove()}
      >
        {i18n.t('mine.delete')}
      </button>
      <button
        type="button"
        class="link"
        aria-keyshortcuts="Escape"
        onClick={() => {
          notes.selection.value = NOTHING;
          document.querySelector<HTMLElement>('.rows')?.focus();
        }}
      >
        {i18n.t('library.notes.letGo')}
      </button>
    </div>
  );
}
