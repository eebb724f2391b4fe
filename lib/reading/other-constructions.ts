import { contentEnd, sentenceEnd } from './content';
import type { Found } from './found';
import { type Item, spanOf } from './items';
import { isName, phraseFrom } from './noun-phrase';
import type { VerbGroup } from './verb-groups';

/** Constructions whose cue is no verb of the lexicon. */

/** "According to X, …" and "…, according to X". */
export function accordingTo(items: readonly Item[], groups: readonly VerbGroup[]): Found[] {
  const found: Found[] = [];
  let floor = 0;
  for (let i = 0; i + 2 < items.length; i++) {
    if (items[i]!.lower !== 'according' || items[i + 1]!.lower !== 'to') continue;
    const source = phraseFrom(items, i + 2);
    if (source === undefined) continue;
    const behind = source[1] + 1;
    const leads = i === 0 || (i - floor < 2 && items[behind]?.text === ',');
    const content = leads ? contentBehind(items, behind, groups) : contentAhead(items, i, floor);
    if (content === undefined) continue;
    found.push({
      construction: 'according-to',
      source: [spanOf(items[source[0]]!, items[source[1]]!)],
      cue: [spanOf(items[i]!, items[i + 1]!)],
      content: [content],
      via: [],
      stance: 'neutral',
    });
    floor = behind;
  }
  return found;
}

function contentBehind(
  items: readonly Item[],
  from: number,
  groups: readonly VerbGroup[],
): readonly [number, number] | undefined {
  let start = from;
  const end = sentenceEnd(items);
  // "According to a poll released on Monday, …": what lies before the comma belongs to the source's description.
  while (start < end && items[start]!.text !== ',') start += 1;
  start += 1;
  if (start >= end) return undefined;
  const last = contentEnd(items, start, groups, false) - 1;
  return last < start ? undefined : spanOf(items[start]!, items[last]!);
}

function contentAhead(
  items: readonly Item[],
  at: number,
  floor: number,
): readonly [number, number] | undefined {
  let last = at - 1;
  while (last > floor && /^[,—–-]$/.test(items[last]!.text)) last -= 1;
  let first = floor;
  while (first < last && /^[,;:—–-]$/.test(items[first]!.text)) first += 1;
  return last <= first ? undefined : spanOf(items[first]!, items[last]!);
}

/** "REPORTER: …", "Roe: …" at the start of a paragraph: who speaks, and what. */
export function speakerColon(items: readonly Item[]): Found | undefined {
  const colon = items.findIndex((item) => item.text === ':');
  if (colon < 1 || colon > 4 || items.length < colon + 4) return undefined;
  // "Q:" and "A:" name nobody.
  for (let i = 0; i < colon; i++) if (!isName(items[i]) || items[i]!.text.length < 2) return undefined;
  const quoted = items[colon + 1]!.kind === 'quotation';
  const shouted = items.slice(0, colon).every((item) => item.text === item.text.toUpperCase());
  if (!quoted && !shouted) return undefined;
  return {
    construction: 'colon',
    source: [spanOf(items[0]!, items[colon - 1]!)],
    cue: [[items[colon]!.start, items[colon]!.end]],
    content: [spanOf(items[colon + 1]!, items[items.length - 1]!)],
    via: [],
    stance: 'neutral',
  };
}
