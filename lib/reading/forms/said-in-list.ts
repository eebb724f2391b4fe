import type { Found } from '../found';
import type { Span } from '../types';
import { type FormParagraph, hasWords } from './form-paragraph';

/** Statements in a list: "Roe also said:", and what she said in its items. */

/** As sure as a quotation that the page sets apart. */
const LIST_CONFIDENCE = 0.8;
/** What stands before an item in plain text. */
const MARK = /^[-*•–]$/;
/** Tokens between the cue and the colon at most: "said in the interview:". */
const REACH = 8;

/**
 * Makes the items of a list the content of the attribution that announces it, whatever is told inside; `undefined`
 * where none does.
 *
 * @param above the paragraph before the list, and what it attributes, from which the attribution is taken out
 */
export function saidInList(
  { paragraph, found }: { paragraph: FormParagraph; found: Found[] },
  items: readonly FormParagraph[],
): Found | undefined {
  const { tokens } = paragraph;
  const colon = tokens.at(-1);
  if (colon?.text !== ':') return undefined;
  const near = tokens[Math.max(0, tokens.length - 1 - REACH)]!.start;
  const at = found.findLastIndex(
    ({ cue, content }) =>
      (cue.at(-1)?.[1] ?? 0) > near &&
      cue.every(([start]) => start < colon.start) &&
      content.every(([start]) => start >= colon.end),
  );
  const content = items.flatMap((item): Span[] => {
    const first = item.tokens.find(({ text }) => !MARK.test(text));
    const last = item.tokens.at(-1);
    return first && last && hasWords(item.tokens) ? [[first.start, last.end]] : [];
  });
  if (at < 0 || content.length === 0) return undefined;
  const [giver] = found.splice(at, 1);
  return { ...giver!, content, atLeast: LIST_CONFIDENCE };
}
