import { i18n } from '#i18n';
import { troubleWord } from '../../components/words';
import type { LibraryState } from './state';

/** What has to be known before anything else: why what is stored cannot be had, or that it is still being made ready. */
export function Sentences({ state: { stored, problem, opened } }: { state: LibraryState }) {
  if (stored.trouble) {
    return (
      <p class="sentence" role="status">
        {troubleWord(stored.trouble)}
      </p>
    );
  }
  if (problem.value !== undefined) {
    return (
      <p class="sentence row" role="alert">
        {i18n.t('library.frame.failed', [problem.value])}
        <button type="button" class="chip" onClick={() => location.reload()}>
          {i18n.t('library.frame.reload')}
        </button>
      </p>
    );
  }
  const share = opened.value;
  // Mostly it is there at once, and nothing is said of it.
  if (share === 0 || share === 1) return null;
  return (
    <p class="sentence row">
      <span>{i18n.t('library.frame.openingShare', [i18n.percent(share)])}</span>
      <progress aria-label={i18n.t('library.frame.opening')} value={share} max={1} />
    </p>
  );
}
