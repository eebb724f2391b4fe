import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { assessmentWord } from '../../../components/words';
import type { BulkAction } from '../../../lib/annotations/bulk';
import { ASSESSMENTS, type Assessment } from '../../../lib/annotations/model';
import { cleanTags } from '../../../lib/annotations/tags';
import type { Bulk } from './bulk';
import './bulk.css';

interface Props {
  bulk: Bulk;
  /** How many are selected. */
  count: number;
  /** Their ids, when something is to be done to them. */
  ids: () => Promise<string[]>;
  /** Lets go of them. */
  onClear: () => void;
  /** To the view that exports them. */
  onExport: () => void;
}

/** What can be done to all that is selected: one step each, which is undone as one. */
export function BulkBar({ bulk, count, ids, onClear, onExport }: Props) {
  const done = bulk.running.value;
  if (done !== undefined) return <Running bulk={bulk} done={done} />;
  const run = (action: BulkAction) => void bulk.run(ids, action);
  return (
    <section class="bulk" aria-label={i18n.t('library.bulk.title')}>
      <span role="status">{i18n.t('library.bulk.selected', count)}</span>
      <TagForm onTag={(tag, action) => run({ do: action, tag })} />
      <select
        aria-label={i18n.t('library.bulk.assess')}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          run({ do: 'assess', assessment: value === 'none' ? null : (value as Assessment) });
        }}
      >
        <option value="" disabled>
          {i18n.t('library.bulk.assess')}
        </option>
        {ASSESSMENTS.map((each) => (
          <option key={each} value={each}>
            {assessmentWord(each)}
          </option>
        ))}
        <option value="none">{i18n.t('library.bulk.noAssessment')}</option>
      </select>
      <button type="button" class="chip" onClick={onExport}>
        {i18n.t('library.bulk.export')}
      </button>
      <button type="button" class="chip" onClick={() => run({ do: 'delete' })}>
        {i18n.t('library.bulk.delete')}
      </button>
      <button type="button" class="link" onClick={onClear}>
        {i18n.t('library.bulk.clear')}
      </button>
    </section>
  );
}

function Running({ bulk, done }: { bulk: Bulk; done: number }) {
  return (
    <section class="bulk" aria-label={i18n.t('library.bulk.title')}>
      <label class="row grow">
        {i18n.t('library.bulk.running')}
        <progress class="grow" value={done} />
      </label>
      <button type="button" class="chip" onClick={bulk.stop}>
        {i18n.t('library.bulk.stop')}
      </button>
    </section>
  );
}

/** A tag to be put on all of them, or taken off. */
function TagForm({ onTag }: { onTag: (tag: string, action: 'tag' | 'untag') => void }) {
  const [typed, setTyped] = useState('');
  const [tag] = cleanTags([typed]);
  function put(action: 'tag' | 'untag'): void {
    if (tag === undefined) return;
    setTyped('');
    onTag(tag, action);
  }
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        put('tag');
      }}
    >
      <input
        class="bulk-tag"
        aria-label={i18n.t('library.bulk.tagName')}
        placeholder={i18n.t('library.bulk.tagName')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="chip" disabled={tag === undefined}>
        {i18n.t('library.bulk.tag')}
      </button>
      <button type="button" class="chip" disabled={tag === undefined} onClick={() => put('untag')}>
        {i18n.t('library.bulk.untag')}
      </button>
    </form>
  );
}
