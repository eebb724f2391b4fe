import { i18n } from '#i18n';
import type { MarkKind } from '../../lib/messages';
import { SOURCE_KINDS } from '../../lib/reading/types';
import { KindSample } from '../KindSample';
import { kindWord, lineWord } from '../words';

const KINDS: readonly MarkKind[] = [...SOURCE_KINDS, 'claim'];

interface LegendProps {
  mix: Record<MarkKind, number>;
  hidden: MarkKind[];
  onToggle: (kind: MarkKind) => void;
}

/** What the marks look like, how many there are of each, and the filter: a pressed kind is shown. */
export function Legend({ mix, hidden, onToggle }: LegendProps) {
  return (
    <ul class="legend" aria-label={i18n.t('popup.legend')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            title={lineWord(kind)}
            aria-pressed={!hidden.includes(kind)}
            disabled={mix[kind] === 0}
            onClick={() => onToggle(kind)}
          >
            <KindSample kind={kind} />
            <span class="grow">{kindWord(kind)}</span>
            <span class="figure">{mix[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
