import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { History } from '../../../components/History';
import type { Past } from '../../../components/past';
import { targetWords } from '../../../lib/annotations/target-words';
import type { Previewed } from './previewed';

/** The history of the annotation takes its place while it is open. */
export function PreviewPast({ of: { annotation }, past }: { of: Previewed; past: Past }) {
  const { target } = annotation;
  useEffect(
    () => () => {
      // Another annotation may have been gone to.
      past.close();
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('preview')?.focus();
      });
    },
    [past],
  );
  const problem = past.states.problem.value;
  return (
    <div class="of">
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
      />
    </div>
  );
}
