import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import { isUndo } from '../../components/undo-key';
import { openDatabase } from '../../lib/annotations/database';
import { Popup } from './Popup';
import { createPopupState } from './state';
import './lists.css';
import './style.css';
import { findTab } from './find-tab';

/** The popup: how this page is sourced, and what the reader wrote about it. */
document.title = i18n.t('popup.title');

const state = createPopupState(openDatabase());
render(<Popup state={state} />, document.body);

addEventListener('keydown', (event) => {
  if (!isUndo(event)) return;
  event.preventDefault();
  void state.undo.undo();
});

void findTab(location.search).then(state.follow);
