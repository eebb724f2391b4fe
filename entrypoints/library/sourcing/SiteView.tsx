import { i18n } from '#i18n';
import type { Place } from '../place';
import type { LibraryState } from '../state';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'site' }>;
}

/** How a site is sourced, a tag, or a span of time. */
export function SiteView(_: Props) {
  return <h2>{i18n.t('library.frame.sites')}</h2>;
}
