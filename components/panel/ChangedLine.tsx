import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptReading } from '../../lib/annotations/kept-reading';
import { readingsOfArticle } from '../../lib/annotations/readings';
import { countChanges, isNews, lastTwo, sourcingChanges } from '../../lib/report/changes';
import { openReport } from '../open-report';
import { useLive } from '../use-live';
import { whenWord } from '../when';
import type { PanelState } from './state';

/** That a page which is kept is sourced in another way than when it was last read, for a day. */
export function ChangedLine({ state, address }: { state: PanelState; address: string }) {
  const readings = useLive<KeptReading[]>(() => readingsOfArticle(state.db, address), []);
  const changes = useMemo(() => newsIn(readings), [readings]);
  const tab = state.tab();
  if (!changes || tab === undefined) return null;
  const { since, cause } = changes;
  return (
    <p>
      <button
        type="button"
        class="link one-line"
        onClick={() => void openReport(tab).then(() => state.frame.leave())}
      >
        {i18n.t(cause === 'page' ? 'report.changes.line' : 'report.changes.lineEither', [whenWord(since)])}
      </button>
    </p>
  );
}

/** What differs where Whence reads the same text otherwise is no news of the page. */
function newsIn(readings: readonly KeptReading[]) {
  const two = lastTwo(readings);
  if (!two || !isNews(two, Date.now())) return undefined;
  const changes = sourcingChanges(two.before, two.after);
  return changes.cause !== 'reading' && countChanges(changes) > 0 ? changes : undefined;
}
