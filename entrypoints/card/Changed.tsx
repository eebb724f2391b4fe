import { i18n } from '#i18n';
import { Difference } from '../../components/Difference';
import type { Guard } from './guard';
import type { CardState, Shown } from './state';

interface ChangedProps {
  state: CardState;
  guard: Guard;
  shown: Shown;
}

/** What has changed in the words of a note since it was written, and what the reader can make of it. */
export function Changed({ state, guard, shown: { subject, existing } }: ChangedProps) {
  if (!existing?.target || !subject.today) return null;
  return (
    <section class="changed" aria-labelledby="changed">
      <p id="changed" class="soft">
        {i18n.t('changed.sentence')}
      </p>
      <Difference before={existing.target} after={subject.today} />
      <p class="row">
        <button type="button" class="chip" onClick={() => void guard.press(state.acceptText)}>
          {i18n.t('changed.accept')}
        </button>
        <button type="button" class="chip" onClick={() => void guard.press(state.keepOldWords)}>
          {i18n.t('changed.keep')}
        </button>
        {!existing.dismissal && (
          <button type="button" class="link" onClick={state.attachAgain}>
            {i18n.t('changed.wrongPlace')}
          </button>
        )}
      </p>
    </section>
  );
}
