import { contentEnd } from './content';
import type { Found } from './found';
import { type Item, spanOf } from './items';
import { isName } from './noun-phrase';
import type { Stance } from './types';
import type { VerbGroup } from './verb-groups';
import { DETERMINERS, isAdverb, POSSESSIVES } from './word-classes';

/**
 * Nouns that hand a statement over when their holder stands before them ("her claim that …", "Roe's refusal to …").
 * They are the nominalisations of the verbs in `cue-lexicon.ts`. The words behind each are those that lead to content.
 */
const NOUNS: readonly (readonly [stance: Stance, leads: string, nouns: string])[] = [
  ['neutral', 'that', 'assertion belief suggestion argument contention conclusion promise pledge'],
  ['neutral', 'of', 'endorsement description portrayal depiction'],
  ['neutral', 'to', 'promise pledge'],
  ['neutral', 'about', 'comments remarks questions concerns'],
  ['doubting', 'that', 'claim claims allegation allegations'],
  ['conceding', 'that of', 'admission acknowledgment acknowledgement'],
  ['evaluative', 'of', 'criticism denunciation condemnation'],
  ['evaluative', 'to', 'refusal vow threat'],
  ['evaluative', 'that', 'warning accusation accusations complaint complaints insistence denial'],
  ['evaluative', 'on', 'attacks'],
];

const LEADS = new Map<string, { stance: Stance; leads: Set<string> }>();
for (const [stance, leads, nouns] of NOUNS) {
  for (const noun of nouns.split(' ')) {
    const entry = LEADS.get(noun) ?? { stance, leads: new Set<string>() };
    for (const lead of leads.split(' ')) entry.leads.add(lead);
    LEADS.set(noun, entry);
  }
}

/** Adjectives between the holder and the noun: "the mayor's long and controversial plan to". In items. */
const MOST_ADJECTIVES = 3;
/** Words of a holder's name or title before its 's. In items. */
const LONGEST_HOLDER = 6;

/** "her claim that …", "the mayor's refusal to …". */
export function nounAttributions(items: readonly Item[], groups: readonly VerbGroup[]): Found[] {
  const found: Found[] = [];
  for (let i = 1; i + 2 < items.length; i++) {
    const entry = LEADS.get(items[i]!.lower);
    const lead = items[i + 1]!;
    if (entry === undefined || !entry.leads.has(lead.lower)) continue;
    let first = i;
    while (
      first > 1 &&
      i - first < MOST_ADJECTIVES &&
      !isHolder(items[first - 1]!) &&
      isAdjective(items[first - 1]!)
    )
      first -= 1;
    const holder = holderOf(items, first - 1);
    if (holder === undefined) continue;
    const inside = lead.lower === 'that' || lead.lower === 'to';
    const start = inside ? i + 1 : i + 2;
    const end = contentEnd(items, start, groups, true);
    if (end <= start) continue;
    found.push({
      construction: 'noun-cue',
      source: [holder],
      cue: [spanOf(items[first]!, items[inside ? i : i + 1]!)],
      content: [spanOf(items[start]!, items[end - 1]!)],
      via: [],
      stance: entry.stance,
    });
    i = start;
  }
  return found;
}

function isHolder(item: Item): boolean {
  return (
    item.lower === "'s" ||
    (POSSESSIVES.has(item.lower) && item.lower !== 'whose') ||
    item.text === '’' ||
    item.text === "'"
  );
}

function isAdjective(item: Item): boolean {
  return (
    item.kind === 'word' &&
    /^\p{Ll}/u.test(item.text) &&
    !isAdverb(item.lower) &&
    !DETERMINERS.has(item.lower)
  );
}

/** "her", or "the mayor's" with its 's, as the corpus's annotators have it. */
function holderOf(items: readonly Item[], at: number): readonly [number, number] | undefined {
  const item = items[at];
  if (item === undefined || !isHolder(item)) return undefined;
  if (POSSESSIVES.has(item.lower)) return [item.start, item.end];
  let first = at - 1;
  if (first < 0 || items[first]!.kind !== 'word') return undefined;
  if (isName(items[first])) {
    while (
      first > 0 &&
      at - first < LONGEST_HOLDER &&
      isName(items[first - 1]) &&
      !DETERMINERS.has(items[first - 1]!.lower)
    )
      first -= 1;
    if (first > 0 && /^the$/i.test(items[first - 1]!.text)) first -= 1;
    return spanOf(items[first]!, item);
  }
  while (
    first > 0 &&
    at - first < LONGEST_HOLDER &&
    !DETERMINERS.has(items[first]!.lower) &&
    items[first]!.kind === 'word'
  )
    first -= 1;
  return DETERMINERS.has(items[first]!.lower) ? spanOf(items[first]!, item) : undefined;
}
