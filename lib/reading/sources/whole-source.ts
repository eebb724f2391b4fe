import type { Found } from '../found';
import type { Item } from '../text/items';
import type { Span } from '../types';
import { isFiniteVerb } from '../words/finite';
import { isGivenName } from '../words/given-names';
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, OUTLET_NOUNS, STATES } from '../words/source-lexicon';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  INDEFINITES,
  isAdverb,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../words/word-classes';
import { isPersonNoun } from './roles';
import { isNameWord } from './source-words';

/**
 * The source of an attribution as the project's guide has it: the whole noun phrase that stands together. A relative
 * pronoun is the phrase before it; a role and the name beside it are one; who was told is no part of it.
 */

/** Words that a phrase is looked through for, to either side. In items. */
const REACH = 14;
const RELATIVE = /^(?:who|which)$/;
/** What no source ends with: "Roe | to Harrow News", "Roe | in a statement", "the board | as reported by Roe". */
const TAIL =
  /^(?:to \S+|(?:as|around) (?:\d\S*|reported|quoted)|in (?:an?|the) (?:\p{L}+ ){0,2}(?:statement|interview|letter|e-?mail|speech|report)|on (?:twitter|facebook|television|tv))$/iu;

/** Changes the sources of a paragraph's attributions, none of which grows into its content. Yields after each. */
export function* withWholeSources(
  found: readonly Found[],
  sentences: readonly (readonly Item[])[],
): Generator<void, void, void> {
  for (const one of found) {
    yield;
    one.source = one.source.map((span) => {
      const sentence = sentences.find((items) => items[0]!.start <= span[0] && span[0] < items.at(-1)!.end);
      return sentence === undefined ? span : wholeSource(sentence, span, one);
    });
  }
}

function wholeSource(sentence: readonly Item[], span: Span, { content, cue }: Found): Span {
  const first = sentence.findIndex(({ end }) => end > span[0]);
  let last = first;
  while (last + 1 < sentence.length && sentence[last + 1]!.start < span[1]) last += 1;
  const free = (from: number, to: number) =>
    [...content, ...cue].every(([start, end]) => sentence[to]!.end <= start || end <= sentence[from]!.start);
  if (RELATIVE.test(sentence[first]!.lower)) {
    const phrase = antecedent(sentence, first);
    if (phrase === undefined || !free(phrase[0], phrase[1])) return span;
    return [sentence[phrase[0]]!.start, last > first ? span[1] : sentence[phrase[1]]!.end];
  }
  const end = trimmedEnd(sentence, first, last);
  if (end < last) return [span[0], sentence[end]!.end];
  const from = nameBefore(sentence, first);
  if (from < first && free(from, first - 1)) return [sentence[from]!.start, span[1]];
  const to = nameBehind(sentence, last);
  return to > last && free(last + 1, to) ? [span[0], sentence[to]!.end] : span;
}

/** The noun phrase that a relative pronoun at `at` means, its first and last item. */
export function antecedent(sentence: readonly Item[], at: number): [number, number] | undefined {
  let last = at - 1;
  if (/^[,—–-]$/.test(sentence[last]?.text ?? '')) last -= 1;
  if (last < 0) return undefined;
  let first = phraseStart(sentence, last);
  if (first > last) return undefined;
  const person = sentence[at]!.lower === 'who';
  // "a judge in Harrow who", "Jane Roe of the Tide Institute, who": a place or a body is not "who".
  for (let i = 0; i < 2 && person && !isSomebody(sentence, first, last); i++) {
    const preposition = sentence[first - 1];
    if (preposition === undefined || !PREPOSITIONS.has(preposition.lower)) break;
    const wider = phraseStart(sentence, first - 2);
    if (wider > first - 2) break;
    first = wider;
  }
  // "what fuelled": a clause may be meant, of which nothing speaks.
  if (!person && !isBody(sentence[last]!)) return undefined;
  return [withCoordinated(sentence, first, last), last];
}

const isBody = ({ text, lower }: Item) =>
  isNameWord(text) ||
  ORGANIZATION_NOUNS.has(lower) ||
  OUTLET_NOUNS.has(lower) ||
  DOCUMENT_NOUNS.has(lower) ||
  /[^s]s$/.test(lower);

/** "wife Jane Roe", "voters", "a judge": not "Harrow", "the Harrow Board". */
function isSomebody(sentence: readonly Item[], first: number, last: number): boolean {
  const { text, lower } = sentence[last]!;
  if (!isNameWord(text)) return isPersonNoun(text) || INDEFINITES.has(lower) || /[^s]s$|^those$/.test(lower);
  if (STATES.has(lower)) return false;
  for (let i = first; i < last; i++)
    if (isGivenName(sentence[i]!.lower) || isPersonNoun(sentence[i]!.text)) return true;
  return false;
}

