import { OTHERS_TEXT } from '../../page/anchor/others-target';
import type { Target } from '../../page/anchor/target';

/**
 * Whether two targets are of the same words in the same place, though they do not say all the same of it: an annotation
 * that went through another tool has lost how its words are to be looked for, and its place, where that was counted on a
 * text that is not the page's (`OTHERS_TEXT`). It was not attached to other words.
 */
export function isSamePassage(a: Target, b: Target): boolean {
  const isPlaced = a.mapVersion !== OTHERS_TEXT && b.mapVersion !== OTHERS_TEXT;
  if ((isPlaced && a.mapVersion !== b.mapVersion) || a.ranges.length !== b.ranges.length) return false;
  return a.ranges.every(({ role, quote, position }, index) => {
    const other = b.ranges[index]!;
    return (
      role === other.role &&
      quote.exact === other.quote.exact &&
      (quote.prefix.endsWith(other.quote.prefix) || other.quote.prefix.endsWith(quote.prefix)) &&
      (quote.suffix.startsWith(other.quote.suffix) || other.quote.suffix.startsWith(quote.suffix)) &&
      (!isPlaced || position.start === other.position.start)
    );
  });
}
