import { i18n } from '#i18n';
import { KindSample } from '../../../components/KindSample';
import type { Facets } from '../../../lib/search/query';
import { isChosen, tagWay, withFacet, withTag } from './filtering';
import type { NotesState } from './notes-state';
import { isKind, valueWord } from './value-words';

interface Props {
  notes: NotesState;
  facet: keyof Facets;
  value: string;
  count: number;
}

/** One value of a filter, and how many it would leave. A tag can also be one of several, or be left out. */
export function FacetButton({ notes, facet, value, count }: Props) {
  const { filters } = notes.query.value;
  const word = valueWord(facet, value);
  const isTag = facet === 'tag';
  const way = isTag ? tagWay(filters, value) : undefined;

  const ask = (next: typeof filters) => notes.ask({ ...notes.query.peek(), filters: next });

  return (
    <li class="facet-value">
      <button
        type="button"
        class="value"
        data-facet={facet}
        data-value={value}
        aria-pressed={isChosen(filters, facet, value)}
        data-way={way}
        onClick={() => ask(withFacet(notes.query.peek().filters, facet, value))}
      >
        {facet === 'kind' && isKind(value) && <KindSample kind={value} />}
        <span class="one-line grow" title={word}>
          {word}
        </span>
        <span class="figure">{i18n.number(count)}</span>
      </button>
      {isTag &&
        (['any', 'none'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="way"
            aria-pressed={way === each}
            aria-label={
              each === 'any'
                ? i18n.t('library.notes.anyOfLabel', [value])
                : i18n.t('library.notes.noneOfLabel', [value])
            }
            onClick={() => ask(withTag(notes.query.peek().filters, value, each))}
          >
            {each === 'any' ? i18n.t('library.notes.anyOf') : i18n.t('library.notes.noneOf')}
          </button>
        ))}
    </li>
  );
}
