import { i18n } from '#i18n';
import { kindWord } from '../../../components/words';
import type { Aspect } from '../../../lib/agreement/aspects';
import type { Said } from '../../../lib/agreement/coding';
import type { Figure } from '../../../lib/agreement/figure';

export const aspectWord = (aspect: Aspect): string =>
  aspect.of === 'code' ? i18n.t('coding.aspect.code', [aspect.code]) : i18n.t(`coding.aspect.${aspect.of}`);

export const aspectKey = (aspect: Aspect): string =>
  aspect.of === 'code' ? `code:${aspect.code}` : aspect.of;

/** Two digits, as such figures are read; or why there is none. */
export const figureWord = (figure: Figure): string =>
  'is' in figure
    ? new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
        figure.is,
      )
    : i18n.t(figure.cannot === 'no-units' ? 'coding.agree.noUnits' : 'coding.agree.noVariation');

export const shareWord = (figure: Figure): string =>
  'is' in figure
    ? new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 }).format(figure.is)
    : figureWord(figure);

/** What a coder says of a passage: "Mira Olsen, person; fear". */
export function saidWords(said: Said | null, codes: readonly string[]): string {
  if (!said) return i18n.t('coding.agree.notJudged');
  const given = said.tags.filter((tag) => codes.includes(tag));
  const parts = [whatWord(said), ...given].filter((part) => part !== '');
  return parts.length > 0 ? i18n.list(parts) : i18n.t('coding.agree.noCode');
}

function whatWord({ what, kind, who }: Said): string {
  if (what === 'nothing') return i18n.t('coding.agree.nothing');
  if (what === 'claim') return i18n.t('coding.agree.claim');
  if (what !== 'attribution') return '';
  return who && kind ? i18n.t('coding.agree.who', [who, kindWord(kind)]) : i18n.t('coding.agree.nobody');
}
