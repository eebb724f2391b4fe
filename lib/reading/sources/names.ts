import { type Item, spanOf } from '../text/items';
import type { Span } from '../types';
import { isGivenName } from '../words/given-names';
import { TITLES } from '../words/source-lexicon';
import { plain } from '../words/word';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  INDEFINITES,
  isAdverb,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
} from '../words/word-classes';
import { isName } from './noun-phrase';

/** Longer runs are headlines, not names. In words. */
const LONGEST_NAME = 6;

/** The runs of capitalised words of a sentence that may be people: two words or more, or a title with its name. */
export function namesIn(items: readonly Item[]): Span[] {
  const names: Span[] = [];
  let first = -1;
  for (let i = 0; i <= items.length; i++) {
    const item = items[i];
    const inName = isName(item) && !isFunctionWord(item!.lower) && !(i === 0 && isParticiple(item!.lower));
    if (inName && first < 0) first = i;
    if (inName || first < 0) continue;
    const split = personWithin(items, first, i);
    for (const [from, to] of split > first
      ? [[first, split] as const, [split, i] as const]
      : [[first, i] as const]) {
      const length = to - from;
      const isOne = length > 1 || isInitials(items[from]!.text);
      if (isOne && length <= LONGEST_NAME) names.push(spanOf(items[from]!, items[to - 1]!));
    }
    first = -1;
  }
  return names;
}

/** "AWX": a body, where it is no short form of a common word or of a title. */
const isInitials = (text: string) =>
  /^\p{Lu}{3,6}$/u.test(text) &&
  !/^(?:CEO|CFO|COO|DNA|RNA|GDP|GPS|AIDS|HIV|DVD|USB|PDF|ATM|FAQ|III|VII|GMT|EST|EDT|PST|UTC|BST)$/.test(
    text,
  );

/** Where a person's name begins behind another name: "Harrow Farmers Federation | Jane Roe". `first` if nowhere. */
function personWithin(items: readonly Item[], first: number, end: number): number {
  if (end - first < 4 || isGivenName(items[first]!.lower)) return first;
  for (let i = first + 2; i < end - 1; i++)
    if (isGivenName(items[i]!.lower) && end - i <= 3 && !isTitle(items[i - 1]!.lower)) return i;
  return first;
}

/** A title belongs to the name behind it, with the words before it. */
const isTitle = (lower: string) => TITLES.has(plain(lower));

/** Words that lead a name at the start of a sentence and are in no closed class above. */
const LEADS = new Set([
  'beneath',
  'below',
  'above',
  'alongside',
  'unlike',
  'besides',
  'still',
  'yes',
  'no',
  'well',
  'if',
  'so',
  'yet',
]);

/** "Following Roe's …": the capital is the sentence's. */
const isParticiple = (lower: string) => /...(?:ing|ed)$/.test(lower) && !isGivenName(lower);

function isFunctionWord(lower: string): boolean {
  return (
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    AUXILIARIES.has(lower) ||
    COORDINATORS.has(lower) ||
    INDEFINITES.has(lower) ||
    WEEKDAYS.has(lower) ||
    MONTHS.has(lower) ||
    isAdverb(lower) ||
    LEADS.has(lower)
  );
}
