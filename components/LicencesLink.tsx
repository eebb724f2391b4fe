import { i18n } from '#i18n';

/** Leads to the notices that the build puts beside the pages (`tools/notices`). */
export function LicencesLink() {
  return (
    <p class="licences">
      <a href="/THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
        {i18n.t('about.licences')}
      </a>
    </p>
  );
}
