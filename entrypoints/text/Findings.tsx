import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ReportTools } from '../../components/report/ReportTools';
import { ReportView } from '../../components/report/ReportView';
import { withNames } from '../../lib/corrections/with-names';
import type { Article } from '../../lib/reading/types';
import { type Report, type ReportInput, reportOf } from '../../lib/report/report';
import { Asks } from './Asks';
import type { OwnText, Shown } from './state';

/** What was found in the text: what its author is asked, and the report of how it is sourced. */
export function Findings({ state }: { state: OwnText }) {
  const shown = state.shown.value;
  const input = useMemo(() => shown && inputOf(shown), [shown]);
  if (!input) return null;
  return (
    <aside aria-label={i18n.t('text.findings')}>
      <Asks state={state} of={input} />
      <ReportOf state={state} input={input} />
    </aside>
  );
}

/** Statements and claims from which a report comes when it is asked for: of a book's it takes a second or two. */
const MANY = 600;

/** Comes after what is asked, which is what most come for. */
function ReportOf({ state, input }: { state: OwnText; input: ReportInput }) {
  const report = useSignal<Report | undefined>(undefined);
  const isWanted = useSignal(false);
  const { attributions, claims } = input.reading;
  const waits = attributions.length + claims.length > MANY && !isWanted.value;
  useEffect(() => {
    if (waits) {
      report.value = undefined;
      return undefined;
    }
    const later = setTimeout(() => {
      report.value = reportOf(input);
    });
    return () => clearTimeout(later);
  }, [input, report, waits]);
  if (waits) {
    return (
      <button
        type="button"
        class="chip"
        onClick={() => {
          isWanted.value = true;
        }}
      >
        {i18n.t('text.showReport')}
      </button>
    );
  }
  if (!report.value) return null;
  return (
    <>
      <ReportTools report={report.value} />
      <ReportView report={report.value} onGo={state.mode.value === 'read' ? state.marking.goTo : undefined} />
    </>
  );
}

function inputOf({
  reading,
  text,
  page,
  session,
  annotations,
}: Shown): ReportInput & Pick<Article, 'blocks'> {
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
