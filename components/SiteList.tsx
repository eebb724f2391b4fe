import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import './site-list.css';
import { hostOf } from './site-address';
import type { Sites } from './site-list';

/** The sites to read without being asked each time: none, until the reader names one. */
export function SiteList({ sites }: { sites: Sites }) {
  const typed = useSignal('');
  const id = useId();
  const allowed = sites.allowed.value;
  return (
    <section>
      <h2>{i18n.t('welcome.sitesTitle')}</h2>
      <p>{i18n.t('welcome.sites')}</p>
      <form
        class="row site-form"
        onSubmit={(event) => {
          // A click on the button and Enter in the field both come here as the reader's own gesture.
          sites.allow(typed.value);
          event.preventDefault();
        }}
      >
        <label for={id}>{i18n.t('welcome.address')}</label>
        <input
          id={id}
          class="grow"
          inputMode="url"
          autocomplete="url"
          spellcheck={false}
          placeholder={i18n.t('welcome.addressPlaceholder')}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="main">
          {i18n.t('welcome.always')}
        </button>
      </form>
      <p role="status">{sites.sentence}</p>
      {allowed.length === 0 ? (
        <p class="soft">{i18n.t('welcome.noSites')}</p>
      ) : (
        <ul class="sites" aria-label={i18n.t('welcome.allowedSites')}>
          {allowed.map((pattern) => (
            <li key={pattern} class="row">
              <span class="grow words">{hostOf(pattern)}</span>
              <button
                type="button"
                class="chip"
                aria-label={i18n.t('welcome.stopLabel', [hostOf(pattern)])}
                onClick={() => void sites.stop(pattern)}
              >
                {i18n.t('welcome.stop')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
