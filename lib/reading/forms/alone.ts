import type { Found } from '../found';
import type { Item } from '../text/items';
import type { Span } from '../types';
import { type FormParagraph, given, spanOfParagraph } from './form-paragraph';
import { speakerIn } from './speaker-near';
import { isAllQuotation } from './whole-quotation';

/** Quotations that stand alone, with no word that hands them over. */

/** Whom the sentence before is about: right for 5 of 6 such quotations of whence-wikinews.train. */
const NEAR_CONFIDENCE = 0.7;
/** Somebody's words, and nobody says whose. */
const NOBODY_CONFIDENCE = 0.55;
/** Words of a quotation at least: shorter ones are names and titles. */
const LEAST_WORDS = 5;

/**
 * The attribution of a paragraph that is all quotation and that nobody has been given: it is of the person named in the
 * sentence before, or else in the one behind; or of nobody named.
 *
 * @param before the paragraph before and what it attributes
 */
export function paragraphAlone(
  paragraph: FormParagraph,
  before: { paragraph: FormParagraph; found: readonly Found[] } | undefined,
  after: FormParagraph | undefined,
  text: string,
): Found | undefined {
  const span = spanOfParagraph(paragraph);
  if (span === undefined || !isAllQuotation(paragraph)) return undefined;
  const source = before && speakerIn(before.paragraph.sentences.at(-1), before.found, text);
  if (source !== undefined && source.length > 0) return given(source, [], [span], NEAR_CONFIDENCE);
  const behind = pronounLeading(after, text);
  if (behind !== undefined) return given([behind], [], [span], NEAR_CONFIDENCE);
  // A sentence by itself is taken from somewhere: in a text of its own somebody is quoted whom it does not name.
  return before || after ? given([], [], [span], NOBODY_CONFIDENCE) : undefined;
}

/** "She had warned them": the one who has just spoken. */
function pronounLeading(after: FormParagraph | undefined, text: string): Span | undefined {
  const first = after?.sentences[0]?.[0];
  return first && /^(?:he|she)$/i.test(text.slice(first.start, first.end))
    ? [first.start, first.end]
    : undefined;
}

/**
 * The attributions of sentences inside a paragraph that are all quotation, and that nobody has been given: of whoever
 * the sentence before is about. Where that is nobody there are none.
 */
export function sentencesAlone(
  { sentences }: FormParagraph,
  found: readonly Found[],
  isGiven: (span: Span) => boolean,
  text: string,
): Found[] {
  return sentences.flatMap((sentence, i) => {
    const quotation = i > 0 ? quotationOf(sentence) : undefined;
    if (quotation === undefined) return [];
    const span: Span = [quotation.start, quotation.end];
    if (isGiven(span)) return [];
    const source = speakerIn(sentences[i - 1], found, text);
    return source.length > 0 ? [given(source, [], [span], NEAR_CONFIDENCE)] : [];
  });
}

/** The quotation that a sentence is, marks behind it apart. */
function quotationOf(sentence: readonly Item[]): Item | undefined {
  const [first, ...rest] = sentence;
  if (first?.inside === undefined || first.inside.words < LEAST_WORDS) return undefined;
  return rest.every(({ kind, text }) => kind === 'mark' && /^[.,]$/.test(text)) ? first : undefined;
}
