import { i18n } from '#i18n';
import { sureWord } from './words';

/** How sure the reading is, in words; the figure behind them for those who rest on it, or listen. */
export function Sure({ confidence }: { confidence: number }) {
  const share = String(Math.round(confidence * 100));
  return (
    <span title={i18n.t('sure.share', [share])}>
      {sureWord(confidence)} <span class="visually-hidden">{i18n.t('sure.figure', [share])}</span>
    </span>
  );
}
