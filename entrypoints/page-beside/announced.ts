import { i18n } from '#i18n';
import { detailsOf, sourcesById } from '../../lib/attribution-details';
import type { Found } from '../page.content/marked';
import { type PageText, subjectOf } from './subjects';

/** Characters of a mark's words that are read out: whoever wants the rest opens the card. */
const LONGEST_HEARD = 300;

/** What a screen reader hears of the mark that a step led to: who says it, how, and what. */
export function announcementOf(
  page: PageText,
  { pointed, number, count }: Found & { number: number; count: number },
): string {
  const place: [number, number] = [number, count];
  const text = (spans: readonly (readonly [number, number])[]) =>
    short(spans.map(([start, end]) => page.map.text.slice(start, end)).join(' … '));
  if (!('mark' in pointed))
    return i18n.t('keys.heard.note', [...place, short(subjectOf(page, pointed)?.words ?? '')]);
  const { mark } = pointed;
  const kind = i18n.t(`kind.${mark.kind}`);
  const what = text(mark.attribution?.content ?? mark.spans) || text(mark.spans);
  const own = pointed.own ? i18n.t('keys.heard.noted') : '';
  if (!mark.attribution) return `${i18n.t('keys.heard.claim', [...place, kind, what])} ${own}`.trim();
  const { speakers, form } = detailsOf(mark.attribution, sourcesById(page.reading?.sources), page.map.text);
  const who = i18n.list(speakers.map(({ name }) => name));
  const how = i18n.t(`form.${form}`);
  const heard = who
    ? i18n.t('keys.heard.mark', [...place, who, kind, how, what])
    : i18n.t('keys.heard.nobody', [...place, kind, how, what]);
  return `${heard} ${own}`.trim();
}

function short(words: string): string {
  const letters = Array.from(words.replace(/\s+/g, ' '));
  return letters.length > LONGEST_HEARD ? `${letters.slice(0, LONGEST_HEARD).join('')} …` : letters.join('');
}
