import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { createPanelState } from '../../components/panel/state';
import { openStored, type Stored } from '../../lib/annotations/stored';
import { sendMessage } from '../../lib/messages';
import { Popup } from './Popup';
import '../../components/panel/lists.css';
import '../../components/panel/panel.css';
import './style.css';
import { listenForUndo } from '../../components/undo-keys';
import { findTab } from './find-tab';

/** The popup: how this page is sourced, and what the reader wrote about it. */
document.title = i18n.t('popup.title');

beginAnewWhenDeleted();

/** ms after which a popup that shows nothing yet says why. Mostly the data are open before. */
const PATIENCE_MS = 500;

const patience = setTimeout(
  () =>
    render(
      <p class="empty" role="status">
        {i18n.t('trouble.upgrading')}
      </p>,
      document.body,
    ),
  PATIENCE_MS,
);
// Only where they are of an earlier version is the background asked: it brings them up to date, and then answers.
void openStored(() => sendMessage('troubleOfNotes')).then(start);

function start({ db, trouble }: Stored): void {
  clearTimeout(patience);
  const state = createPanelState(db, trouble);
  render(<Popup state={state} />, document.body);

  listenForUndo(state.undo);
  void findTab(location.search).then(state.follow);
}
