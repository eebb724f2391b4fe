import { type Clause, phraseSpan } from './clause';
import { contentEnd, contentStart, hearerAndContent, isClauseWord, sentenceEnd } from './content';
import type { Construction } from './found';
import { spanOf } from './items';
import type { Span } from './types';
import type { VerbGroup } from './verb-groups';
import { RELATIVES } from './word-classes';

/** Content that stands behind its cue: she said that …; she told the council that …; she criticised …. */

export interface ContentAfter {
  construction: Construction;
  content: Span[];
  /** The hearer of "told", which may be an outlet. */
  via: Span[];
}

/** What the verb of `group` takes behind it, if it is there. */
export function contentAfter(clause: Clause, group: VerbGroup): ContentAfter | undefined {
  const { items } = clause;
  const { frames } = group.verb;
  const from = group.last + 1;
  const next = items[from];
  if (next === undefined) return undefined;
  if (group.particle) return spanFrom(clause, from, 'noun-phrase', !isClauseWord(next));
  // "She wrote:" ends its paragraph: the next one is the content, if it is a quotation.
  if (next.text === ':' && from === items.length - 1) return { construction: 'colon', content: [], via: [] };
  const direct = isClauseWord(next) || /^[:,]$/.test(next.text) || next.kind === 'quotation';
  if (frames.has('o') && !direct) return behindHearer(clause, from);
  if (next.lower === 'to') return frames.has('i') ? spanFrom(clause, from, 'infinitive', false) : undefined;
  const start = contentStart(items, from);
  if (start === undefined) return undefined;
  const first = items[start]!;
  const introducer = items[start - 1]?.text;
  if (first.kind === 'quotation' && (frames.has('q') || frames.has('s'))) {
    return spanFrom(clause, start, introducer === ':' ? 'colon' : 'quoted-after', false);
  }
  if (introducer === ':' && frames.has('q')) return spanFrom(clause, start, 'colon', false);
  if (
    (introducer === ',' && first.lower !== 'that') ||
    /^(?:to|and|or|of|than|otherwise|so)$/.test(first.lower)
  )
    return undefined;
  const takesClause = frames.has('s') || frames.has('c') || frames.has('q') || frames.has('b');
  if (isClauseWord(first) && takesClause) return spanFrom(clause, start, 'clause-after', false);
  if (frames.has('b') || frames.has('s')) return spanFrom(clause, start, 'clause-after', false);
  if (frames.has('n') && start === from && !RELATIVES.has(first.lower)) {
    return spanFrom(clause, start, 'noun-phrase', true);
  }
  return undefined;
}

function behindHearer(clause: Clause, from: number): ContentAfter | undefined {
  const { items } = clause;
  const heard = hearerAndContent(items, from);
  if (heard === undefined || heard.start >= sentenceEnd(items)) return undefined;
  const after = spanFrom(clause, heard.start, 'clause-after', false);
  return after === undefined ? undefined : { ...after, via: [phraseSpan(items, heard.hearer)] };
}

/** The content that starts at item `start` and ends where its clause does. */
export function spanFrom(
  { items, groups }: Clause,
  start: number,
  construction: Construction,
  nominal: boolean,
): ContentAfter | undefined {
  let last = contentEnd(items, start, groups, nominal) - 1;
  while (last > start && /^[,:;—–-]$/.test(items[last]!.text)) last -= 1;
  if (last < start || items[start]!.kind === 'mark') return undefined;
  return { construction, content: [spanOf(items[start]!, items[last]!)], via: [] };
}
