import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Stored } from '../../lib/annotations/stored';
import type { LibraryApi } from '../../lib/library/api';
import type { Found } from '../../lib/search/query';
import type { Places } from './place';

interface Props {
  stored: Stored;
  worker: Remote<LibraryApi>;
  places: Places;
}

/** The frame of the library: the place that is shown stands in it. */
export function Library({ worker, places: { place } }: Props) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    const at = place.value;
    if (at.view === 'notes') void worker.find(at.query, 0, 50, true).then(setFound);
  }, [place.value]);
  return (
    <main>
      <h1>{i18n.t('library.title')}</h1>
      <p>{found?.total}</p>
    </main>
  );
}
