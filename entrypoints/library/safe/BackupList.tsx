import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { AskTwice } from '../../../components/AskTwice';
import { sizeWord } from '../../../components/size-word';
import type { BackupEntry } from '../../../lib/library/safe-api';
import { Working } from '../take/Working';
import { BackupFiles } from './BackupFiles';
import type { Backups } from './backups';
import { dayWord } from './day-word';
import { RestorePreview } from './RestorePreview';

/** The backups that are kept, and what can be done with them. */
export function BackupList({ backups }: { backups: Backups }) {
  useEffect(() => void backups.load(), [backups]);
  const step = backups.step.value;
  const list = backups.list.value;
  const isBusy = step.at !== 'start';
  return (
    <section>
      <h2>{i18n.t('library.safe.backups')}</h2>
      <p>{i18n.t('library.safe.help')}</p>
      <p role="alert">{backups.problem.value}</p>
      {list && list.length > 0 && (
        <table class="stored">
          <thead>
            <tr>
              <th scope="col">{i18n.t('library.safe.when')}</th>
              <th scope="col" class="figure">
                {i18n.t('library.safe.notes')}
              </th>
              <th scope="col" class="figure">
                {i18n.t('options.stored.size')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {list.map((entry) => (
              <BackupRow key={entry.at} backups={backups} entry={entry} isBusy={isBusy} />
            ))}
          </tbody>
        </table>
      )}
      {list?.length === 0 && <p class="soft">{i18n.t('library.safe.none')}</p>}
      {step.at === 'preview' && (
        <RestorePreview
          key={step.entry.at}
          backups={backups}
          entry={step.entry}
          how={step.how}
          counts={step.counts}
        />
      )}
      {step.at !== 'preview' && step.at !== 'start' && (
        <Working label={i18n.t(`library.safe.step.${step.at}`)} done={step.done} onStop={backups.stop} />
      )}
      <p>
        <button type="button" class="chip" disabled={isBusy} onClick={() => void backups.makeNow()}>
          {i18n.t('library.safe.makeNow')}
        </button>
      </p>
      <BackupFiles backups={backups} />
    </section>
  );
}

function BackupRow({ backups, entry, isBusy }: { backups: Backups; entry: BackupEntry; isBusy: boolean }) {
  const { at, annotations, size } = entry;
  const day = dayWord(at);
  return (
    <tr>
      <th scope="row">{day}</th>
      <td class="figure">{i18n.number(annotations)}</td>
      <td class="figure">{sizeWord(size)}</td>
      <td>
        <div class="row small does">
          <button
            type="button"
            class="link"
            disabled={isBusy}
            aria-label={i18n.t('library.safe.restoreLabel', [day])}
            onClick={() => void backups.show(entry, 'lost')}
          >
            {i18n.t('library.safe.restore')}
          </button>
          <button
            type="button"
            class="link"
            aria-label={i18n.t('library.safe.saveLabel', [day])}
            onClick={() => void backups.save(at)}
          >
            {i18n.t('library.safe.save')}
          </button>
          <AskTwice
            label={i18n.t('library.safe.remove')}
            spoken={i18n.t('library.safe.removeLabel', [day])}
            question={i18n.t('library.safe.askRemove')}
            yes={i18n.t('library.safe.removeIt')}
            no={i18n.t('bin.keep')}
            onYes={() => void backups.remove(at)}
          />
        </div>
      </td>
    </tr>
  );
}
