import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { KeySheet } from '../../components/keys/KeySheet';
import { followLooks } from '../../components/looks';
import { showPage } from '../../components/show-page';
import { listenForUndo } from '../../components/undo-keys';
import { openStored, type Stored } from '../../lib/annotations/stored';
import { sendMessage } from '../../lib/messages';
import { Library } from './Library';
import { createPlaces } from './place';
import { createLibraryState } from './state';
import './style.css';
import { startWorker } from './worker';

/** Every annotation on every page. */
showPage(i18n.t('library.title'));

beginAnewWhenDeleted();
followLooks();

/** ms after which a library that shows nothing yet says why. Mostly the data are open before. */
const PATIENCE_MS = 500;

const patience = setTimeout(
  () =>
    render(
      <p class="sentence" role="status">
        {i18n.t('trouble.upgrading')}
      </p>,
      document.body,
    ),
  PATIENCE_MS,
);
// It is loaded meanwhile, and opens the data when it is first asked: not before they are brought up to date.
const { worker, died } = startWorker();
void openStored(() => sendMessage('troubleOfNotes')).then(start);

function start(stored: Stored): void {
  clearTimeout(patience);
  const state = createLibraryState(stored, worker, createPlaces(), died);
  render(
    <>
      <Library state={state} />
      <KeySheet view="library" />
    </>,
    document.body,
  );
  listenForUndo(state.undo);
}
