import { contentEnd, sentenceEnd } from './content';
import { isFiniteVerb } from './finite';
import type { Found } from './found';
import { type Item, spanOf } from './items';
import type { Span, Stance } from './types';
import type { VerbGroup } from './verb-groups';

/** Adverbs that hand a clause to nobody in particular (evidential adverbs; Quirk et al. 1985, 8.127). */
const HEARSAY: Readonly<Record<string, Stance>> = {
  reportedly: 'neutral',
  allegedly: 'doubting',
  supposedly: 'doubting',
  purportedly: 'doubting',
};

/** "The dam reportedly leaked for years": the clause is the content, and nobody is named. */
export function hearsayAdverbs(items: readonly Item[], groups: readonly VerbGroup[]): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < items.length; i++) {
    const stance = HEARSAY[items[i]!.lower];
    if (stance === undefined) continue;
    const content = clauseAround(items, i, groups);
    if (content.length === 0) continue;
    found.push({
      construction: 'hearsay',
      source: [],
      cue: [[items[i]!.start, items[i]!.end]],
      content,
      via: [],
      stance,
    });
  }
  return found;
}

/** The clause without its adverb. Where the adverb is inside a cue's content, only what follows it is told apart. */
function clauseAround(items: readonly Item[], at: number, groups: readonly VerbGroup[]): Span[] {
  const end = Math.min(contentEnd(items, at, groups, false), sentenceEnd(items));
  let first = at;
  while (first > 0 && !/^[,;:—–]$/.test(items[first - 1]!.text) && !isBoundary(items, first - 1, at))
    first -= 1;
  const spans: Span[] = [];
  if (first < at) spans.push(spanOf(items[first]!, items[at - 1]!));
  if (at + 1 < end) spans.push(spanOf(items[at + 1]!, items[end - 1]!));
  return spans;
}

/** Another clause begins behind a verb that is not the one the adverb stands beside. */
function isBoundary(items: readonly Item[], i: number, at: number): boolean {
  return (
    /^(?:that|which|who|and|but|because|while)$/.test(items[i]!.lower) ||
    (i < at - 1 && isFiniteVerb(items, i))
  );
}
