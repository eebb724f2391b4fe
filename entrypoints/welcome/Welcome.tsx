import { i18n } from '#i18n';
import { KindSample } from '../../components/KindSample';
import { KeySheet } from '../../components/keys/KeySheet';
import { SampleArticle } from '../../components/SampleArticle';
import { SignChoice } from '../../components/SignChoice';
import { SiteList } from '../../components/SiteList';
import type { Chosen } from '../../components/setting-signal';
import type { Sites } from '../../components/site-list';
import { WhenChoice } from '../../components/WhenChoice';
import { kindWord, lineWord } from '../../components/words';
import type { MarkKind } from '../../lib/messages';
import { SOURCE_KINDS } from '../../lib/reading/types';
import type { WhenToRead } from '../../lib/settings/when-to-read';
import { FirstSteps } from './FirstSteps';
import type { FirstStepsState } from './first-steps';
import { HowToOpen } from './HowToOpen';

const KINDS: readonly MarkKind[] = [...SOURCE_KINDS, 'claim'];

interface WelcomeProps {
  sites: Sites;
  when: Chosen<WhenToRead | undefined>;
  /** Nothing where what is stored cannot be seen: nothing could be written. */
  steps?: FirstStepsState;
  onOpenMark: () => void;
}

/** What to try comes first, and what it is about; then what is to be chosen. */
export function Welcome({ sites, when, steps, onOpenMark }: WelcomeProps) {
  return (
    <main>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <p>{i18n.t('welcome.what')}</p>
      <section id="try">
        <h2>{i18n.t('welcome.tryTitle')}</h2>
        {steps && <FirstSteps steps={steps} onOpenMark={onOpenMark} />}
        <p>{i18n.t('welcome.try')}</p>
        <div class="paper">
          <SampleArticle />
        </div>
      </section>
      <Marks />
      <section>
        <WhenChoice when={when} level={2} />
        <p class="soft">{i18n.t('firstRun.whenNote')}</p>
      </section>
      <SiteList sites={sites} />
      <HowToOpen />
      <SignChoice />
      <section>
        <h2>{i18n.t('welcome.privacyTitle')}</h2>
        <p>{i18n.t('welcome.privacy')}</p>
        <p>
          <a href="/options.html">{i18n.t('welcome.settings')}</a>
        </p>
      </section>
      <KeySheet view="other" />
    </main>
  );
}

function Marks() {
  return (
    <section>
      <h2>{i18n.t('welcome.marksTitle')}</h2>
      <dl class="marks">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <KindSample kind={kind} /> {kindWord(kind)}
            </dt>
            <dd>
              {i18n.t(`welcome.meaning.${kind}`)} <span class="soft">({lineWord(kind)})</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>{i18n.t('welcome.marksNote')}</p>
    </section>
  );
}
