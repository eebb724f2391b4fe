import { i18n } from '#i18n';
import { sizeWord } from '../../../components/size-word';
import type { Exporting, ExportStep } from './exporting';
import { heldWord, leftOutWords } from './held-word';
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
          <button
            type="submit"
            class="main"
            disabled={exporting.format.value === 'backup' && exporting.lock.problem() !== 'none'}
          >
            {i18n.t('library.take.make')}
          </button>
        </p>
      )}
      <div role="status">
        {step.at === 'done' && <Made {...step} />}
        {step.at === 'stopped' && <p>{i18n.t('library.take.stopped')}</p>}
        {step.at === 'failed' && <p>{i18n.t('library.take.failed', [step.detail])}</p>}
        {step.at === 'start' && count === 0 && <p class="soft">{i18n.t('library.take.nothing')}</p>}
      </div>
    </>
  );
}

function Made({ name, size, held }: Extract<ExportStep, { at: 'done' }>) {
  const holds = held ? heldWord(held) : i18n.t('library.take.held.everything');
  return (
    <>
      <p class="words">{i18n.t('library.take.made', [name, sizeWord(size), holds])}</p>
      {held && leftOutWords(held).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </>
  );
}
