import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { showPage } from '../../components/show-page';
import '../../components/page.css';
import { startPage } from '../page.content/start';
import { beside } from '../page-beside/beside';
import { correctPage } from '../page-correct/correct-page';
import { follow } from '../page-follow/follow';
import '../page.content/style.css';
import { createSites } from '../../components/site-list';
import './style.css';
import { Welcome } from './Welcome';

/** The page that opens after installing: what Whence does, something to try it on, and the choice of sites. */
showPage(i18n.t('welcome.title'));

beginAnewWhenDeleted();
render(<Welcome sites={createSites()} />, document.body);

// The sample is read and marked as any article is, by the same code; only that nobody has to ask for it here.
const sample = document.getElementById('sample') ?? undefined;
const scripts = {
  beside: async () => beside,
  follow: async () => ({ ...follow, leftBehind: '' }),
  correct: async () => ({ correctPage }),
};
void startPage(document, scripts, sample).read(true);
