import { useSignal } from '@preact/signals';
import './site-list.css';
import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { drawSign, LONGEST_SIGN, readSign, writeSign } from '../lib/sign';

/** The reader's own sign, by which they know a card of ours from one that a page has drawn. */
export function SignChoice() {
  const sign = useSignal('');
  const sentence = useSignal('');
  const id = useId();

  useEffect(() => {
    void readSign().then((stored) => {
      sign.value = stored;
    });
  }, [sign]);

  async function keep(typed: string): Promise<void> {
    sign.value = await writeSign(typed);
    sentence.value = i18n.t('welcome.signSaved', [sign.value]);
  }

  return (
    <section>
      <h2>{i18n.t('welcome.signTitle')}</h2>
      <p>{i18n.t('welcome.signWhat')}</p>
      <p class="row sign">
        <label for={id}>{i18n.t('welcome.signLabel')}</label>
        <input
          id={id}
          class="grow"
          autocomplete="off"
          spellcheck={false}
          maxLength={LONGEST_SIGN}
          value={sign.value}
          onChange={(event) => void keep(event.currentTarget.value)}
        />
        <button type="button" class="chip" onClick={() => void keep(drawSign())}>
          {i18n.t('welcome.signAnother')}
        </button>
      </p>
      <p role="status">{sentence}</p>
    </section>
  );
}
