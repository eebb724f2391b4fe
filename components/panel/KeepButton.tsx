import { i18n } from '#i18n';
import type { Keeping } from './keeping';

/** Keeps the page with what was read of it, without a note. Its name stays: whether it is kept is how it stands. */
export function KeepButton({ keeping }: { keeping: Keeping }) {
  if (!keeping.canKeep.value) return null;
  const isKept = keeping.isKept.value;
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isKept}
      title={i18n.t(isKept ? 'keep.stop' : 'keep.why')}
      onClick={() => void keeping.toggle()}
    >
      {i18n.t('keep.page')}
    </button>
  );
}
