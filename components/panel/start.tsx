import { render } from 'preact';
import { i18n } from '#i18n';
import { openStored } from '../../lib/annotations/stored';
import { sendMessage } from '../../lib/messages';
import { followLooks } from '../looks';
import { listenForUndo } from '../undo-keys';
import './lists.css';
import './panel.css';
import { createPanelState, type Frame, type PanelState } from './state';
import { createTabPage } from './tab-page';

/** ms after which a view that shows nothing yet says why. Mostly the data are open before. */
const PATIENCE_MS = 500;

/**
 * Opens the reader's data for a popup or side panel, and says so where that takes longer. The page is asked meanwhile.
 * @param front the tab that it is about first
 */
export async function startPanel(frame: Frame, front: Promise<number | undefined>): Promise<PanelState> {
  const tabPage = createTabPage();
  void front.then(tabPage.turnTo);
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
  const { db, trouble } = await openStored(() => sendMessage('troubleOfNotes'));
  clearTimeout(patience);
  const state = createPanelState({ db, frame, tabPage, trouble });
  listenForUndo(state.undo);
  followLooks();
  return state;
}
