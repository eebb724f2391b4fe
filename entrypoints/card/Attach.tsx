import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { plainOf } from '../../components/markdown/plain';
import type { Guard } from './guard';
import type { CardState, Shown } from './state';

interface AttachProps {
  state: CardState;
  guard: Guard;
  shown: Shown;
}

/** An annotation that has lost its words, and the words that the reader has selected for it. */
export function Attach({ state, guard, shown: { existing } }: AttachProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Nothing else is wanted of the reader here.
  useEffect(() => button.current?.focus(), []);
  return (
    <section class="changed" aria-labelledby="attach">
      <p id="attach">{i18n.t('card.attachTo')}</p>
      {existing?.note && <p class="soft words three-lines">{plainOf(existing.note)}</p>}
      <p class="row">
        <button type="button" class="main" ref={button} onClick={() => void guard.press(state.attachHere)}>
          {i18n.t('card.attachHere')}
        </button>
        <button type="button" class="link" onClick={state.attachAgain}>
          {i18n.t('card.attachElsewhere')}
        </button>
      </p>
    </section>
  );
}
