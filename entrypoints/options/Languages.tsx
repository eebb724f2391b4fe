import { i18n } from '#i18n';

/** The language of the screen is the browser's; what is read is English. */
export function Languages() {
  return (
    <section id="languages">
      <h2>{i18n.t('settings.languages.title')}</h2>
      <p>{i18n.t(import.meta.env.FIREFOX ? 'settings.languages.firefox' : 'settings.languages.chrome')}</p>
      <p>{i18n.t('settings.languages.read')}</p>
    </section>
  );
}
