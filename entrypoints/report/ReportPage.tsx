import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeySheet } from '../../components/keys/KeySheet';
import { ReportTools } from '../../components/report/ReportTools';
import { ReportView } from '../../components/report/ReportView';
import type { ReportState, Shown } from './shown';
import { titleOf } from './title';

/** The page of a report: what can be done with it, what is to be known of it, and the report. */
export function ReportPage({ state }: { state: ReportState }) {
  const shown = state.shown.value;
  const { report } = shown;
  const title = titleOf(shown);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main>
      {report && <ReportTools report={report} />}
      <Sentence shown={shown} />
      {report && <ReportView report={report} onGo={state.goTo} />}
      <KeySheet view="other" />
    </main>
  );
}

function Sentence({ shown: { sentence, progress, action } }: { shown: Shown }) {
  return (
    // Always there, so that screen readers hear what is put into it.
    <div class="sentence" role="status">
      {progress !== undefined && (
        <>
          <p>{i18n.t('report.reading')}</p>
          <progress
            aria-label={i18n.t('report.reading')}
            value={progress === 'unknown' ? undefined : progress}
            max={1}
          />
        </>
      )}
      {sentence && <p class="words">{sentence}</p>}
      {action && (
        <button type="button" class="chip" onClick={action.go}>
          {action.label}
        </button>
      )}
    </div>
  );
}
