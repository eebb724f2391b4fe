import { type Item, spanOf } from '../text/items';
import type { Span } from '../types';
import { isGivenName } from '../words/given-names';
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
    const length = i - first;
    if (length > 1 && length <= LONGEST_NAME) names.push(spanOf(items[first]!, items[i - 1]!));
    first = -1;
  }
  return names;
}

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
