import { i18n } from '#i18n';
import { KindSample } from '../../components/KindSample';
import { SampleArticle } from '../../components/SampleArticle';
import { SignChoice } from '../../components/SignChoice';
import { SiteList } from '../../components/SiteList';
import type { Sites } from '../../components/site-list';
import { kindWord, lineWord } from '../../components/words';
import type { MarkKind } from '../../lib/messages';
import { SOURCE_KINDS } from '../../lib/reading/types';
import { HowToOpen } from './HowToOpen';

const KINDS: readonly MarkKind[] = [...SOURCE_KINDS, 'claim'];

export function Welcome({ sites }: { sites: Sites }) {
  return (
    <main>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <p>{i18n.t('welcome.what')}</p>
      <p>
        <a href="#try">{i18n.t('welcome.trySkip')}</a>
      </p>
      <Marks />
      <HowToOpen />
      <section>
        <h2>{i18n.t('welcome.privacyTitle')}</h2>
        <p>{i18n.t('welcome.privacy')}</p>
        <p>
          <a href="/options.html">{i18n.t('welcome.settings')}</a>
        </p>
      </section>
      <SignChoice />
      <SiteList sites={sites} />
      <section id="try">
        <h2>{i18n.t('welcome.tryTitle')}</h2>
        <p>{i18n.t('welcome.try')}</p>
        <div class="paper">
          <SampleArticle />
        </div>
      </section>
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
