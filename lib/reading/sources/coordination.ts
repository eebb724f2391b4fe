import { fewTokens, type Token } from '../text/tokens';
import type { Span } from '../types';
import { ORGANIZATION_NOUNS, ORGANIZATION_WORDS } from '../words/source-lexicon';
import { DETERMINERS, INDEFINITES, isCapitalised, PRONOUNS } from '../words/word-classes';

/** Longer sources are no list of speakers. In tokens. */
const LONGEST_LIST = 100;

/**
 * The speakers inside one source: "the army, the police and the mayor" are three, "the Department of Health and
 * Human Services" is one, and so is "Jane Roe, the mayor of Harrow and Wealdstone".
 */
export function splitCoordination(text: string, span: Span): Span[] {
  const tokens = fewTokens(text, span, LONGEST_LIST + 1);
  if (tokens.length > LONGEST_LIST) return [span];
  const and = tokens.findLastIndex((token) => token.lower === 'and' || token.text === '&');
  if (and < 1 || and === tokens.length - 1) return [span];
  const last = afterAdverb(tokens.slice(and + 1));
  const before = withAppositions(splitAtCommas(tokens.slice(0, and)), last);
  const parts = withoutHeading([...before, last]);
  if (parts.some((part) => part.length === 0) || !parts.every((part, i) => standsAlone(part, parts, i)))
    return [span];
  return parts.map((part) => [part[0]!.start, part.at(-1)!.end]);
}

/** "… and now the mayor", "… and also Roe". */
function afterAdverb(part: Token[]): Token[] {
  return /^(?:now|also|even|then|later|finally)$/.test(part[0]?.lower ?? '') ? part.slice(1) : part;
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.at(-1)!.length === 0 ? parts.slice(0, -1) : parts;
}

/** "Jane Roe, the mayor, and Max Poe", "his brother, Max Poe, and Jane Roe": an apposition is no speaker of its own. */
function withAppositions(parts: readonly Token[][], last: readonly Token[]): Token[][] {
  const joined: Token[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const kinds = before && `${kindOf(before)} ${kindOf(part)}`;
    const apposed =
      (kinds === 'determined name' && !ORGANIZATION_NOUNS.has(before!.at(-1)!.lower)) ||
      (kinds === 'name determined' && kindOf(last) === 'name');
    if (before !== undefined && apposed && !isPlural(before)) before.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

/** "her parents, Max and Jane Roe": the names are who they are. */
function withoutHeading(parts: Token[][]): Token[][] {
  const [first, ...names] = parts;
  const heads =
    first !== undefined && kindOf(first) === 'determined' && /[^s]s$/.test(first.at(-1)?.lower ?? '');
  return heads && names.length > 1 && names.every((part) => kindOf(part) === 'name') ? names : parts;
}

/** "anglers": a bare plural is a group of its own. */
function isPlural(part: readonly Token[]): boolean {
  return /[^s]s$/.test(part.at(-1)?.lower ?? '') && part.length <= 2;
}

/** Whether a part can be a speaker next to the others: all led by determiners, all names of people, or all bare. */
function standsAlone(part: readonly Token[], parts: readonly Token[][], index: number): boolean {
  const first = part[0]!;
  if (kindOf(part) === 'determined')
    return index === 0 || kindOf(parts[0]!) !== 'bare' || isPlural(parts[0]!);
  if (parts.some((other) => other.some((token) => ORGANIZATION_WORDS.has(token.lower.replace(/\.$/, ''))))) {
    // Names of organisations hold an "and" themselves: two of them are told apart by an article alone.
    return parts.length === 2 && part.length === 1 && /^\p{Lu}{2,}$/u.test(first.text);
  }
  if (kindOf(part) === 'bare')
    return isPlural(part) && parts.every((other) => kindOf(other) === 'determined' || isPlural(other));
  return (
    kindOf(part) === 'name' &&
    !part.some((token) => token.lower === 'of') &&
    parts.every((other) => kindOf(other) !== 'bare')
  );
}

function kindOf(part: readonly Token[]): 'determined' | 'name' | 'bare' {
  const first = part[0];
  if (first === undefined) return 'bare';
  if (
    DETERMINERS.has(first.lower) ||
    INDEFINITES.has(first.lower) ||
    PRONOUNS.has(first.lower) ||
    first.lower === 'other'
  )
    return 'determined';
  return part.some((token) => isCapitalised(token.text)) ? 'name' : 'bare';
}
