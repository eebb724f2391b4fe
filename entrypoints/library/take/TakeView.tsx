import { i18n } from '#i18n';
import { addressOf, type Place } from '../place';
import type { LibraryState } from '../state';
import { ExportForm } from './ExportForm';
import { ImportForm } from './ImportForm';
import './style.css';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'take' }>;
}

/** What leaves the library as a file, and what comes in. */
export function TakeView({ state, place: { way } }: Props) {
  return (
    <div class="page take">
      <nav class="ways" aria-label={i18n.t('library.frame.take')}>
        {(['out', 'in'] as const).map((each) => (
          <a
            key={each}
            href={`#${addressOf({ view: 'take', way: each })}`}
            aria-current={each === way ? 'page' : undefined}
          >
            {i18n.t(`library.take.way.${each}`)}
          </a>
        ))}
      </nav>
      {way === 'out' ? (
        <ExportForm exporting={state.taking.exporting} />
      ) : (
        <ImportForm importing={state.taking.importing} />
      )}
    </div>
  );
}
