import { i18n } from '#i18n';
import { assessmentWord, kindWord } from '../../../components/words';
import { ASSESSMENTS, type Assessment } from '../../../lib/annotations/model';
import type { MarkKind } from '../../../lib/messages';
import type { Facets } from '../../../lib/search/query';
import { type Chosen, isState, monthIn } from './filtering';

/** Values of filters in words. An address may name any: what is not known is shown as it is. */
export function valueWord(facet: keyof Facets, value: string): string {
  switch (facet) {
    case 'kind':
      return isKind(value) ? kindWord(value) : value;
    case 'assessment':
      return isAssessment(value) ? assessmentWord(value) : i18n.t('library.notes.value.none');
    case 'state':
      return isState(value) ? i18n.t(`library.notes.value.${value}`) : value;
    case 'note':
      return value === 'with' ? i18n.t('library.notes.value.with') : i18n.t('library.notes.value.without');
    case 'untagged':
      return i18n.t('library.notes.value.untagged');
    case 'dismissed':
      return value === 'dismissed'
        ? i18n.t('library.notes.value.dismissed')
        : i18n.t('library.notes.value.not');
    case 'month':
      return monthWord(value);
    default:
      return value;
  }
}

/** A chosen filter, as its chip says it. */
export function chosenWord(chosen: Chosen): string {
  switch (chosen.filter) {
    case 'tags': {
      const { way, value } = chosen;
      if (way === 'any') return i18n.t('library.notes.chip.anyTag', [value]);
      return way === 'none'
        ? i18n.t('library.notes.chip.noTag', [value])
        : i18n.t('library.notes.chip.tag', [value]);
    }
    case 'dates':
      return spanWord(chosen.from, chosen.to);
    case 'note':
      return valueWord('note', chosen.is ? 'with' : 'without');
    case 'untagged':
      return chosen.is ? valueWord('untagged', '') : i18n.t('library.notes.value.tagged');
    case 'dismissed':
      return valueWord('dismissed', chosen.is ? 'dismissed' : 'not');
    case 'source':
      return i18n.t('library.notes.chip.source', [chosen.value]);
    case 'page':
      return i18n.t('library.notes.chip.page', [chosen.value]);
    default:
      return valueWord(chosen.filter, chosen.value);
  }
}

/** "May 2026" for "2026-05". */
export function monthWord(month: string): string {
  const at = new Date(`${month}-01T00:00:00`);
  if (Number.isNaN(at.getTime())) return month;
  return at.toLocaleDateString(i18n.region, { month: 'long', year: 'numeric' });
}

/** @param to ms since 1970, exclusive: the day before it is the last */
function spanWord(from: number | undefined, to: number | undefined): string {
  const month = monthIn(from, to);
  if (month !== undefined) return monthWord(month);
  const day = (at: number) => new Date(at).toLocaleDateString(i18n.region, { dateStyle: 'medium' });
  if (from === undefined) return i18n.t('library.notes.until', [day(to! - 1)]);
  if (to === undefined) return i18n.t('library.notes.since', [day(from)]);
  return i18n.t('library.notes.span', [day(from), day(to - 1)]);
}

const KINDS: Record<MarkKind, true> = {
  person: true,
  organization: true,
  outlet: true,
  document: true,
  unnamed: true,
  none: true,
  claim: true,
};
export const isKind = (value: string): value is MarkKind => Object.hasOwn(KINDS, value);
const isAssessment = (value: string): value is Assessment =>
  (ASSESSMENTS as readonly string[]).includes(value);
