import { i18n } from '#i18n';
import { sureWord } from './words';

/** How sure the reading is, in words; the figure for those who rest on it, or listen. */
export function Sure({ confidence }: { confidence: number }) {
  const share = i18n.t('sure.share', [String(Math.round(confidence * 100))]);
  return (
    <span title={share}>
      {sureWord(confidence)}
      <span class="visually-hidden">. {share}.</span>
    </span>
  );
}
