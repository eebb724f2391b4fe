import { detailsOf } from '../attribution-details';
import type { Attribution, Source, Span } from '../reading/types';
import type { ReportStatement } from './model';
import type { Places } from './places';

/** The statements of a reading, each by itself. */

/** @param text that the offsets count in */
export function statementOf(
  attribution: Attribution,
  sources: ReadonlyMap<string, Source>,
  text: string,
  places: Places,
  isPut: IsPut,
): ReportStatement {
  const { id, content, cue, source, form } = attribution;
  // Some have no content of their own: "the ministry declined to comment".
  const spans = [content, cue, source].find((each) => each.length > 0) ?? [];
  const isDirect = form === 'direct' && content.length > 0;
  const parts = spans.map(([start, end]: Span) => text.slice(start, end));
  const paragraph = places.of(spans);
  return {
    id,
    words: (isDirect ? parts.map(withoutMarks) : parts).join(' … '),
    isDirect,
    ...(paragraph !== undefined && { paragraph }),
    details: detailsOf(attribution, sources, text),
    isCorrected: isPut(attribution),
    isLookedAt: (attribution.corrected ?? []).length > 0,
  };
}

/** Whether the reader has put a row right, or only looked at it and found it right. */
export type IsPut = (row: { corrected?: string[] }) => boolean;

/** Without the page's own quotation marks, and a comma that led on to the source: whoever shows it puts their own. */
export function withoutMarks(quotation: string): string {
  let start = 0;
  while (/["'“‘«„\s]/.test(quotation[start] ?? '')) start += 1;
  // Step by step: a pattern that looks for what ends at the end takes the square of a long run of spaces.
  let end = quotation.length;
  while (end > start && /["'”’»“\s]/.test(quotation[end - 1]!)) end -= 1;
  while (end > start && /[,\s]/.test(quotation[end - 1]!)) end -= 1;
  return quotation.slice(start, end);
}

/** Quotations that stand for a source: with more a report of ten sources would be longer than its article. */
const MOST_TELLING = 2;

/** Own words tell more than a paraphrase, and a longer statement more than a snatch; in the order of the text. */
export function tellingOf(statements: readonly ReportStatement[], most = MOST_TELLING): ReportStatement[] {
  const chosen = [...statements]
    .sort((a, b) => Number(b.isDirect) - Number(a.isDirect) || b.words.length - a.words.length)
    .slice(0, most);
  return statements.filter((each) => chosen.includes(each));
}
