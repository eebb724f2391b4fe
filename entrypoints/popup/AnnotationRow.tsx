import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import type { AnchorStatus } from '../../lib/page/target';
import { goTo } from './go-to';
import type { PopupState } from './state';
import { Written } from './Written';

interface AnnotationRowProps {
  state: PopupState;
  annotation: Annotation;
  /** Where it stands today; absent for notes on the page, and until the page has looked. */
  anchor: AnchorStatus | undefined;
}

/** One annotation: the words it is about, what was written, and where those words are today. */
export function AnnotationRow({ state, annotation, anchor }: AnnotationRowProps) {
  const words = annotation.target ? targetWords(annotation.target) : '';
  const label = words || annotation.note;
  return (
    <li class="mine">
      <About state={state} annotation={annotation} words={words} isLost={anchor === 'lost'} />
      {annotation.dismissal && <p class="small soft">{i18n.t('mine.dismissed')}</p>}
      {anchor === 'lost' && <p class="small">{i18n.t('mine.lost')}</p>}
      {anchor === 'changed' && <p class="small">{i18n.t('mine.changed')}</p>}
      <Written body={annotation} />
      <p class="row small">
        {annotation.dismissal ? (
          <button type="button" class="link" onClick={() => void state.writing.bringBack(annotation)}>
            {i18n.t('mine.bringBack')}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('mine.editLabel', [label])}
              onClick={() => void state.writing.edit(annotation)}
            >
              {i18n.t('mine.edit')}
            </button>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('mine.deleteLabel', [label])}
              onClick={() => {
                void state.writing.remove(annotation);
                // The row goes, and the focus with it; here the list is read on, and Ctrl+Z is heard.
                document.getElementById('panel')?.focus();
              }}
            >
              {i18n.t('mine.delete')}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

interface AboutProps {
  state: PopupState;
  annotation: Annotation;
  words: string;
  isLost: boolean;
}

/** The words as a button that goes to them, or as text where there is nothing to go to. */
function About({ state, annotation, words, isLost }: AboutProps) {
  if (words === '') return <p class="soft small">{i18n.t('mine.pageNote')}</p>;
  if (isLost) return <p class="words three-lines soft lost">{words}</p>;
  return (
    <button
      type="button"
      class="place about"
      aria-label={i18n.t('mine.goToLabel', [words])}
      onClick={() => void goTo(state, annotation.id)}
    >
      <span class="words three-lines">{words}</span>
    </button>
  );
}
