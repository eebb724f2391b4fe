import { i18n } from '#i18n';
import type { Place } from '../place';
import type { LibraryState } from '../state';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'source' }>;
}

/** Everything that one source said. Without a name: the sources that there are. */
export function SourceView(_: Props) {
  return <h2>{i18n.t('library.frame.sources')}</h2>;
}
