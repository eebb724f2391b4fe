import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { openDatabase } from '../../lib/annotations/database';
import { Popup } from './Popup';
import { createPopupState } from './state';
import './lists.css';
import './style.css';
import { findTab } from './find-tab';
import { listenForUndo } from './undo-keys';

/** The popup: how this page is sourced, and what the reader wrote about it. */
document.title = i18n.t('popup.title');

beginAnewWhenDeleted();
const state = createPopupState(openDatabase());
render(<Popup state={state} />, document.body);

listenForUndo(state.undo);

void findTab(location.search).then(state.follow);
