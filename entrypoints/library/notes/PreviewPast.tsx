import { useEffect } from 'preact/hooks';
import { PastStates } from '../../../components/PastStates';
import type { Past } from '../../../components/past';
import type { Previewed } from './previewed';

/** The history of the annotation takes its place while it is open. */
export function PreviewPast({ of: { annotation }, past }: { of: Previewed; past: Past }) {
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
  return (
    <div class="of">
      <PastStates past={past} annotation={annotation} />
    </div>
  );
}
