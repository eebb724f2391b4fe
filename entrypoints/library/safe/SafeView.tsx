import { i18n } from '#i18n';
import type { LibraryState } from '../state';

interface Props {
  state: LibraryState;
}

/** Backups, the bin, and what is stored. */
export function SafeView(_: Props) {
  return <h2>{i18n.t('library.frame.safe')}</h2>;
}
