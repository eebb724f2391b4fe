import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { followFront, frontTab, seenSignal } from '../../components/panel/front-tab';
import { createPlace } from '../../components/panel/place';
import { startPanel } from '../../components/panel/start';
import { showPage } from '../../components/show-page';
import { sendMessage } from '../../lib/messages';
import { SidePanel } from './SidePanel';
import './style.css';

/** The side panel: what the popup shows, beside the page, of whatever tab is in front of its window. */
showPage(i18n.t('sidePanelTitle'));

beginAnewWhenDeleted();

// The reader goes on beside it: it stays.
void startPanel({ kind: 'side', leave() {} }, frontTab()).then((state) => {
  const isSeen = seenSignal();
  const again = () => void state.turnTo(state.tab());
  const place = createPlace({ ...state, isSeen, onGone: again });
  render(<SidePanel state={state} place={place} />, document.body);

  void followFront(state.tab, {
    turnTo: state.turnTo,
    async loaded(tab) {
      const shown = state.page.value;
      // It is just being read.
      if (shown === undefined) return;
      const isThere = ['forbidden', 'failed'].includes(shown.status)
        ? false
        : await sendMessage('isThere', undefined, { tabId: tab, frameId: 0 }).catch(() => false);
      if (!isThere && state.tab() === tab) again();
    },
  });
});
