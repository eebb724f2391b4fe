import { mergeSpans } from '../reading/text/spans';
import { isCheckable, isMarked } from '../reading/thresholds';
import { type Attribution, type Counts, type Reading, SOURCE_KINDS, type SourceKind } from '../reading/types';

/** A word or a number, near enough to count what was added and taken away: all others were counted by the reading. */
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** What a reader is shown of a reading that was put right. @param before as it was read */
export function countsAfter(reading: Reading, before: Reading, text: string): Counts {
  const shown = reading.attributions.filter(isMarked);
  const kindById = new Map(reading.sources.map(({ id, kind }) => [id, kind]));
  const kinds = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 0])) as Record<SourceKind, number>;
  for (const { sourceIds } of shown) kinds[kindById.get(sourceIds[0] ?? '') ?? 'none'] += 1;
  const { wordsAttributed, wordsOther } = before.counts;
  const more = wordsIn(shown, text) - wordsIn(before.attributions.filter(isMarked), text);
  const attributed = Math.min(wordsAttributed + wordsOther, Math.max(0, wordsAttributed + more));
  return {
    kinds,
    attributions: shown.length,
    claims: reading.claims.filter(isCheckable).length,
    wordsAttributed: attributed,
    wordsOther: wordsAttributed + wordsOther - attributed,
  };
}

const wordsIn = (attributions: readonly Attribution[], text: string): number =>
  mergeSpans(attributions.flatMap(({ content }) => content)).reduce(
    (sum, span) => sum + (text.slice(...span).match(WORD)?.length ?? 0),
    0,
  );
