import { mergeSpans } from '../reading/text/spans';
import { tokensOf } from '../reading/text/tokens';
import { type Attribution, type Reading, SOURCE_KINDS, type Source, type Span } from '../reading/types';
import type { Mix } from './model';

/**
 * The figures of an article, without what the reader dismissed.
 * @param shown the statements that are counted
 * @param claims how many are listed
 */
export function mixOf(
  { counts, attributions }: Pick<Reading, 'counts' | 'attributions'>,
  shown: readonly Attribution[],
  sources: ReadonlyMap<string, Source>,
  claims: number,
  text: string,
): Mix {
  const kindOf = ({ sourceIds: [first = ''] }: Attribution) => sources.get(first)?.kind ?? 'none';
  const kinds = SOURCE_KINDS.map((kind) => ({
    kind,
    count: shown.filter((each) => kindOf(each) === kind).length,
  }));
  // Counted when it was read; the few that were taken out since are taken off again.
  const taken =
    shown.length < attributions.length
      ? wordsIn(
          attributions.flatMap(({ content }) => content),
          text,
        ) -
        wordsIn(
          shown.flatMap(({ content }) => content),
          text,
        )
      : 0;
  return {
    statements: shown.length,
    kinds: kinds.filter(({ count }) => count > 0),
    claims,
    words: {
      attributed: Math.max(0, counts.wordsAttributed - taken),
      all: counts.wordsAttributed + counts.wordsOther,
    },
  };
}

/** Words in some spans, each once. */
function wordsIn(spans: readonly Span[], text: string): number {
  let words = 0;
  for (const span of mergeSpans(spans))
    for (const { kind } of tokensOf(text, span)) if (kind === 'word' || kind === 'number') words += 1;
  return words;
}
