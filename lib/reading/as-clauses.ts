import { contentEnd, sentenceEnd } from './content';
import { cueVerb } from './cue-lexicon';
import type { Found } from './found';
import { type Item, spanOf } from './items';
import { phraseFrom, subjectBefore } from './noun-phrase';
import type { Span } from './types';
import type { VerbGroup } from './verb-groups';

/** Sources set beside a clause: "as the Post described it", "in the words of Jane Roe". */

/** How many items an as-clause may be long. */
const LONGEST = 12;
/** "as she put it": its verb hands nothing over elsewhere. */
const PUT_IT = /^(?:put|puts|has|had)$/;

interface Aside {
  source: Span;
  cue: Span;
  /** First and last item of the whole aside. */
  first: number;
  last: number;
}

export function asideAttributions(items: readonly Item[], groups: readonly VerbGroup[]): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < items.length; i++) {
    const opens = i === 0 || items[i - 1]!.text === ',' || items[i - 1]!.kind === 'quotation';
    const aside = opens ? (asClause(items, i) ?? inTheWords(items, i)) : undefined;
    if (aside === undefined) continue;
    const content = contentBeside(items, aside, groups);
    if (content === undefined) continue;
    found.push({
      construction: 'according-to',
      source: [aside.source],
      cue: [aside.cue],
      content: [content],
      via: [],
      stance: 'neutral',
    });
    i = aside.last;
  }
  return found;
}

/** "as the Harrow Post described it", "as she put it". */
function asClause(items: readonly Item[], at: number): Aside | undefined {
  if (items[at]!.lower !== 'as') return undefined;
  for (let i = at + 2; i < items.length && i < at + LONGEST; i++) {
    const item = items[i]!;
    if (item.kind === 'mark') return undefined;
    const forms = cueVerb(item.lower)?.forms;
    const verb =
      forms?.has('past') ||
      forms?.has('present') ||
      (PUT_IT.test(item.lower) && items[i + 1]?.lower === 'it');
    if (!verb) continue;
    const source = subjectBefore(items, i, at + 1);
    if (source === undefined || source[0] > at + 2) return undefined;
    const last = items[i + 1]?.lower === 'it' ? i + 1 : i;
    // "As Roe said that, …" and "as officials called for calm" are clauses of time.
    if (!/^[,.:]$/.test(items[last + 1]?.text ?? '.')) return undefined;
    return {
      source: spanOf(items[source[0]]!, items[source[1]]!),
      cue: [item.start, items[last]!.end],
      first: at,
      last,
    };
  }
  return undefined;
}

/** "in the words of Jane Roe". */
function inTheWords(items: readonly Item[], at: number): Aside | undefined {
  if (['in', 'the', 'words', 'of'].some((word, k) => items[at + k]?.lower !== word)) return undefined;
  const source = phraseFrom(items, at + 4);
  if (source === undefined) return undefined;
  return {
    source: spanOf(items[source[0]]!, items[source[1]]!),
    cue: spanOf(items[at]!, items[at + 3]!),
    first: at,
    last: source[1],
  };
}

/** What the aside is set beside: the clause before it, or behind it where it comes first. */
function contentBeside(
  items: readonly Item[],
  { first, last }: Aside,
  groups: readonly VerbGroup[],
): Span | undefined {
  if (first > 1) {
    const edge = items[first - 1]!.text === ',' ? first - 2 : first - 1;
    return spanOf(items[0]!, items[edge]!);
  }
  let start = last + 1;
  while (/^[,:]$/.test(items[start]?.text ?? '')) start += 1;
  if (start >= sentenceEnd(items)) return undefined;
  return spanOf(items[start]!, items[contentEnd(items, start, groups, false) - 1]!);
}
