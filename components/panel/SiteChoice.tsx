import { i18n } from '#i18n';
import type { SiteState } from './site';

/** Once the reader annotates a site: shall it be read always? Asked for this one site, and never pressed. */
export function SiteChoice({ site }: { site: SiteState }) {
  const name = site.name.value;
  if (site.status.value === 'offer') {
    return (
      <section class="site row" aria-label={i18n.t('site.offer')}>
        <button type="button" class="link words" onClick={() => site.allow()}>
          {i18n.t('site.always', [name])}
        </button>
        <span class="grow" />
        <button type="button" class="link" onClick={() => void site.refuse()}>
          {i18n.t('site.never')}
        </button>
      </section>
    );
  }
  if (site.status.value !== 'allowed') return null;
  return (
    <section class="site">
      <button type="button" class="link words" onClick={() => void site.stop()}>
        {i18n.t('site.stop', [name])}
      </button>
    </section>
  );
}
