import type { Form, Span } from './types';

const OPENING = /^\s*(?:["“„«‹‘]|''|``|')/;
/** A single mark that is never closed is an apostrophe far more often. */
const OPENING_DOUBLE = /^\s*["“„«]/;
const CLOSING = /(?:["”“»›’]|''|')[\s.,;]*$/;

/** Direct: all of a content stands in quotation marks; mixed: some of it; indirect: none, or there is no content. */
export function formOf(text: string, content: readonly Span[]): Form {
  const parts = content.map(([start, end]) => text.slice(start, end));
  if (parts.length === 0) return 'indirect';
  // A quotation over several paragraphs closes only the last, and some forget that, too.
  const last = parts.at(-1)!;
  const ends = CLOSING.test(last) || OPENING_DOUBLE.test(last);
  if (ends && parts.every((part) => OPENING.test(part) && isOneQuotation(part))) return 'direct';
  return parts.some((part) => holdsQuotation(part) || OPENING.test(part)) ? 'mixed' : 'indirect';
}

/**
 * Whether a pair of marks stands round two words or more; a single word in marks is a scare quote and makes nothing mixed.
 * One look at each sign: as a pattern this takes the third power of a text of opening marks.
 */
function holdsQuotation(part: string): boolean {
  let isOpen = false;
  let isSpaced = false;
  for (const sign of part) {
    if ('"”»›'.includes(sign)) {
      if (isSpaced) return true;
      // The straight mark may open the next one.
      isOpen = sign === '"';
    } else if ('“„«‹'.includes(sign)) isOpen = true;
    else if (isOpen && /\s/.test(sign)) isSpaced = true;
  }
  for (const [, inside] of part.matchAll(/''(?=([^']+)'')/g)) if (/\S\s+\S/.test(inside!)) return true;
  return false;
}

/** Whether no word stands outside the marks that the part begins with. */
function isOneQuotation(part: string): boolean {
  const trimmed = part.trim();
  const close = trimmed.slice(1).search(/["”»›]/);
  return close < 0 || close >= trimmed.length - 3;
}
