import type { Item } from '../text/items';
import type { Span } from '../types';
import { isFiniteVerb } from '../words/finite';
import { ORGANIZATION_NOUNS, STRONG_ORGANIZATION_WORDS } from '../words/source-lexicon';
import { plain } from '../words/word';
import { AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../words/word-classes';
import { isPersonNoun } from './roles';
import { isNameWord } from './source-words';

/** Words before a name that say who it is: "the retired harbour | pilot Jane Roe". In items. */
const REACH_BEFORE = 6;
/** Words of an apposition: "Jane Roe, the minister for roads and bridges,". In items. */
const REACH_BEHIND = 14;
/** Words of a body's name behind its "of". In items. */
const REACH_OF_BODY = 8;

/**
 * A name of a sentence, its items `first` to `last`, with the noun and the appositions that say who has it, and with the
 * rest of a body's name: "the judge | Jane Roe", "Jane Roe |, a baker,", "Department | of Roads (DR)".
 */
export function wideName(sentence: readonly Item[], first: number, last: number): Span {
  const end = withInitials(sentence, withBody(sentence, last));
  const from = end === last ? before(sentence, first, last) : first;
  const to = end === last ? behind(sentence, last) : end;
  return [sentence[from]!.start, sentence[to]!.end];
}

function before(sentence: readonly Item[], first: number, last: number): number {
  const previous = sentence[first - 1];
  if (previous === undefined) return first;
  if (previous.text === ',')
    return closesBehind(sentence, last) ? determinerOf(sentence, first - 2, first) : first;
  if (previous.kind !== 'word' || isNameWord(previous.text)) return first;
  if (!isPersonNoun(previous.text) && !ORGANIZATION_NOUNS.has(previous.lower)) return first;
  return determinerOf(sentence, first - 2, first - 1);
}

/** The determiner that leads to item `at`, where a noun for a person comes first behind it; else `otherwise`. */
function determinerOf(sentence: readonly Item[], at: number, otherwise: number): number {
  for (let i = at; i >= 0 && at - i < REACH_BEFORE; i--) {
    const { lower, kind } = sentence[i]!;
    if (DETERMINERS.has(lower)) return leadsToPerson(sentence, i) ? i : otherwise;
    if ((kind !== 'word' && kind !== 'number') || AUXILIARIES.has(lower) || PRONOUNS.has(lower)) break;
    if (COORDINATORS.has(lower) && lower !== 'and') break;
  }
  return otherwise;
}

/** "the transport minister", "the mayor of Harrow": not "the port and its mayor". */
function leadsToPerson(sentence: readonly Item[], at: number): boolean {
  for (let i = at + 1; i <= at + REACH_BEFORE && i < sentence.length; i++) {
    const { text, lower, kind } = sentence[i]!;
    if (kind !== 'word' && kind !== 'number') return false;
    if (PREPOSITIONS.has(lower) || lower === "'s" || COORDINATORS.has(lower)) return false;
    if (isPersonNoun(text)) return true;
  }
  return false;
}

const closesBehind = (sentence: readonly Item[], last: number) =>
  sentence[last + 1] === undefined || /^[,.;:)]$/.test(sentence[last + 1]!.text);

function behind(sentence: readonly Item[], last: number): number {
  if (sentence[last + 1]?.text !== ',') return last;
  const next = sentence[last + 2];
  if (next === undefined || next.kind !== 'word') return last;
  const leads = DETERMINERS.has(next.lower) ? last + 2 : last + 1;
  if (!leadsToPerson(sentence, leads)) return last;
  let end = last + 2;
  while (
    end + 1 < sentence.length &&
    end - last < REACH_BEHIND &&
    !/^[,.;:—–]$/.test(sentence[end + 1]!.text)
  ) {
    end += 1;
    // "Jane Roe, the official said, …": no apposition.
    if (isFiniteVerb(sentence, end)) return last;
  }
  return closesBehind(sentence, end) ? end : last;
}

/** "Department | of Roads and Bridges", "Centre | for Tides". */
function withBody(sentence: readonly Item[], last: number): number {
  const head = plain(sentence[last]!.lower);
  if (!STRONG_ORGANIZATION_WORDS.has(head) && !STRONG_ORGANIZATION_WORDS.has(head.replace(/s$/, '')))
    return last;
  if (!/^(?:of|for|on)$/.test(sentence[last + 1]?.lower ?? '')) return last;
  let end = last;
  for (let i = last + 2; i < sentence.length && i - last < REACH_OF_BODY; i++) {
    const { text, lower, kind } = sentence[i]!;
    if (kind !== 'word') break;
    if (isNameWord(text)) end = i;
    else if (!/^(?:the|and|of)$/.test(lower)) break;
  }
  return end;
}

/** "Harbour Watch | (HWX)". */
const withInitials = (sentence: readonly Item[], last: number) =>
  sentence[last + 1]?.text === '(' &&
  /^\p{Lu}[\p{Lu}.]{1,7}$/u.test(sentence[last + 2]?.text ?? '') &&
  sentence[last + 3]?.text === ')'
    ? last + 3
    : last;
