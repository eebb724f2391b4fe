import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import { KeySheet } from '../../components/keys/KeySheet';
import { showPage } from '../../components/show-page';
import { undoWay } from '../../components/undo-key';
import { Card } from './Card';
import { watchFocus } from './focus';
import { guardCard } from './guard';
import { guardLinks } from './leaving';
import { createCardState } from './state';
import './style.css';

/**
 * The card: a page of the extension, shown in a frame beside a mark or a selection. The page around it sees
 * neither its text nor its keys. The content script places it; each opening is a frame of its own, and shows the token in
 * its address to be told what it is about. Without one that is good it stays empty.
 */
showPage(i18n.t('card.title'));

// Good once; and nothing of it is left in an address that the reader may see or copy.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

const state = createCardState();
const guard = guardCard();
guardLinks(guard);
render(
  <>
    <Card state={state} guard={guard} focus={watchFocus()} />
    <KeySheet view="card" />
  </>,
  document.body,
);

addEventListener('keydown', (event) => {
  // The editor hears it first; this is for the card that shows none.
  if (event.key === 'Escape' && !event.defaultPrevented) state.close();
  if (undoWay(event) !== 'undo' || !state.done.value) return;
  event.preventDefault();
  void guard.press(state.undo);
});
new ResizeObserver(() => state.tellHeight(document.body.getBoundingClientRect().height)).observe(
  document.body,
);

void state.open(token);
