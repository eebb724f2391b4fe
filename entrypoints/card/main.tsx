import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import { Card } from './Card';
import { createCardState } from './state';
import './style.css';

/**
 * The card: a page of the extension, shown in a frame beside a mark or a selection. The page around it sees
 * neither its text nor its keys. The content script places it; the fragment changes when it is about another.
 */
document.title = i18n.t('card.title');

const state = createCardState();
render(<Card state={state} />, document.body);

addEventListener('hashchange', () => void state.open());
addEventListener('keydown', (event) => {
  // The editor hears it first; this is for the card that shows none.
  if (event.key === 'Escape' && !event.defaultPrevented) state.close();
});
new ResizeObserver(() => state.tellHeight(document.body.getBoundingClientRect().height)).observe(
  document.body,
);

void state.open();
