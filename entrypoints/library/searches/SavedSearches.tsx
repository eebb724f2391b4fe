import { computed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { liveSignal } from '../../../components/live-signal';
import { sendWrite } from '../../../components/send-write';
import { arrangementOf, searchField } from '../../../lib/annotations/arrangement';
import { newId } from '../../../lib/annotations/ids';
import { addressOf, type Place } from '../place';
import type { LibraryState } from '../state';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'notes' }>;
}

/** Searches that the reader keeps under a name, each a link to its view; and the one that is shown, to be kept. */
export function SavedSearches({ state, place }: Props) {
  const searches = useMemo(() => {
    const { value } = liveSignal(() => () => arrangementOf(state.stored.db), undefined);
    return computed(() => value.value?.searches ?? []);
  }, [state]);
  const here = addressOf({ view: 'notes', query: place.query });
  const isSaved = searches.value.some(({ address }) => address === here);
  const isAll = here === '/notes';

  async function set(id: string, value: unknown, sentence: string): Promise<void> {
    const change = { change: newId(), set: [{ field: searchField(id), value }] };
    state.undo.report(sentence, await sendWrite('arrange', change));
  }

  return (
    <section class="searches" aria-labelledby="searches-title">
      <h2 id="searches-title">{i18n.t('library.searches.title')}</h2>
      <ul>
        {searches.value.map(({ id, name, address }) => (
          <li key={id} class="row">
            <a class="grow words" href={`#${address}`} aria-current={address === here ? 'true' : undefined}>
              {name}
            </a>
            <button
              type="button"
              class="link small"
              aria-label={i18n.t('library.searches.removeLabel', [name])}
              onClick={() => void set(id, null, i18n.t('library.searches.removed', [name]))}
            >
              {i18n.t('library.searches.remove')}
            </button>
          </li>
        ))}
      </ul>
      {/* Always there: filters would move away under the pointer at the first that is chosen. */}
      <SaveForm
        isOff={isAll || isSaved}
        onSave={(name) =>
          void set(newId(), { name, address: here }, i18n.t('library.searches.saved', [name]))
        }
      />
    </section>
  );
}

/** @param isOff there is no search to be kept, or it is kept already */
function SaveForm({ isOff, onSave }: { isOff: boolean; onSave: (name: string) => void }) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || isOff) return;
        setTyped('');
        onSave(name);
      }}
    >
      <input
        class="grow"
        aria-label={i18n.t('library.searches.name')}
        placeholder={i18n.t('library.searches.name')}
        disabled={isOff}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="chip" disabled={isOff || name === ''}>
        {i18n.t('library.searches.save')}
      </button>
    </form>
  );
}
