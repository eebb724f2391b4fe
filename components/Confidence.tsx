import { i18n } from '#i18n';
import { confidenceWord } from './words';

/** The confidence of the reading in words; the figure behind them for those who rest on it, or listen. */
export function Confidence({ confidence }: { confidence: number }) {
  const share = Math.round(confidence * 100);
  return (
    <span title={i18n.t('confidence.share', [share])}>
      {confidenceWord(confidence)} <span class="visually-hidden">{i18n.t('confidence.figure', [share])}</span>
    </span>
  );
}
