import { i18n } from '#i18n';
import type { UndoState } from './undo';

/**
 * What was just done, with the way back. It stays until it is put away: a sentence that leaves by itself is gone
 * before some have read it.
 */
export function UndoToast({ undo }: { undo: UndoState }) {
  const notice = undo.notice.value;
  const last = undo.last.value;
  return (
    // Always there, so that screen readers hear what is put into it.
    <div class="toast" role="status">
      {(notice || last) && (
        <p class="row">
          <span class="grow words">{notice || last?.sentence}</span>
          {!notice && (
            <button
              type="button"
              class="link"
              aria-keyshortcuts="Control+Z Meta+Z"
              onClick={() => void undo.undo()}
            >
              {i18n.t('undo.undo')}
            </button>
          )}
          <button type="button" class="link" onClick={undo.clear}>
            {i18n.t('undo.close')}
          </button>
        </p>
      )}
    </div>
  );
}
