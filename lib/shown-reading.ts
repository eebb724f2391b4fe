import { mergeSpans, SpanCursor } from './reading/text/spans';
import { isMarked } from './reading/thresholds';
import type { Attribution, Claim, Reading } from './reading/types';

/**
 * What a page and the views are given of a reading: attributions whose confidence is too low to be marked stay
 * behind, and so do the sources that only these name. Claims with little to look up come too, to be shown on demand;
 * not those that are for the most part somebody's view ("Roe wants …"): somebody is named for them.
 */
export function shownReading(reading: Reading): Reading {
  const attributions = reading.attributions.filter(isMarked);
  const named = new Set(attributions.flatMap(({ sourceIds }) => sourceIds));
  return {
    ...reading,
    attributions,
    sources: reading.sources.filter(({ id }) => named.has(id)),
    claims: withoutViews(reading.claims, attributions),
  };
}

/** The claims of which at most half stands in attributions. */
function withoutViews(claims: readonly Claim[], attributions: readonly Attribution[]): Claim[] {
  const theirs = new SpanCursor(
    mergeSpans(attributions.flatMap(({ cue, content }) => [...cue, ...content])).map((span) => ({ span })),
  );
  return claims.filter(({ span: [start, end] }) => {
    let covered = 0;
    for (const { span } of theirs.overlapping([start, end]))
      covered += Math.min(end, span[1]) - Math.max(start, span[0]);
    return 2 * covered <= end - start;
  });
}
