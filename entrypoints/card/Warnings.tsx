import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { sendMessage } from '../../lib/messages';
import type { Focus } from './focus';
import type { Guard } from './guard';

/** What the page around the card has done to it, in a sentence each, with the way to where no page can. */
export function Warnings({ guard, focus }: { guard: Guard; focus: Focus }) {
  return (
    <>
      {guard.hasRefused.value && <Warning sentence={i18n.t('card.notSteady')} />}
      {focus.isTaken.value && <Warning sentence={i18n.t('card.focusTaken')} />}
    </>
  );
}

function Warning({ sentence }: { sentence: string }) {
  const hasFailed = useSignal(false);
  return (
    <p class="problem" role="alert">
      {sentence}{' '}
      {hasFailed.value ? (
        i18n.t('card.openPopupFailed')
      ) : (
        <button
          type="button"
          class="link"
          onClick={async () => {
            hasFailed.value = !(await sendMessage('openPopup').catch(() => false));
          }}
        >
          {i18n.t('card.openPopup')}
        </button>
      )}
    </p>
  );
}
