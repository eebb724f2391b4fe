import { i18n } from '#i18n';
import { sizeWord } from '../../../components/size-word';
import type { Exporting } from './exporting';
import { damagedWord, heldWord } from './held-word';
import { Working } from './Working';

/** The button, how far it is, and what became of it. */
export function ExportFoot({ exporting }: { exporting: Exporting }) {
  const step = exporting.step.value;
  const count = exporting.counts.value[exporting.which.value];
  return (
    <>
      {step.at === 'writing' ? (
        <Working label={i18n.t('library.take.writing')} done={step.done} onStop={exporting.stop} />
      ) : (
        <p>
          <button type="submit" class="main">
            {i18n.t('library.take.make')}
          </button>
        </p>
      )}
      <div role="status">
        {step.at === 'done' && (
          <>
            <p class="words">
              {i18n.t('library.take.made', [step.name, sizeWord(step.size), heldWord(step.held)])}
            </p>
            {step.held.damaged > 0 && <p>{damagedWord(step.held)}</p>}
          </>
        )}
        {step.at === 'stopped' && <p>{i18n.t('library.take.stopped')}</p>}
        {step.at === 'failed' && <p>{i18n.t('library.take.failed', [step.detail])}</p>}
        {step.at === 'start' && count === 0 && <p class="soft">{i18n.t('library.take.nothing')}</p>}
      </div>
    </>
  );
}
