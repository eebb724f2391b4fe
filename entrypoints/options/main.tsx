import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/base.css';
import '../../components/page.css';
import { followLooks } from '../../components/looks';
import { chosenSetting } from '../../components/setting-signal';
import { showPage } from '../../components/show-page';
import { createSites } from '../../components/site-list';
import { createStored } from '../../components/stored-figures';
import { openDatabase } from '../../lib/annotations/database';
import { onMessage } from '../../lib/messages';
import { DENSITY } from '../../lib/settings/density';
import { LOOKS } from '../../lib/settings/looks';
import { SINGLE_KEYS } from '../../lib/settings/single-keys';
import { WHEN } from '../../lib/settings/when-to-read';
import { createDeleting } from './deleting';
import { createLastBackup } from './last-backup';
import { createLasting } from './lasting';
import { Options } from './Options';
import './style.css';

/** The page of settings: how marks look, what is read and when, keys, what is stored, and the way to delete it all. */
showPage(i18n.t('options.title'));

const db = openDatabase();
const stored = createStored(db);
const backup = createLastBackup();
followLooks();
render(
  <Options
    settings={{
      stored,
      backup,
      lasting: createLasting(),
      deleting: createDeleting(db),
      sites: createSites(),
      when: chosenSetting(WHEN),
      looks: chosenSetting(LOOKS),
      densities: chosenSetting(DENSITY),
      singleKeys: chosenSetting(SINGLE_KEYS),
    }}
  />,
  document.body,
);

// Deleted here or elsewhere.
onMessage('everythingDeleted', () => {
  void stored.count();
  void backup.look();
});
void stored.count();
void backup.look();

// What an address names was not there when the browser looked for it.
const named = document.getElementById(location.hash.slice(1));
named?.querySelector('details')?.setAttribute('open', '');
named?.scrollIntoView();
