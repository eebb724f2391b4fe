import type { ParsedParagraph } from '../tagger/paragraph';
import { hasWords } from './form-paragraph';

/** Shorter quotations that stand alone are headings and titles. In tokens. */
const LEAST_TOKENS = 6;

/**
 * Whether a paragraph is nothing but quotation from the token at `from` on; where it is never closed, all of the
 * paragraph is taken for it.
 */
export function isAllQuotation({ tokens, quotations }: ParsedParagraph, from = 0): boolean {
  if (tokens.length - from < LEAST_TOKENS || !hasWords(tokens.slice(from))) return false;
  let at = from;
  for (const { first, last, closed } of quotations) {
    if (first < at) continue;
    if (first !== at) return false;
    if (!closed) return true;
    at = last + 1;
    while (at < tokens.length && /^[.,;]$/.test(tokens[at]!.text)) at += 1;
  }
  return at === tokens.length && at > from;
}
