import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Facets, FacetValue } from '../../../lib/search/query';
import { FacetButton } from './FacetButton';
import { isChosen } from './filtering';
import type { NotesState } from './notes-state';

/** Values that are shown before more are asked for. */
const FEW = 6;

interface Props {
  notes: NotesState;
  /** In one group, one below the other. */
  facets: (keyof Facets)[];
  title: string;
  /** Values are many, and can be found by typing. */
  find?: 'source' | 'tag' | 'site';
}

/** The values of a filter, the most frequent first. */
export function FacetGroup({ notes, facets, title, find }: Props) {
  const id = useId();
  const isLong = useSignal(false);
  const typed = useSignal('');
  const byTyping = useFoundValues(notes, find, typed.value);
  const { filters } = notes.query.value;
  const known = notes.finding.facets.value;
  const all = facets.flatMap((facet) => (known?.[facet] ?? []).map((value) => ({ ...value, facet })));
  const values =
    find && typed.value !== ''
      ? byTyping.map((value) => ({ ...value, facet: find }))
      : isLong.value
        ? all
        : shortened();
  if (all.length === 0 && typed.value === '') return null;

  /** The first few, and those further down that are chosen. */
  function shortened() {
    if (all.length <= FEW + 1) return all;
    return all.filter(({ facet, value }, i) => i < FEW || isChosen(filters, facet, value));
  }

  return (
    <section class="facet" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {find && all.length > FEW && (
        <input
          class="find-value"
          aria-label={i18n.t(`library.notes.find.${find}`)}
          placeholder={i18n.t(`library.notes.find.${find}`)}
          autocomplete="off"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      )}
      <ul>
        {values.map(({ facet, value, count }) => (
          <FacetButton key={`${facet} ${value}`} notes={notes} facet={facet} value={value} count={count} />
        ))}
      </ul>
      {typed.value !== '' && values.length === 0 && (
        <p class="small soft">{i18n.t('library.notes.noValue')}</p>
      )}
      {typed.value === '' && all.length > FEW + 1 && (
        <button
          type="button"
          class="link small"
          aria-expanded={isLong.value}
          onClick={() => {
            isLong.value = !isLong.value;
          }}
        >
          {isLong.value ? i18n.t('library.notes.fewer') : i18n.t('library.notes.more')}
        </button>
      )}
    </section>
  );
}

/** Values that begin like what is typed; what comes late for it is passed over. */
function useFoundValues(
  { library: { worker, failed }, query, finding }: NotesState,
  facet: 'source' | 'tag' | 'site' | undefined,
  typed: string,
): FacetValue[] {
  const found = useSignal<FacetValue[]>([]);
  const asked = query.value;
  // Asked again when the numbers are others.
  const facets = finding.facets.value;
  useEffect(() => {
    if (!facet || typed === '') return;
    let isLate = false;
    worker.valuesOf(asked, facet, typed).then((values) => {
      if (!isLate) found.value = values;
    }, failed);
    return () => {
      isLate = true;
    };
  }, [facet, typed, asked, facets]);
  return found.value;
}
