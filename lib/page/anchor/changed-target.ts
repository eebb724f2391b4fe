import type { TextMap } from '../text/text-map';
import { describeSpans } from './describe';
import { isSameWording } from './normal-text';
import type { AnchoredSpans, Target } from './target';

/**
 * The target on the words of today, in the same roles: what a reader can accept where the words have changed.
 * `undefined` where there is nothing to accept: they are the same, or lost, or the reader keeps the old ones.
 * @param map the text that the spans count in, of today
 */
export function changedTarget(
  map: Pick<TextMap, 'text' | 'version'>,
  target: Target,
  { status, spans }: AnchoredSpans,
): Target | undefined {
  if (status !== 'changed' || target.exactOnly || spans.length !== target.ranges.length) return undefined;
  const today = describeSpans(map, spans);
  // The target may have been accepted since it was looked for.
  return today.ranges.every(({ quote }, index) =>
    isSameWording(target.ranges[index]!.quote.exact, quote.exact),
  )
    ? undefined
    : today;
}
