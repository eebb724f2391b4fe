import { type Item, itemsOf } from '../text/items';
import { opensWithMark, type Quotation, quotationsOf } from '../text/quotation';
import { sentencesOf } from '../text/sentences';
import type { Token } from '../text/tokens';
import type { Paragraph } from './features';

/** A paragraph as the tagger sees it, and how it leaves the next one. */
export interface ParsedParagraph extends Paragraph {
  sentences: Item[][];
  after: Paragraph['before'];
}

/**
 * Finds the quotations and sentences of a paragraph. Yields now and then, since a paragraph may be as long as the
 * article. Without tokens, it has neither.
 *
 * @param next tokens of the paragraph that follows, where there is one: they tell whether a quotation goes on
 * @param before how the paragraph before ended: its `after`
 */
export function* parseParagraph(
  tokens: readonly Token[],
  next: readonly Token[] | undefined,
  before: Paragraph['before'],
): Generator<void, ParsedParagraph, void> {
  const quotations = quotationsOf(tokens, next !== undefined && opensWithMark(next));
  yield;
  const items = itemsOf(tokens, quotations);
  yield;
  const sentences = yield* sentencesOf(items);
  return { tokens, quotations, sentences, before, after: afterOf(tokens, quotations) };
}

function afterOf(tokens: readonly Token[], quotations: readonly Quotation[]): Paragraph['before'] {
  if (quotations.at(-1)?.continues) return 'open';
  return tokens.at(-1)?.text === ':' ? 'colon' : 'closed';
}

/** Tokens of a segment at most, and of the window of segments that the tagger reads at once. */
export const LONGEST_SEGMENT = 256;

/**
 * Ends of the segments that a paragraph is read in, by token index, ascending: itself, or, where it is too long, runs
 * of its sentences. Only a sentence that is longer than a segment is cut within. [] where there are no tokens.
 */
export function segmentEnds({ tokens, sentences }: Pick<ParsedParagraph, 'tokens' | 'sentences'>): number[] {
  if (tokens.length <= LONGEST_SEGMENT) return tokens.length === 0 ? [] : [tokens.length];
  const ends: number[] = [];
  let from = 0;
  let at = 0;
  for (const sentence of sentences) {
    const end = sentence.at(-1)!.end;
    const start = at;
    while (at < tokens.length && tokens[at]!.end <= end) at += 1;
    if (at - from > LONGEST_SEGMENT && start > from) {
      ends.push(start);
      from = start;
    }
    for (; at - from > LONGEST_SEGMENT; from += LONGEST_SEGMENT) ends.push(from + LONGEST_SEGMENT);
  }
  if (from < tokens.length) ends.push(tokens.length);
  return ends;
}
