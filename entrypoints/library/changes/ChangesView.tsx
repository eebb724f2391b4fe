import { i18n } from '#i18n';
import { Steps } from '../../../components/Steps';
import type { LibraryState } from '../state';

/** What was done last, on whatever page, with the way back of each. */
export function ChangesView({ state: { steps, undo } }: { state: LibraryState }) {
  return (
    <div class="page changes">
      <h2>{i18n.t('steps.title')}</h2>
      <Steps steps={steps} undo={undo} />
    </div>
  );
}
