import { i18n } from '#i18n';
import type { MergeCounts } from '../../../lib/annotations/merging';
import { mergedWords } from './import-words';

const OTHERS = ['pages', 'readings', 'texts', 'drafts', 'arranged'] as const;

/** What of a backup would be done, a line each. */
export function MergedList({ counts }: { counts: MergeCounts }) {
  const others = OTHERS.filter((part) => counts[part] > 0).map((part) =>
    i18n.t(`library.take.merge.others.${part}`, counts[part]),
  );
  const all = [...mergedWords(counts, 'plan'), ...others];
  if (all.length === 0) return <p>{i18n.t('library.take.in.nothingNew')}</p>;
  return (
    <ul class="lines">
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
