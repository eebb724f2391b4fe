import { useMemo } from 'preact/hooks';
import { ChangesSection } from '../../../components/report/ChangesSection';
import { useLive } from '../../../components/use-live';
import type { WhenceDatabase } from '../../../lib/annotations/database';
import type { KeptReading } from '../../../lib/annotations/kept-reading';
import { readingsOfArticle } from '../../../lib/annotations/readings';
import { lastTwo, sourcingChanges } from '../../../lib/report/changes';

/** What has changed in the sourcing of a page since it was read before, where it was read more than once. */
export function Changed({ db, page }: { db: WhenceDatabase; page: string }) {
  const readings = useLive<KeptReading[]>(() => readingsOfArticle(db, page), []);
  const changes = useMemo(() => {
    const two = lastTwo(readings);
    return two && sourcingChanges(two.before, two.after);
  }, [readings]);
  return changes ? <ChangesSection changes={changes} /> : null;
}
