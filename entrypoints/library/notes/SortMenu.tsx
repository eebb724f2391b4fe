import { i18n } from '#i18n';
import { SORTS, type Sort } from '../../../lib/search/query';
import type { NotesState } from './notes-state';

/** The order of the list. */
export function SortMenu({ notes }: { notes: NotesState }) {
  const { sort, isReversed = false } = notes.query.value;
  return (
    <div class="row sort small">
      <label>
        <span class="soft">{i18n.t('library.notes.sort')}</span>{' '}
        <select
          value={sort}
          onChange={(event) => {
            const to = event.currentTarget.value as Sort;
            notes.ask({ ...notes.query.peek(), sort: to });
          }}
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`library.notes.sorts.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="chip"
        aria-pressed={isReversed}
        aria-label={i18n.t('library.notes.reverse')}
        title={i18n.t('library.notes.reverse')}
        onClick={() => {
          const { isReversed: _, ...query } = notes.query.peek();
          notes.ask({ ...query, ...(!isReversed && { isReversed: true }) });
        }}
      >
        <span aria-hidden="true">{isReversed ? '↑' : '↓'}</span>
      </button>
    </div>
  );
}
