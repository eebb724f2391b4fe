import type { Form, Span } from './types';

const OPENING = /^\s*(?:["“„«‹‘]|''|``|')/;
/** A single mark that is never closed is an apostrophe far more often. */
const OPENING_DOUBLE = /^\s*["“„«]/;
const CLOSING = /(?:["”“»›’]|''|')[\s.,;]*$/;
/** A pair of marks round two words or more; a single word in marks is a scare quote and makes nothing mixed. */
const QUOTED = /["“„«‹][^"”»›]*\s[^"”»›]*["”»›]|''[^']+\s[^']+''/;

/** Direct: all of a content stands in quotation marks; mixed: some of it; indirect: none, or there is no content. */
export function formOf(text: string, content: readonly Span[]): Form {
  const parts = content.map(([start, end]) => text.slice(start, end));
  if (parts.length === 0) return 'indirect';
  // A quotation over several paragraphs closes only the last, and some forget that, too.
  const last = parts.at(-1)!;
  const ends = CLOSING.test(last) || OPENING_DOUBLE.test(last);
  if (ends && parts.every((part) => OPENING.test(part) && isOneQuotation(part))) return 'direct';
  return parts.some((part) => QUOTED.test(part) || OPENING.test(part)) ? 'mixed' : 'indirect';
}

/** Whether no word stands outside the marks that the part begins with. */
function isOneQuotation(part: string): boolean {
  const trimmed = part.trim();
  const close = trimmed.slice(1).search(/["”»›]/);
  return close < 0 || close >= trimmed.length - 3;
}
