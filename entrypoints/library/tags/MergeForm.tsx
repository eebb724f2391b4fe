import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tags } from './tags';

/** Makes one tag of those that are chosen. */
export function MergeForm({ tags }: { tags: Tags }) {
  const [first = ''] = tags.chosen.value;
  const [typed, setTyped] = useState<string>();
  const to = typed ?? first;
  return (
    <form
      class="row merge"
      onSubmit={(event) => {
        event.preventDefault();
        void tags.merge(to);
      }}
    >
      <label class="row">
        {i18n.t('library.tags.mergeInto', tags.chosen.value.size)}
        <input value={to} required onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main">
        {i18n.t('library.tags.merge')}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          tags.chosen.value = new Set();
        }}
      >
        {i18n.t('library.bulk.clear')}
      </button>
    </form>
  );
}
