import { i18n } from '#i18n';
import type { PanelState } from './state';

interface CorrectButtonProps {
  state: PanelState;
  /** Of the mark. */
  id: string;
  what: 'attribution' | 'claim';
  /** For those who hear it. */
  words: string;
}

/** Opens a row's mark to put it right. */
export function CorrectButton({ state, id, what, words }: CorrectButtonProps) {
  return (
    <button
      type="button"
      class="link small correct-row"
      aria-label={i18n.t('correct.openLabel', [words])}
      onClick={() => void state.writing.correctMark(id, what)}
    >
      {i18n.t('correct.row')}
    </button>
  );
}
