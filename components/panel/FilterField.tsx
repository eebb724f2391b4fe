import type { Signal } from '@preact/signals';
import { i18n } from '#i18n';
import { enterRows } from './step-rows';

/** Words that rows must have to be listed. Escape empties it, and the arrow leads to the rows. */
export function FilterField({ filter }: { filter: Signal<string> }) {
  return (
    <search class="filter">
      <input
        type="search"
        aria-label={i18n.t('sidePanel.filter')}
        placeholder={i18n.t('sidePanel.filter')}
        autocomplete="off"
        spellcheck={false}
        value={filter.value}
        onInput={(event) => {
          filter.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') enterRows(document.getElementById('panel'));
          else if (event.key === 'Escape' && filter.value !== '') filter.value = '';
          else return;
          event.preventDefault();
        }}
      />
    </search>
  );
}
