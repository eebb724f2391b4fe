import { i18n } from '#i18n';
import type { Correction } from '../../lib/annotations/model';

interface CorrectedSignProps {
  /** Of a row of a reading (`Attribution.corrected`). */
  corrected: readonly string[] | undefined;
  /** By id of annotation. */
  corrections: ReadonlyMap<string, Correction>;
}

/** Beside what the reader has put right, or found right. */
export function CorrectedSign({ corrected = [], corrections }: CorrectedSignProps) {
  if (corrected.length === 0) return null;
  const isRight = corrected.every((id) => corrections.get(id)?.what === 'right');
  const words = isRight ? i18n.t('coding.sign') : i18n.t('correct.sign');
  return (
    <span class="corrected" role="img" aria-label={words} title={words}>
      {isRight ? '✓' : '✎'}
    </span>
  );
}
