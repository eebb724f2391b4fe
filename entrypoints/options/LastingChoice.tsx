import { i18n } from '#i18n';
import type { Lasting, LastingState } from './lasting';

/** Whether the browser keeps what is stored when the disk runs short, and the way to ask it to. */
export function LastingChoice({ lasting }: { lasting: Lasting }) {
  const state = lasting.state.value;
  return (
    <section>
      <h2>{i18n.t('options.lasting.title')}</h2>
      <p role="status">{sentenceOf(state)}</p>
      {(state === 'open' || state === 'refused') && (
        <p>
          <button type="button" class="chip" onClick={() => void lasting.ask()}>
            {i18n.t('options.lasting.ask')}
          </button>
        </p>
      )}
    </section>
  );
}

function sentenceOf(state: LastingState): string {
  if (state === 'unknown') return '';
  return i18n.t(`options.lasting.${state}`);
}
