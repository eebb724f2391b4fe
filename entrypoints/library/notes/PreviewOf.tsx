import { i18n } from '#i18n';
import { AlsoWritten } from '../../../components/AlsoWritten';
import { InContext } from '../../../components/InContext';
import { Written } from '../../../components/Written';
import { whenWord } from '../../../components/when';
import { targetWords } from '../../../lib/annotations/target-words';
import type { NotesState } from './notes-state';
import { PageLines } from './PageLines';
import { PreviewActions } from './PreviewActions';
import type { Previewed } from './previewed';
import { SaidBy } from './SaidBy';

/** All that is known of one annotation. */
export function PreviewOf({ notes, of }: { notes: NotesState; of: Previewed }) {
  const { annotation, standing, hasDraft } = of;
  const { target, reading, dismissal, correction, deleted, created, modified } = annotation;
  const { writing } = notes.preview;
  const isInBin = deleted !== undefined;
  return (
    <article class="of">
      <SaidBy reading={reading} names={of.names} isOnWords={target !== undefined} />
      {target && (
        <blockquote>
          <InContext target={target} words={targetWords(target)} />
        </blockquote>
      )}
      {isInBin && <p class="soft">{i18n.t('library.notes.inBin')}</p>}
      {dismissal && <p class="soft small">{i18n.t('mine.dismissed')}</p>}
      {correction && !dismissal && (
        <p class="soft small">{i18n.t(correction.what === 'right' ? 'coding.sign' : 'correct.sign')}</p>
      )}
      {standing && <p class="soft small">{i18n.t(`library.notes.standing.${standing.status}`)}</p>}
      <Written body={annotation} />
      <AlsoWritten
        annotation={annotation}
        onKeep={(also, keep) => void writing.settle(annotation, also, keep)}
      />
      {hasDraft && !isInBin && (
        <p class="row small">
          <span class="soft">{i18n.t('library.notes.draft')}</span>
          <button type="button" class="link" onClick={() => void writing.edit(of)}>
            {i18n.t('library.notes.continue')}
          </button>
        </p>
      )}
      <PreviewActions notes={notes} of={of} />
      <PageLines notes={notes} of={of} />
      <p class="small soft">
        {i18n.t('library.notes.written', [whenWord(created)])}
        {modified !== created && <> · {i18n.t('library.notes.changedAt', [whenWord(modified)])}</>}
      </p>
    </article>
  );
}
