import type { Slices } from '../slices';
import { anchorSpans } from './anchor';
import { searchTextInSlices } from './search-text';
import type { AnchoredSpans, Target } from './target';

/**
 * Where each target is in this text, in the order of the targets: one search text for all, which is made even where
 * every target turns out to stand where it stood, and time for others between two targets. A single one is not broken
 * up.
 * @param text the text map's, of today
 */
export async function anchorAll(
  text: string,
  targets: readonly Target[],
  slices: Slices,
): Promise<AnchoredSpans[]> {
  const search = await searchTextInSlices(text, slices);
  const anchored: AnchoredSpans[] = [];
  for (const target of targets) {
    if (slices.due()) await slices.yieldIfDue();
    anchored.push(anchorSpans({ text }, target, search));
  }
  return anchored;
}
