import { isMarked } from './reading/thresholds';
import type { Reading } from './reading/types';

/**
 * What a page and the views are given of a reading: attributions that are not sure enough to be marked stay
 * behind, and so do the sources that only these name. Claims all come: those with little to look up are shown
 * on demand.
 */
export function shownReading(reading: Reading): Reading {
  const attributions = reading.attributions.filter(isMarked);
  const named = new Set(attributions.flatMap(({ sourceIds }) => sourceIds));
  return { ...reading, attributions, sources: reading.sources.filter(({ id }) => named.has(id)) };
}
