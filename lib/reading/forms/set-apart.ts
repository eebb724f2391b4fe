import type { Found } from '../found';
import type { Span } from '../types';
import { creditIn } from './credit';
import { type FormParagraph, given, hasWords, spanOfParagraph } from './form-paragraph';
import { speakerIn } from './speaker-near';

/** Quotations that the page sets apart: whose they are, the name under them says, or whoever spoke last above them. */

/** The line under a quotation is nothing else: the page itself sets it there. */
const CREDIT_CONFIDENCE = 0.9;
/** Whoever spoke last above it. */
export const ABOVE_CONFIDENCE = 0.8;
const NOBODY_CONFIDENCE = 0.55;

export interface SetApart {
  found: Found;
  /** The name stands under the quotation, in a line that is read for nothing else. */
  isCredit: boolean;
}

/**
 * The attribution of a run of paragraphs set apart, whatever is told inside; `undefined` where there is nothing in them.
 *
 * @param run that follow each other
 * @param above the paragraph of prose above it, where there is one, and what it attributes
 */
export function setApart(
  run: readonly FormParagraph[],
  above: { paragraph: FormParagraph; found: readonly Found[] } | undefined,
  text: string,
): SetApart | undefined {
  const content = run.flatMap((paragraph): Span[] => {
    const span = spanOfParagraph(paragraph);
    return span && hasWords(paragraph.tokens) ? [span] : [];
  });
  if (content.length === 0) return undefined;
  const credit = creditIn(run.at(-1)!.credit, text);
  if (credit !== undefined) return { found: given([credit], [], content, CREDIT_CONFIDENCE), isCredit: true };
  const source = above && speakerIn(above.paragraph.sentences.at(-1), above.found, text);
  const found =
    source !== undefined && source.length > 0
      ? given(source, [], content, ABOVE_CONFIDENCE)
      : given([], [], content, NOBODY_CONFIDENCE);
  return { found, isCredit: false };
}
