import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { LookFurther } from '../../components/further/LookFurther';
import { saidIn } from '../../components/further/wanted';
import { rememberedDetails } from '../../lib/attribution-details';
import type { CardSubject } from '../../lib/messages';
import type { Guard } from './guard';

/** The way to look further, closed until it is wanted. */
export function Further({ subject, guard, sign }: { subject: CardSubject; guard: Guard; sign: string }) {
  const isOpen = useSignal(false);
  const { mark, page } = subject;
  const sources =
    !mark || mark.kind === 'claim' ? [] : (mark.details ?? rememberedDetails(mark.snapshot)).speakers;
  return (
    <>
      <p class="row last-line">
        <button
          type="button"
          class="link small"
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {i18n.t('further.open')}
        </button>
        <span class="sign" title={i18n.t('card.signHelp')}>
          <span class="visually-hidden">{i18n.t('card.sign')}</span>
          <bdi>{sign}</bdi>
        </span>
      </p>
      {isOpen.value && (
        <LookFurther
          wanted={{ sources, words: saidIn(subject.target, subject.words), page: page.url }}
          press={(action) => void guard.press(action)}
        />
      )}
    </>
  );
}
