import { render } from 'preact';
import { i18n } from '#i18n';
import { beginAnewWhenDeleted } from '../../components/begin-anew';
import '../../components/base.css';
import { showPage } from '../../components/show-page';
import '../../components/page.css';
import { followLooks } from '../../components/looks';
import { chosenSetting } from '../../components/setting-signal';
import { openStored } from '../../lib/annotations/stored';
import { sendMessage } from '../../lib/messages';
import { WHEN } from '../../lib/settings/when-to-read';
import type { Scripts } from '../page.content/scripts';
import { type PageControl, startPage } from '../page.content/start';
import { beside } from '../page-beside/beside';
import { correctPage } from '../page-correct/correct-page';
import { follow } from '../page-follow/follow';
import '../page.content/style.css';
import { createSites } from '../../components/site-list';
import { createFirstSteps, type FirstStepsState } from './first-steps';
import './style.css';
import { Welcome } from './Welcome';
import { watchCards } from './watch-cards';

/** The page that opens after installing: what Whence does, three steps to try it, and the choice of when to read. */
showPage(i18n.t('welcome.title'));

beginAnewWhenDeleted();
followLooks();

const sites = createSites();
const when = chosenSetting(WHEN);
let steps: FirstStepsState | undefined;
let page: PageControl | undefined;

const draw = () =>
  render(
    <Welcome
      sites={sites}
      when={when}
      steps={steps}
      onOpenMark={async () => {
        await page?.command({ to: 'step', by: 1, of: 'any' });
        await page?.command({ to: 'open' });
      }}
    />,
    document.body,
  );
draw();

// The sample is read and marked as any article is, by the same code; only that nobody has to ask for it here.
const sample = document.getElementById('sample') ?? undefined;
const scripts: Scripts = {
  beside: async () => watchCards(beside, () => steps?.pressed()),
  follow: async () => ({ ...follow, leftBehind: '' }),
  correct: async () => ({ correctPage }),
};
page = startPage(document, scripts, sample);
void page.read(true);

// The background makes the database, at about the same time: to open one before that is to be refused, and Firefox holds
// what was refused until it looks for garbage, in the way of whoever wants all of it deleted.
const brought = () => sendMessage('troubleOfNotes');
void brought()
  .catch(() => {})
  .then(() => openStored(brought))
  .then(({ db, trouble }) => {
    if (trouble) return;
    steps = createFirstSteps(db);
    draw();
  });
