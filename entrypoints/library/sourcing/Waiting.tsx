import { i18n } from '#i18n';
import type { Answer } from './use-answer';

/** How far the readings have been looked through, with a way to stop it and to go on. */
export function Waiting({ answer: { share, isStopped, stop, goOn } }: { answer: Answer<unknown> }) {
  if (isStopped)
    return (
      <p class="row" role="status">
        {i18n.t('library.sourcing.stopped')}
        <button type="button" class="chip" onClick={goOn}>
          {i18n.t('library.sourcing.goOn')}
        </button>
      </p>
    );
  if (share === undefined) return null;
  return (
    <p class="row waiting">
      <span>{i18n.t('library.sourcing.looking')}</span>
      <progress aria-label={i18n.t('library.sourcing.looking')} value={share} max={1} />
      <button type="button" class="chip" onClick={stop}>
        {i18n.t('library.sourcing.stop')}
      </button>
    </p>
  );
}
