import { i18n } from '#i18n';
import type { NotesState } from './notes-state';

/** Why the list is empty, and what to do. */
export function EmptyList({ notes }: { notes: NotesState }) {
  const { finding, query, library } = notes;
  if (library.opened.value < 1) {
    return <p class="empty">{i18n.t('library.frame.opening')}</p>;
  }
  if (finding.count.value?.all === 0) {
    return (
      <div class="empty">
        <p>
          <b>{i18n.t('library.notes.empty.title')}</b>
        </p>
        <p>{i18n.t('library.notes.empty.how')}</p>
        <p>
          <a href="#/take">{i18n.t('library.notes.empty.bringIn')}</a>
        </p>
      </div>
    );
  }
  const { text, filters } = query.value;
  return (
    <div class="empty">
      <p>{text === '' ? i18n.t('library.notes.nothing') : i18n.t('library.notes.nothingSearched', [text])}</p>
      <p class="row">
        {Object.keys(filters).length > 0 && (
          <button type="button" class="chip" onClick={() => notes.ask({ ...query.peek(), filters: {} })}>
            {i18n.t('library.notes.clearFilters')}
          </button>
        )}
        {text !== '' && (
          <button type="button" class="chip" onClick={() => notes.ask({ ...query.peek(), text: '' })}>
            {i18n.t('library.notes.clearSearch')}
          </button>
        )}
      </p>
    </div>
  );
}
