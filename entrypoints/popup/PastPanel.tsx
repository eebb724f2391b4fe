import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { History } from '../../components/History';
import type { Past } from '../../components/past';
import type { Annotation } from '../../lib/annotations/model';
import { targetWords } from '../../lib/annotations/target-words';
import { leaveRow } from './RowActions';

/** The history of one annotation takes the lists' place while it is open. */
export function PastPanel({ past, annotation: { target } }: { past: Past; annotation: Annotation }) {
  useEffect(
    () => () => {
      // Something else may have taken its place.
      past.close();
      // The focus was in here. The lists that come back are on screen by the next frame.
      requestAnimationFrame(leaveRow);
    },
    [past],
  );
  const problem = past.states.problem.value;
  return (
    <div class="writing whole">
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
        isAlone
      />
    </div>
  );
}
