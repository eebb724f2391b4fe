import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { startPanel } from '../../components/panel/start';
import { showPage } from '../../components/show-page';
import { findTab } from './find-tab';
import { Popup } from './Popup';
import './style.css';

/** The popup: how this page is sourced, and what the reader wrote about it. */
showPage(i18n.t('popup.title'));

beginAnewWhenDeleted();

const frame = { kind: 'popup', leave: () => window.close() } as const;
void startPanel(frame, findTab(location.search)).then((state) => {
  render(<Popup state={state} />, document.body);
});
