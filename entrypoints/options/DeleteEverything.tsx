import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Stored } from '../../components/stored-figures';
import type { Deleting } from './deleting';

interface Props {
  deleting: Deleting;
  stored: Stored;
}

/**
 * Deletes everything, asked twice. The second time a word is to be typed: two presses in one place are soon made by
 * mistake, and there is no way back.
 */
export function DeleteEverything({ deleting, stored }: Props) {
  const step = deleting.step.value;
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(step);
  useEffect(() => {
    // What had the focus has gone.
    if (step === 'offered' && before.current !== 'offered') first.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <section>
      <h2>{i18n.t('options.delete.title')}</h2>
      <p>{i18n.t('options.delete.what')}</p>
      {step === 'offered' && (
        <p>
          <button ref={first} type="button" class="chip" onClick={deleting.ask}>
            {i18n.t('options.delete.ask')}
          </button>
        </p>
      )}
      {step === 'asked' && <Question deleting={deleting} stored={stored} />}
      {step === 'deleting' && <p>{i18n.t('options.delete.deleting')}</p>}
      <p role="status">{deleting.sentence}</p>
    </section>
  );
}

function Question({ deleting, stored }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const sizes = stored.sizes.value;
  const count = (sizes?.annotations.rows ?? 0) + (sizes?.bin.rows ?? 0);
  return (
    <form
      class="question"
      aria-labelledby={`${id}-what`}
      onSubmit={(event) => {
        event.preventDefault();
        void deleting.deleteAll();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') deleting.cancel();
      }}
    >
      <p id={`${id}-what`}>
        <strong>{i18n.t('options.delete.count', count)}</strong> {i18n.t('options.delete.noWayBack')}
      </p>
      <p class="row">
        <span class="grow">{i18n.t('options.delete.exportFirst')}</span>
        <button type="button" class="chip" disabled={count === 0} onClick={() => void deleting.exportFirst()}>
          {i18n.t('actions.export')}
        </button>
      </p>
      <p class="row">
        <label for={id}>{i18n.t('options.delete.typeWord', [i18n.t('options.delete.word')])}</label>
        <input
          id={id}
          ref={field}
          class="grow"
          autocomplete="off"
          spellcheck={false}
          value={deleting.typed.value}
          onInput={(event) => {
            deleting.typed.value = event.currentTarget.value;
          }}
        />
      </p>
      <p class="row">
        <button type="submit" class="main" disabled={!deleting.isMeant()}>
          {i18n.t('options.delete.now')}
        </button>
        <button type="button" class="chip" onClick={deleting.cancel}>
          {i18n.t('options.delete.cancel')}
        </button>
      </p>
    </form>
  );
}
