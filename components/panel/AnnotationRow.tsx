import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import { changedTarget } from '../../lib/page/anchor/changed-target';
import type { Target } from '../../lib/page/anchor/target';
import { TEXT_MAP_VERSION } from '../../lib/page/text/text-map';
import { Difference } from '../Difference';
import { plainOf } from '../markdown/plain';
import { Written } from '../Written';
import { goTo } from './go-to';
import type { MineRow } from './mine-rows';
import { AlsoOf, AttachButton, leaveRow, RowActions } from './RowActions';
import type { PanelState } from './state';

interface AnnotationRowProps {
  state: PanelState;
  row: MineRow;
  /** The page's. */
  text: string;
}

interface RowProps {
  state: PanelState;
  annotation: Annotation;
  words: string;
}

/** One annotation on the page: the words it is about, or how they have changed, and what was written. */
export function AnnotationRow({ state, row: { annotation, anchor, isHidden }, text }: AnnotationRowProps) {
  const today = useMemo(
    () =>
      annotation.target &&
      anchor &&
      changedTarget({ text, version: TEXT_MAP_VERSION }, annotation.target, anchor),
    [annotation, anchor, text],
  );
  const words = annotation.target ? targetWords(annotation.target) : '';
  const label = words || plainOf(annotation.note);
  return (
    <li class="mine">
      {!today && <About state={state} annotation={annotation} words={words} />}
      {annotation.dismissal && <p class="small soft">{i18n.t('mine.dismissed')}</p>}
      {annotation.correction && !annotation.dismissal && (
        <p class="small soft">
          {i18n.t(annotation.correction.what === 'right' ? 'coding.sign' : 'correct.sign')}
        </p>
      )}
      {today && <Changed state={state} annotation={annotation} words={words} today={today} />}
      {isHidden && <p class="small soft">{i18n.t('mine.hidden')}</p>}
      <Written body={annotation} />
      <AlsoOf state={state} annotation={annotation} />
      <RowActions state={state} annotation={annotation} label={label}>
        {today && (
          <>
            <button
              type="button"
              class="link"
              aria-label={i18n.t('mine.goToLabel', [words])}
              onClick={() => void goTo(state, annotation.id)}
            >
              {i18n.t('mine.show')}
            </button>
            <AttachButton state={state} annotation={annotation} label={label} isElsewhere />
          </>
        )}
      </RowActions>
    </li>
  );
}

/** The words as a button that goes to them. */
function About({ state, annotation, words }: RowProps) {
  if (words === '') return <p class="soft small">{i18n.t('mine.pageNote')}</p>;
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

/** What has changed in the words, and what the reader can make of it. */
function Changed({ state, annotation, words, today }: RowProps & { today: Target }) {
  if (!annotation.target) return null;
  return (
    <>
      <p class="small soft">{i18n.t('changed.sentence')}</p>
      <Difference before={annotation.target} after={today} />
      <p class="row settle">
        <button
          type="button"
          class="chip"
          aria-label={i18n.t('changed.acceptLabel', [words])}
          onClick={() => {
            void state.settling.accept(annotation, today);
            leaveRow();
          }}
        >
          {i18n.t('changed.accept')}
        </button>
        <button
          type="button"
          class="chip"
          aria-label={i18n.t('changed.keepLabel', [words])}
          onClick={() => {
            void state.settling.keepOldWords(annotation);
            leaveRow();
          }}
        >
          {i18n.t('changed.keep')}
        </button>
      </p>
    </>
  );
}
