import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MergeCounts, Restoring } from '../../../lib/annotations/merging';
import type { BackupEntry } from '../../../lib/library/safe-api';
import { MergedList } from '../take/MergedList';
import type { Backups } from './backups';
import { dayWord } from './day-word';

interface Props {
  backups: Backups;
  entry: BackupEntry;
  how: Restoring;
  counts: MergeCounts;
}

const WAYS: readonly Restoring[] = ['lost', 'all'];

/** What of a backup would be brought back, before anything is. */
export function RestorePreview({ backups, entry, how, counts }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="question" aria-labelledby="restore">
      <h3 id="restore">{i18n.t('library.safe.restoreTitle', [dayWord(entry.at)])}</h3>
      <fieldset class="plain">
        <legend class="visually-hidden">{i18n.t('library.safe.how.title')}</legend>
        {WAYS.map((way) => (
          <label key={way} class="choice">
            <input
              type="radio"
              name="how"
              checked={way === how}
              onChange={() => void backups.show(entry, way)}
            />
            <span>{i18n.t(`library.safe.how.${way}`)}</span>
          </label>
        ))}
      </fieldset>
      <MergedList counts={counts} />
      <p class="row">
        <button ref={first} type="button" class="main" onClick={() => void backups.restore()}>
          {i18n.t('library.safe.restoreNow')}
        </button>
        <button type="button" class="chip" onClick={backups.cancel}>
          {i18n.t('library.take.in.decline')}
        </button>
      </p>
    </section>
  );
}
