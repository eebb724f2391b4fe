import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { useSingleKeys } from '../../../components/keys/use-single-keys';
import { Chips } from './Chips';
import { EmptyList } from './EmptyList';
import { FilterPane } from './FilterPane';
import './filters.css';
import './notes.css';
import type { NotesState } from './notes-state';
import { PreviewPane } from './PreviewPane';
import { RowList } from './RowList';
import { SearchField } from './SearchField';
import { SelectedBar } from './SelectedBar';
import { SortMenu } from './SortMenu';

/** All annotations: found, filtered, read and written. */
export function NotesView({ notes }: { notes: NotesState }) {
  const { finding, panes, query, library } = notes;
  useGoToSearch();
  if (library.stored.trouble) return null;
  const count = finding.count.value;
  const { text, filters } = query.value;
  const isAll = text === '' && Object.keys(filters).length === 0;
  return (
    <div class="notes" data-pane={panes.pane.value}>
      <h2 class="visually-hidden">{i18n.t('library.frame.notes')}</h2>
      <FilterPane notes={notes} />
      <section class="found" aria-label={i18n.t('library.notes.list')}>
        <SearchField notes={notes} />
        <div class="row bar">
          <p class="grow total" role="status">
            {count &&
              (isAll
                ? i18n.t('library.notes.total', count.total)
                : i18n.t('library.notes.totalOf', count.all, [count.total, count.all]))}
          </p>
          <SortMenu notes={notes} />
        </div>
        <Chips notes={notes} />
        <SelectedBar notes={notes} />
        {count?.total === 0 ? <EmptyList notes={notes} /> : <RowList notes={notes} />}
        <p id="rows-help" class="visually-hidden">
          {i18n.t('library.notes.listHelp')}
        </p>
      </section>
      <PreviewPane notes={notes} />
    </div>
  );
}

/** The shortcut for searching leads here, with this in the address (`background/commands.ts`). */
const IS_SEARCH = /[?&]find=1(&|$)/;

/** "/" goes to the search field, from wherever nothing is being typed; so does an address that asks for it. */
function useGoToSearch(): void {
  const singleKeys = useSingleKeys();
  useLayoutEffect(() => {
    function goTo(field: HTMLInputElement): void {
      field.focus();
      field.select();
    }
    function onAddress(): void {
      const field = searchField();
      if (field && IS_SEARCH.test(location.hash)) goTo(field);
    }
    function onKeyDown(event: KeyboardEvent): void {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key !== '/' || !singleKeys.current || ctrlKey || metaKey || altKey || event.defaultPrevented)
        return;
      if (target instanceof Element && target.closest('input, textarea, select')) return;
      const field = searchField();
      if (!field) return;
      event.preventDefault();
      goTo(field);
    }
    onAddress();
    document.addEventListener('keydown', onKeyDown);
    addEventListener('hashchange', onAddress);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      removeEventListener('hashchange', onAddress);
    };
  }, [singleKeys]);
}

/** Where it can be seen: in narrow windows a note may be in its place. */
function searchField(): HTMLInputElement | undefined {
  const field = document.querySelector<HTMLInputElement>('.search input');
  return field?.checkVisibility() ? field : undefined;
}
