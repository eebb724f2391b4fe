import { startsAdverbial } from './adverbials';
import type { Clause } from './clause';
import { contentEnd, onlyAdverbialsFollow } from './content';
import { type Item, spanOf, wordsIn } from './items';
import type { Span } from './types';
import type { VerbGroup } from './verb-groups';

/** Content that stands before its source: “…,” she said; The plan would fail, she said. */

/** Fewer words in quotation marks are a name, a title or a scare quote, unless a comma or a stop closes them. */
const SHORTEST_SPEECH = 2;
/** Fewer items before the comma are no clause: "On Monday, she said". */
const SHORTEST_CLAUSE = 4;
/** How far behind a cue a quotation that goes on may begin: “…,” she said in a letter to the council, “…”. In items. */
const RESUMES_WITHIN = 14;

export interface ContentBefore {
  span: Span;
  quoted: boolean;
}

/**
 * The content that ends right before item `edge`, where the source (or the cue, when turned round) begins.
 * `behind`: the item after cue and source; a clause there would be the content instead.
 */
export function contentBefore(
  { items, contentFloor }: Clause,
  edge: number,
  group: VerbGroup,
  behind: number,
): ContentBefore | undefined {
  const { frames } = group.verb;
  const comma = /^[,—–]$/.test(items[edge - 1]?.text ?? '');
  const end = comma ? edge - 2 : edge - 1;
  const last = items[end];
  if (last === undefined || end < contentFloor) return undefined;
  const first = startOfContent(items, end, contentFloor);
  if (last.kind === 'quotation' && (frames.has('s') || frames.has('q'))) {
    if (wordsIn(last) < SHORTEST_SPEECH && !/[,.?!]/.test(last.inside?.last ?? '')) return undefined;
    return { span: spanOf(items[first]!, last), quoted: true };
  }
  const clausal = frames.has('s') || frames.has('b') || frames.has('o');
  const interrupts = items[behind]?.text === ',' && !startsAdverbial(items, first);
  if (!comma || !clausal || end < first || (end - first + 1 < SHORTEST_CLAUSE && !interrupts))
    return undefined;
  if (!onlyAdverbialsFollow(items, behind)) return undefined;
  return { span: spanOf(items[first]!, last), quoted: false };
}

function startOfContent(items: readonly Item[], end: number, floor: number): number {
  let first = end;
  while (first > floor && items[first - 1]!.text !== ';') first -= 1;
  const skipped = (item: Item) => /^[,:;.)—–-]$/.test(item.text) || /^(?:and|but|yet|so)$/.test(item.lower);
  while (first < end && skipped(items[first]!)) first += 1;
  return first;
}

/** A quotation that goes on behind its cue: “…,” she said, “…”. */
export function quotationAfter(items: readonly Item[], from: number): Span[] {
  for (let i = from; i < items.length && i < from + RESUMES_WITHIN; i++) {
    const item = items[i]!;
    if (item.kind !== 'quotation') continue;
    const introduced = /^[,:.—–]$/.test(items[i - 1]?.text ?? '');
    return introduced && wordsIn(item) >= SHORTEST_SPEECH ? [[item.start, item.end]] : [];
  }
  return [];
}

/** The rest of a clause that its cue interrupts: The plan, she said, would fail. */
export function interruptedRest({ items, groups }: Clause, group: VerbGroup): Span[] {
  const comma = group.last + 1;
  if (items[comma]?.text !== ',' || items[comma + 1] === undefined) return [];
  // ", adding that …" is a cue of its own.
  if (groups.some((other) => other.first === comma + 1)) return [];
  const end = contentEnd(items, comma + 1, groups, false);
  return end > comma + 1 ? [spanOf(items[comma + 1]!, items[end - 1]!)] : [];
}
