import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Found } from '../../../lib/search/query';
import type { Place } from '../place';
import type { LibraryState } from '../state';

interface Props {
  state: LibraryState;
  place: Extract<Place, { view: 'notes' }>;
}

/** All annotations: found, filtered, read and written. */
export function NotesView({ state: { worker, written, failed }, place }: Props) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    void worker.find(place.query, 0, 50, true).then(setFound, failed);
  }, [place, written.value]);
  return (
    <>
      <h2>{i18n.t('library.frame.notes')}</h2>
      <p>{found?.total}</p>
    </>
  );
}
