import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { followLooks } from '../../components/looks';
import { showPage } from '../../components/show-page';
import { openStored } from '../../lib/annotations/stored';
import { sendMessage } from '../../lib/messages';
import { PrintPage } from './PrintPage';
import { createPrintState } from './state';
import './style.css';

/**
 * The article in a tab (`#tab=ID`) as it is printed. On a page of ours: the page itself is to learn nothing of what its
 * reader writes, and what is put on it to be printed it could read.
 */
showPage(i18n.t('print.title'));

beginAnewWhenDeleted();
followLooks();

const tab = Number(new URLSearchParams(location.hash.slice(1)).get('tab') ?? Number.NaN);
void openStored(() => sendMessage('troubleOfNotes')).then((stored) => {
  render(<PrintPage state={createPrintState(stored, tab)} />, document.body);
});
