import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import '../../components/page.css';
import { showPage } from '../../components/show-page';
import { createStored } from '../../components/stored-figures';
import { openDatabase } from '../../lib/annotations/database';
import { onMessage } from '../../lib/messages';
import { createDeleting } from './deleting';
import { createLasting } from './lasting';
import { Options } from './Options';
import './style.css';

/** The page of settings: what is stored, whether the browser keeps it, and the way to delete it all. */
showPage(i18n.t('options.title'));

const db = openDatabase();
const stored = createStored(db);
render(<Options stored={stored} lasting={createLasting()} deleting={createDeleting(db)} />, document.body);

// Deleted here or elsewhere.
onMessage('everythingDeleted', () => stored.count());
void stored.count();
