import { i18n } from '#i18n';
import { SiteList } from '../../../components/SiteList';
import type { Chosen } from '../../../components/setting-signal';
import { hostOf } from '../../../components/site-address';
import type { Sites } from '../../../components/site-list';
import { WhenChoice } from '../../../components/WhenChoice';
import type { WhenToRead } from '../../../lib/settings/when-to-read';

interface SiteChoicesProps {
  sites: Sites;
  when: Chosen<WhenToRead | undefined>;
}

/** When pages are read, the sites that are read always, and those that are never offered. */
export function SiteChoices({ sites, when }: SiteChoicesProps) {
  const refused = sites.refused.value;
  return (
    <>
      <section id="sites">
        <WhenChoice when={when} level={2} />
      </section>
      <SiteList sites={sites} />
      <section>
        <h2>{i18n.t('settings.never.title')}</h2>
        <p>{i18n.t('settings.never.what')}</p>
        {refused.length === 0 ? (
          <p class="soft">{i18n.t('settings.never.none')}</p>
        ) : (
          <ul class="sites" aria-label={i18n.t('settings.never.title')}>
            {refused.map((pattern) => (
              <li key={pattern} class="row">
                <bdi class="grow words">{hostOf(pattern)}</bdi>
                <button
                  type="button"
                  class="chip"
                  aria-label={i18n.t('settings.never.removeLabel', [hostOf(pattern)])}
                  onClick={() => void sites.offerAgain(pattern)}
                >
                  {i18n.t('settings.never.remove')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
