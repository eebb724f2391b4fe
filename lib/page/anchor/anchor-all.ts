import type { Slices } from '../slices';
import { anchorSpans } from './anchor';
import { searchTextInSlices } from './search-text';
import type { AnchoredSpans, Target } from './target';

/** Where each target is in this text: one search text for all, and time for others in between. */
export async function anchorAll(
  text: string,
  targets: readonly Target[],
  slices: Slices,
): Promise<AnchoredSpans[]> {
  const search = await searchTextInSlices(text, slices);
  const places: AnchoredSpans[] = [];
  for (const target of targets) {
    if (slices.due()) await slices.yieldIfDue();
    places.push(anchorSpans({ text }, target, search));
  }
  return places;
}
