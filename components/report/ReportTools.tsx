import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { fileName } from '../../lib/exchange/file-names';
import { htmlOfReport } from '../../lib/report/html';
import { markdownReport } from '../../lib/report/markdown';
import type { Report } from '../../lib/report/report';
import { giveFile } from '../give-file';
import { copyReport } from './copy-report';
import { reportWords } from './report-words';

/** What can be done with a report: to paper, to a file, to the clipboard. */
export function ReportTools({ report }: { report: Report }) {
  const said = useSignal('');
  const save = (text: string, type: string, extension: string) => {
    const name = fileName(report.page.title, i18n.t('report.fileName'));
    giveFile(new Blob([text], { type: `${type};charset=utf-8` }), `${name}.${extension}`);
  };
  return (
    <div class="report-tools row">
      <button type="button" class="main" onClick={() => window.print()}>
        {i18n.t('report.print')}
      </button>
      <button
        type="button"
        class="chip"
        onClick={async () => save(await htmlOfReport(report, reportWords()), 'text/html', 'html')}
      >
        {i18n.t('report.saveHtml')}
      </button>
      <button
        type="button"
        class="chip"
        onClick={() => save(markdownReport(report, reportWords()), 'text/markdown', 'md')}
      >
        {i18n.t('report.saveMarkdown')}
      </button>
      <button
        type="button"
        class="chip"
        onClick={async () => {
          said.value = '';
          said.value = i18n.t((await copyReport(report)) ? 'report.copied' : 'report.notCopied');
        }}
      >
        {i18n.t('report.copy')}
      </button>
      <span class="soft small" role="status">
        {said.value}
      </span>
    </div>
  );
}
