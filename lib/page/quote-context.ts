import type { Span } from '../reading/types';
import { plainText } from './plain-text';
import type { TextQuoteSelector } from './target';

/**
 * How much of the words around a quotation stands around this span, 0 to 1: the mean of both sides, each the
 * share of code units that agree, counted from the quotation outwards to the first that differs.
 */
export function contextAgreement(plain: string, span: Span, quote: TextQuoteSelector): number {
  const [before, after] = sidesAgreement(plain, span, quote);
  return (before + after) / 2;
}

/** The same for each side by itself. */
export function sidesAgreement(
  plain: string,
  [start, end]: Span,
  { prefix, suffix }: TextQuoteSelector,
): [before: number, after: number] {
  return [prefixAgreement(plain, start, plainText(prefix)), suffixAgreement(plain, end, plainText(suffix))];
}

/** No prefix means that the quotation stood at the very beginning. */
function prefixAgreement(plain: string, start: number, prefix: string): number {
  if (prefix === '') return start === 0 ? 1 : 0;
  let alike = 0;
  while (alike < prefix.length && plain[start - 1 - alike] === prefix[prefix.length - 1 - alike]) alike += 1;
  return alike / prefix.length;
}

function suffixAgreement(plain: string, end: number, suffix: string): number {
  if (suffix === '') return end === plain.length ? 1 : 0;
  let alike = 0;
  while (alike < suffix.length && plain[end + alike] === suffix[alike]) alike += 1;
  return alike / suffix.length;
}
