import { i18n } from '#i18n';
import type { Correction } from '../../lib/annotations/model';

interface CorrectedSignProps {
  /** Of a row of a reading (`Attribution.corrected`). */
  corrected: readonly string[] | undefined;
  /** By id of annotation. */
  corrections: ReadonlyMap<string, Correction>;
}

/** Beside what the reader has put right. */
export function CorrectedSign({ corrected = [], corrections }: CorrectedSignProps) {
  if (!corrected.some((id) => corrections.get(id)?.what !== 'right')) return null;
  return (
    <span class="corrected" role="img" aria-label={i18n.t('correct.sign')} title={i18n.t('correct.sign')}>
      ✎
    </span>
  );
}
