import { i18n } from '#i18n';
import { SavedSearches } from '../searches/SavedSearches';
import { DateFilter } from './DateFilter';
import { FacetGroup } from './FacetGroup';
import type { NotesState } from './notes-state';

/** Filters by clicking, each value with the number of annotations that it would leave. */
export function FilterPane({ notes }: { notes: NotesState }) {
  return (
    <section class="filters" aria-label={i18n.t('library.notes.filters')}>
      <button
        type="button"
        class="link small back to-list"
        onClick={() => {
          notes.panes.pane.value = 'list';
        }}
      >
        {i18n.t('library.notes.toList')}
      </button>
      {notes.finding.count.value?.all !== 0 && (
        <SavedSearches state={notes.library} place={{ view: 'notes', query: notes.query.value }} />
      )}
      <FacetGroup notes={notes} facets={['kind']} title={i18n.t('library.notes.group.kind')} />
      <FacetGroup notes={notes} facets={['tag']} title={i18n.t('library.notes.group.tag')} find="tag" />
      <FacetGroup
        notes={notes}
        facets={['source']}
        title={i18n.t('library.notes.group.source')}
        find="source"
      />
      <FacetGroup notes={notes} facets={['site']} title={i18n.t('library.notes.group.site')} find="site" />
      <FacetGroup notes={notes} facets={['assessment']} title={i18n.t('library.notes.group.assessment')} />
      <FacetGroup notes={notes} facets={['state']} title={i18n.t('library.notes.group.state')} />
      <FacetGroup
        notes={notes}
        facets={['note', 'untagged', 'dismissed']}
        title={i18n.t('library.notes.group.other')}
      />
      <DateFilter notes={notes} />
    </section>
  );
}
