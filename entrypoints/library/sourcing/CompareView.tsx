import { i18n } from '#i18n';
import type { Place } from '../place';
import type { LibraryState } from '../state';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'compare' }>;
}

/** Two articles, side by side. */
export function CompareView(_: Props) {
  return <h2>{i18n.t('library.frame.compare')}</h2>;
}
