import type { Found } from './found';
import type { JoinedParagraph } from './tagger/join';
import type { ParsedParagraph } from './tagger/paragraph';
import type { Span } from './types';

/** The name under a block quotation: it says whose words these are, and there is no cue. */

/** Such a line is nothing else: the page itself sets it under the quotation. */
const CREDIT_CONFIDENCE = 0.9;
/** What parts a name from what else is said of it, or stands before it. */
const BEFORE_NAME = /^[\s—–-]+/;
const AFTER_NAME = /\s*([,;(|—–]| - |\n)/;

export interface CreditedParagraph extends JoinedParagraph {
  /** The line under it. */
  credit?: ParsedParagraph;
  /** Whether the paragraph before it in the article is the one before it in the list. */
  follows: boolean;
}

/**
 * The attribution that a line under a quotation makes: of the quotation right above, and all of its paragraphs.
 * `undefined` where the text before has given it to somebody already.
 * @param at of the paragraph that the line stands under
 * @param found all that the text attributes
 */
export function credited(
  paragraphs: readonly CreditedParagraph[],
  at: number,
  found: readonly Found[],
  text: string,
): Found | undefined {
  const line = spanOf(paragraphs[at]!.credit);
  if (!line) return undefined;
  const content: Span[] = [];
  for (let index = at; index >= 0; index -= 1) {
    const span = spanOf(paragraphs[index]);
    if (!paragraphs[index]!.isQuote || !span) break;
    if (index < at && (paragraphs[index]!.credit || !paragraphs[index + 1]!.follows)) break;
    content.unshift(span);
  }
  const touches = (one: Span) => content.some(([start, end]) => one[0] < end && one[1] > start);
  if (content.length === 0 || found.some((one) => one.content.some(touches))) return undefined;
  const source = nameIn(text, line);
  return (
    source && {
      source: [source],
      cue: [line],
      content,
      via: [],
      stance: 'neutral',
      confidence: CREDIT_CONFIDENCE,
    }
  );
}

function nameIn(text: string, [start, end]: Span): Span | undefined {
  const line = text.slice(start, end);
  const from = BEFORE_NAME.exec(line)?.[0].length ?? 0;
  const rest = line.slice(from);
  const length = AFTER_NAME.exec(rest)?.index ?? rest.trimEnd().length;
  return length > 0 ? [start + from, start + from + length] : undefined;
}

function spanOf(paragraph: ParsedParagraph | undefined): Span | undefined {
  const [first] = paragraph?.tokens ?? [];
  const last = paragraph?.tokens.at(-1);
  return first && last && [first.start, last.end];
}
