import { i18n } from '#i18n';
import { joinedSentence } from '../../components/words';
import type { Guard } from './guard';
import type { CardState, Done } from './state';

const SENTENCES: Record<Exclude<Done['what'], 'joined'>, string> = {
  deleted: i18n.t('undo.deleted'),
  accepted: i18n.t('changed.accepted'),
  kept: i18n.t('changed.kept'),
  attached: i18n.t('changed.attached'),
};

interface DoneLineProps {
  state: CardState;
  guard: Guard;
  done: Done;
}

/** What was just done, with the way back. */
export function DoneLine({ state, guard, done }: DoneLineProps) {
  const { what, joined = { texts: false } } = done;
  return (
    <p id="done" class="done" role="status">
      {what === 'joined' ? joinedSentence(joined) : SENTENCES[what]}{' '}
      <button
        type="button"
        class="link"
        // The button that was pressed is gone: the focus goes to what the reader may want next.
        ref={(button) => button?.focus()}
        onClick={() => void guard.press(state.undo)}
      >
        {i18n.t('undo.undo')}
      </button>
    </p>
  );
}
