import { i18n } from '#i18n';
import type { Annotation } from '../lib/annotations/model';
import { targetWords } from '../lib/annotations/target-words';
import { History } from './History';
import type { Past } from './past';

interface PastStatesProps {
  past: Past;
  annotation: Annotation;
  /** As `History` has it. */
  isAlone?: boolean;
}

/** The history that is open, under the words of its annotation. */
export function PastStates({ past, annotation: { target }, isAlone }: PastStatesProps) {
  const problem = past.states.problem.value;
  return (
    <>
      <p class="words three-lines soft small">{target ? targetWords(target) : i18n.t('mine.pageNote')}</p>
      {problem && (
        <p class="problem" role="alert">
          {i18n.t('history.failed', [problem])}
        </p>
      )}
      <History
        states={past.states.value.value}
        onTakeBack={(state) => void past.takeBack(state)}
        onClose={past.close}
        isAlone={isAlone}
      />
    </>
  );
}
