import { i18n } from '#i18n';
import type { MarkKind } from '../../lib/messages';
import { SOURCE_KINDS } from '../../lib/reading/types';

/** The mix of source kinds as one bar, with its figures in words for those who do not see it. */
export function Mix({ mix }: { mix: Record<MarkKind, number> }) {
  const present = SOURCE_KINDS.filter((kind) => mix[kind] > 0);
  if (present.length === 0) return null;
  const words = i18n.list(present.map((kind) => i18n.t(`mix.${kind}`, mix[kind])));
  return (
    <div class="mix" role="img" aria-label={i18n.t('mix.label', [words])}>
      {present.map((kind) => (
        <span key={kind} data-kind={kind} style={{ flexGrow: mix[kind] }} />
      ))}
    </div>
  );
}
