import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { followLooks } from '../../components/looks';
import { showPage } from '../../components/show-page';
import { openStored } from '../../lib/annotations/stored';
import { sendMessage } from '../../lib/messages';
import { placeOf } from './place';
import { ReportPage } from './ReportPage';
import { createReportState } from './state';
import './style.css';

/** The report of one article: how it is sourced, to be read, printed and sent on. */
showPage(i18n.t('report.heading'));

beginAnewWhenDeleted();
followLooks();
// Another address is another report.
addEventListener('hashchange', () => location.reload());

const place = placeOf(location.hash);
if (place) {
  void openStored(() => sendMessage('troubleOfNotes')).then((stored) =>
    render(<ReportPage state={createReportState(stored, place)} />, document.body),
  );
} else {
  render(
    <main>
      <p role="status">{i18n.t('report.noPage')}</p>
    </main>,
    document.body,
  );
}
