import { i18n } from '#i18n';
import { openReport } from '../open-report';
import type { PanelState } from './state';

/** Leads to the report of this page. */
export function ReportLink({ state }: { state: PanelState }) {
  const tab = state.tab();
  if (tab === undefined) return null;
  return (
    <button
      type="button"
      class="link"
      title={i18n.t('report.linkWhy')}
      onClick={() => void openReport(tab).then(() => state.frame.leave())}
    >
      {i18n.t('report.link')}
    </button>
  );
}