/** Where the noun phrase that ends at `last` begins; behind `last` where none does. */
function phraseStart(sentence: readonly Item[], last: number): number {
  let first = last + 1;
  for (let i = last; i >= 0 && last - i < REACH; i--) {
    const { lower, kind } = sentence[i]!;
    if (DETERMINERS.has(lower) || POSSESSIVES.has(lower)) return officeStart(sentence, i);
    if (kind !== 'word' && kind !== 'number' && kind !== 'quote') break;
    if (lower !== "'s" && (isOutside(sentence, i) || isVerbOf(sentence, i, last))) break;
    first = i;
  }
  return first;
}

/** "combating | rebels", "infuriated | Roe", "to help | voters". */
const isVerbOf = (sentence: readonly Item[], i: number, last: number) =>
  i < last &&
  !isNameWord(sentence[i]!.text) &&
  (/..ing$/.test(sentence[i]!.lower) ||
    (/..ed$/.test(sentence[i]!.lower) && isNameWord(sentence[i + 1]!.text)) ||
    sentence[i - 1]?.lower === 'to');

/** "the Speaker of | the House Jane Roe": an office goes on in front. */
function officeStart(sentence: readonly Item[], first: number): number {
  const office = sentence[first - 2];
  if (sentence[first - 1]?.lower !== 'of' || office === undefined || !isPersonNoun(office.text)) return first;
  return Math.min(first - 2, phraseStart(sentence, first - 2));
}

const isOutside = (sentence: readonly Item[], i: number) => {
  const { lower } = sentence[i]!;
  return (
    PREPOSITIONS.has(lower) ||
    COORDINATORS.has(lower) ||
    AUXILIARIES.has(lower) ||
    SUBORDINATORS.has(lower) ||
    PRONOUNS.has(lower) ||
    isAdverb(lower) ||
    isFiniteVerb(sentence, i)
  );
};

/** "the union and other groups, which", "Roes and Poes who": both, where both could be meant. */
function withCoordinated(sentence: readonly Item[], first: number, last: number): number {
  if (sentence[first - 1]?.lower !== 'and' || !/s$/.test(sentence[last]!.lower)) return first;
  const before = phraseStart(sentence, first - 2);
  const alike = isNameWord(sentence[first]!.text) === isNameWord(sentence[first - 2]?.text ?? '');
  const led = DETERMINERS.has(sentence[before]?.lower ?? '');
  return before <= first - 2 && (alike || led) ? before : first;
}

/** The last item of a source without who was told and how. */
function trimmedEnd(sentence: readonly Item[], first: number, last: number): number {
  for (let i = first + 1; i <= last; i++) {
    if (!PREPOSITIONS.has(sentence[i]!.lower) || !isNameWord(sentence[i - 1]!.text)) continue;
    const isEnvoy = sentence.slice(first, i).some(({ text }) => isPersonNoun(text));
    if (sentence[i]!.lower === 'to' && isEnvoy) continue;
    for (let k = i; k <= Math.min(last, i + 4); k++)
      if (TAIL.test(wordsOf(sentence, i, k)) && !isList(sentence, i, last)) return i - 1;
  }
  return last;
}

const wordsOf = (sentence: readonly Item[], from: number, to: number) =>
  sentence
    .slice(from, to + 1)
    .map(({ lower }) => lower)
    .join(' ');

const isList = (sentence: readonly Item[], from: number, to: number) =>
  sentence.slice(from, to + 1).some(({ lower }) => lower === 'and');

/** "Jane Roe, | a Harrow council spokeswoman": where the name before the role begins. */
function nameBefore(sentence: readonly Item[], first: number): number {
  if (sentence[first - 1]?.text !== ',' || !isRole(sentence, first)) return first;
  let from = first - 1;
  while (from > 0 && first - from < 6 && isNameWord(sentence[from - 1]!.text)) from -= 1;
  const isName = first - 1 - from > 1;
  const before = sentence[from - 1];
  const opens =
    before === undefined ||
    before.kind === 'quotation' ||
    /^(?:and|but|,)$/.test(before.text) ||
    isFiniteVerb(sentence, from - 1);
  return isName && opens && !PREPOSITIONS.has(sentence[from]!.lower) ? from : first;
}

/** A determiner, or none, and a noun for a person or a body before anything else ends the phrase. */
function isRole(sentence: readonly Item[], first: number): boolean {
  for (let i = first; i < sentence.length && i - first < 6; i++) {
    const { text, lower, kind } = sentence[i]!;
    if (kind !== 'word' && kind !== 'number') return false;
    if (i > first && (PREPOSITIONS.has(lower) || lower === "'s")) return false;
    if (isPersonNoun(text) || ORGANIZATION_NOUNS.has(lower)) return true;
  }
  return false;
}

/** "Mayor |, Jane Roe,": where the name behind the role ends. */
function nameBehind(sentence: readonly Item[], last: number): number {
  if (!isPersonNoun(sentence[last]!.text) || sentence[last + 1]?.text !== ',') return last;
  let to = last + 1;
  while (to + 1 < sentence.length && to - last < 6 && isNameWord(sentence[to + 1]!.text)) to += 1;
  const length = to - last - 1;
  const next = sentence[to + 1];
  const isName = length > 1 && length < 5;
  const closes = next === undefined || next.kind === 'mark' || isFiniteVerb(sentence, to + 1);
  return isName && closes ? to : last;
}
