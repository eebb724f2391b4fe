import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Chosen } from '../../../components/setting-signal';
import { DENSITIES } from '../../../lib/density';
import { chooseForOthers, type Densities } from '../../../lib/settings/density';

/** How much is marked where nothing else was chosen, and the sites where it was. */
export function DensityDefault({ densities }: { densities: Chosen<Densities> }) {
  const name = useId();
  const now = densities.value.value;
  const sites = now?.sites ?? [];
  return (
    <section id="density">
      <fieldset class="choice">
        <legend>
          <h2>{i18n.t('settings.density.title')}</h2>
        </legend>
        {DENSITIES.map((each) => (
          <label key={each} class="option">
            <input
              type="radio"
              name={name}
              checked={now?.others === each}
              onChange={() => void chooseForOthers(each)}
            />
            <span>{i18n.t(`keys.density.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {sites.length > 0 && (
        <p class="row">
          <span class="grow">{i18n.t('settings.density.sites', sites.length)}</span>
          <button
            type="button"
            class="chip"
            onClick={() => void densities.choose((all) => ({ ...all, sites: [] }))}
          >
            {i18n.t('settings.density.forget')}
          </button>
        </p>
      )}
    </section>
  );
}
