import { i18n } from '#i18n';
import './toast.css';
import { AboutLines } from './AboutLines';
import type { UndoState } from './undo';

/**
 * What was just done, with the way back. It stays until it is put away: a sentence that leaves by itself is gone
 * before some have read it.
 */
export function UndoToast({ undo }: { undo: UndoState }) {
  const said = undo.said.value;
  return (
    // Always there, so that screen readers hear what is put into it.
    <div class="toast" role="status">
      {said && (
        <div class="row said">
          <div class="grow">
            <p class="words">{said.sentence}</p>
            {said.about && <AboutLines about={said.about} />}
          </div>
          {said.turn && (
            <button
              type="button"
              class="link"
              aria-keyshortcuts={
                said.turn.way === 'undo' ? 'Control+Z Meta+Z' : 'Control+Shift+Z Meta+Shift+Z'
              }
              onClick={() => void said.turn?.go()}
            >
              {said.turn.way === 'undo' ? i18n.t('undo.undo') : i18n.t('undo.redo')}
            </button>
          )}
          <button type="button" class="link" onClick={undo.clear}>
            {i18n.t('undo.close')}
          </button>
        </div>
      )}
    </div>
  );
}
