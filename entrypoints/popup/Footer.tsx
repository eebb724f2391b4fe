import { i18n } from '#i18n';
import { exportAll } from './export-all';
import type { PopupState } from './state';

export function Footer({ state }: { state: PopupState }) {
  const status = state.page.value?.status;
  // There is nothing to point at before the page has answered, and where we may not run.
  const canWrite = status !== undefined && !['reading', 'forbidden', 'failed'].includes(status);
  const stored = state.stored.value.value;
  const hasNothing = stored === 0 && state.trouble === undefined;
  return (
    <footer class="foot">
      <button
        type="button"
        class="link"
        disabled={!canWrite}
        onClick={() => void state.writing.writePageNote()}
      >
        {i18n.t('actions.pageNote')}
      </button>
      <button
        type="button"
        class="link"
        disabled={!canWrite}
        // The selection on the page is lost in some browsers when the focus goes to a button here.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void state.writing.writeOnSelection()}
      >
        {i18n.t('actions.annotateSelection')}
      </button>
      <button
        type="button"
        class="link"
        disabled={stored === 0}
        aria-describedby={hasNothing ? 'nothing-to-export' : undefined}
        onClick={() => void exportAll(state.db, state.undo)}
      >
        {i18n.t('actions.export')}
      </button>
      {hasNothing && (
        <p id="nothing-to-export" class="small soft">
          {i18n.t('actions.exportNothing')}
        </p>
      )}
    </footer>
  );
}
