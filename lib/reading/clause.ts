import type { Construction, Found } from './found';
import { type Item, spanOf } from './items';
import type { Phrase } from './noun-phrase';
import type { Span } from './types';
import type { VerbGroup } from './verb-groups';

/** A sentence while its cues are read from left to right. */
export interface Clause {
  items: readonly Item[];
  /** All cue verbs of the sentence. */
  groups: readonly VerbGroup[];
  /** No subject is looked for before this item: what lies there belongs to an earlier cue. */
  subjectFloor: number;
  /** No content is looked for before this item. Only a cue that follows its content moves it. */
  contentFloor: number;
  /** Source of the cue before, which a verb without a subject shares. */
  inherited?: Span[];
}

/** What a construction found to either side of its cue. */
export interface Parts {
  source: Span[];
  content: Span[];
  via?: Span[];
}

/** An attribution whose cue is `group`. */
export function withCue(
  items: readonly Item[],
  group: VerbGroup,
  construction: Construction,
  { source, content, via = [] }: Parts,
): Found {
  // A colon belongs to its cue ("said:"), as the annotators of PolNeAR have it.
  const last = construction === 'colon' && items[group.last + 1]?.text === ':' ? group.last + 1 : group.last;
  const cue = [spanOf(items[group.first]!, items[last]!)];
  return { construction, source, cue, content: inOrder(content), via, stance: group.verb.stance };
}

export function phraseSpan(items: readonly Item[], [first, last]: Phrase): Span {
  return spanOf(items[first]!, items[last]!);
}

/** In the order of the text, without those that an earlier one overlaps. */
function inOrder(spans: readonly Span[]): Span[] {
  const apart = spans.filter((a, i) => !spans.some((b, k) => k < i && a[0] < b[1] && b[0] < a[1]));
  return apart.sort((a, b) => a[0] - b[0]);
}
