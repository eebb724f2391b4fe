import { mergeSpans, SpanCursor } from './text/spans';
import type { Token } from './text/tokens';
import { isCheckable, isMarked } from './thresholds';
import { type Attribution, type Claim, type Counts, SOURCE_KINDS, type SourceKind } from './types';

/** Words between two yields. */
const STRIDE = 1000;

/**
 * Counts what a reader is shown: marked attributions, claims to look up. Yields now and then.
 *
 * @param kindOf kind of the first source of an attribution
 * @param tokens of the blocks, in the order of the text; a word that two contents share counts once
 */
export function* countsOf(
  attributions: readonly Attribution[],
  kindOf: (attribution: Attribution) => SourceKind,
  claims: readonly Claim[],
  tokens: readonly (readonly Token[])[],
): Generator<void, Counts, void> {
  const shown = attributions.filter(isMarked);
  const kinds = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<SourceKind, number>;
  for (const attribution of shown) kinds[kindOf(attribution)] += 1;
  yield;
  const spans = shown.flatMap((a) => a.content);
  yield;
  const content = new SpanCursor(mergeSpans(spans).map((span) => ({ span })));
  yield;
  let wordsAttributed = 0;
  let wordsOther = 0;
  for (const block of tokens) {
    for (const { kind, start, end } of block) {
      if (kind !== 'word' && kind !== 'number') continue;
      if (content.overlapping([start, end]).length > 0) wordsAttributed += 1;
      else wordsOther += 1;
      if ((wordsAttributed + wordsOther) % STRIDE === 0) yield;
    }
  }
  return {
    kinds,
    attributions: shown.length,
    claims: claims.filter(isCheckable).length,
    wordsAttributed,
    wordsOther,
  };
}
