import { i18n } from '#i18n';
import type { LibraryState } from '../state';

interface Props {
  state: LibraryState;
}

/** What leaves the library as a file, and what comes in. */
export function TakeView(_: Props) {
  return <h2>{i18n.t('library.frame.take')}</h2>;
}
