import { i18n } from '#i18n';
import { whenWord } from '../../components/when';
import type { LastBackup } from './last-backup';

/** When a backup was made last, and the way to all of them. */
export function Backup({ last }: { last: LastBackup }) {
  const at = last.at.value;
  return (
    <section id="backup">
      <h2>{i18n.t('settings.backup.title')}</h2>
      {at !== undefined && (
        <p>{at === null ? i18n.t('settings.backup.none') : i18n.t('settings.backup.last', [whenWord(at)])}</p>
      )}
      <p>
        <a href="/library.html#/safe">{i18n.t('settings.backup.open')}</a>
      </p>
    </section>
  );
}
