import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Guard } from './guard';
import type { CardState, Done } from './state';

const SENTENCES: Record<Done['what'], string> = {
  deleted: i18n.t('undo.deleted'),
  accepted: i18n.t('changed.accepted'),
  kept: i18n.t('changed.kept'),
  attached: i18n.t('changed.attached'),
  joined: i18n.t('undo.joined'),
  settled: i18n.t('also.settled'),
  takenBack: i18n.t('history.takenBack'),
  corrected: i18n.t('correct.done'),
};

interface DoneLineProps {
  state: CardState;
  guard: Guard;
  done: Done;
}

/** What was just done, with the way back. */
export function DoneLine({ state, guard, done }: DoneLineProps) {
  const { what } = done;
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the focus goes to what the reader may want next. Once: it is drawn anew whenever
  // something is stored, while the reader may be typing.
  useEffect(() => button.current?.focus(), []);
  return (
    <p id="done" class="done" role="status">
      {SENTENCES[what]}{' '}
      <button
        type="button"
        class="link"
        ref={button}
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={() => void guard.press(state.undo)}
      >
        {i18n.t('undo.undo')}
      </button>
    </p>
  );
}
