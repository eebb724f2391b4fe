import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ReportTools } from '../../components/report/ReportTools';
import { ReportView } from '../../components/report/ReportView';
import { withNames } from '../../lib/corrections/with-names';
import { reportOf } from '../../lib/report/report';
import { Asks } from './Asks';
import type { OwnText, Shown } from './state';

/** What was found in the text: what its author is asked, and the report of how it is sourced. */
export function Findings({ state }: { state: OwnText }) {
  const shown = state.shown.value;
  const report = useMemo(() => shown && reportOf(inputOf(shown)), [shown]);
  if (!shown || !report) return null;
  return (
    <aside aria-label={i18n.t('text.findings')}>
      <Asks state={state} shown={shown} />
      <ReportTools report={report} />
      <ReportView report={report} onGo={state.mode.value === 'read' ? state.marking.goTo : undefined} />
    </aside>
  );
}

function inputOf({ reading, text, page, session, annotations }: Shown) {
  const { anchors, dismissed, isCut } = session.state();
  return {
    // It has no address that leads anybody anywhere.
    page: { title: page.info.title, url: '' },
    reading: withNames(reading, annotations),
    text,
    blocks: [...page.map.blocks],
    annotations,
    anchors,
    dismissed,
    isCut,
  };
}
