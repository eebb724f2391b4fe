import { fewTokens, type Token } from '../text/tokens';
import type { Span } from '../types';
import { isGivenName } from '../words/given-names';
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, ORGANIZATION_WORDS } from '../words/source-lexicon';
import { plain } from '../words/word';
import {
  DETERMINERS,
  INDEFINITES,
  isCapitalised,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from '../words/word-classes';
import { isPersonNoun } from './roles';

/** Longer sources are no list of speakers. In tokens. */
const LONGEST_LIST = 100;

/**
 * The speakers inside one source: "the army, the police and the mayor" are three, "the Department of Health and
 * Human Services" is one, and so is "Jane Roe, the mayor of Harrow and Wealdstone".
 */
export function splitCoordination(text: string, span: Span): Span[] {
  const all = fewTokens(text, span, LONGEST_LIST + 1);
  if (all.length > LONGEST_LIST) return [span];
  const tokens = withoutTail(members(all));
  const joint = companions(tokens);
  if (joint !== undefined) return joint.map(spanOfTokens);
  const and = tokens.findLastIndex((token) => token.lower === 'and' || token.text === '&');
  if (and < 1 || and === tokens.length - 1 || isOneSource(tokens, and)) return [span];
  const last = afterAdverb(tokens.slice(and + 1));
  const before = withAppositions(splitAtCommas(tokens.slice(0, and)), last);
  const parts = withoutHeading([...before, last]);
  if (parts.some((part) => part.length === 0) || !parts.every((part, i) => standsAlone(part, parts, i)))
    return [span];
  return parts.map(spanOfTokens);
}

const spanOfTokens = (part: readonly Token[]): Span => [part[0]!.start, part.at(-1)!.end];

/** "analysts such as | Jane Roe and Max Poe": those who are meant. */
function members(tokens: readonly Token[]): readonly Token[] {
  const such = tokens.findIndex(({ lower }, i) => i > 0 && lower === 'such' && tokens[i + 1]?.lower === 'as');
  const isPlain = tokens
    .slice(0, such)
    .every(({ kind, lower }) => kind === 'word' && !/^(?:who|which|that)$/.test(lower));
  const named = such > 0 && isPlain ? tokens.slice(such + 2) : [];
  return named.length > 0 && isCapitalised(named[0]!.text) ? named : tokens;
}

/** "Orrin, Harrow and Tarn, the other members": what they all are is no speaker. */
function withoutTail(tokens: readonly Token[]): readonly Token[] {
  const and = tokens.findLastIndex(({ lower }) => lower === 'and');
  const comma = tokens.findIndex(({ text }, i) => i > and && text === ',');
  if (and < 2 || comma < 0 || comma === tokens.length - 1) return tokens;
  const isList = tokens.slice(0, and).some(({ text }) => text === ',');
  const behind = tokens.slice(comma + 1);
  const head = behind.findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const noun = behind.slice(0, head > 0 ? head : behind.length).findLast(({ kind }) => kind === 'word');
  return isList && behind[0]!.lower === 'the' && /[^s]s$/.test(noun?.lower ?? '')
    ? tokens.slice(0, comma)
    : tokens;
}

/** Those who come with a speaker: "Jane Roe, from the Tide Institute, and colleagues", "Roe, along with the mayor". */
const COMPANY =
  /^(?:colleagues?|team|co-authors?|co-workers?|collaborators|family|wife|husband|parents|lawyers?|attorneys?|staff|associates)$/;

function companions(tokens: readonly Token[]): Token[][] | undefined {
  const isWords = (part: readonly Token[]) => part.some(({ kind }) => kind === 'word');
  const withAt = tokens.findIndex(
    ({ lower }, i) => i > 0 && lower === 'with' && /^(?:,|along|together)$/.test(tokens[i - 1]!.lower),
  );
  if (withAt > 0) {
    const parts = [trimComma(tokens.slice(0, withAt)), trimComma(tokens.slice(withAt + 1))];
    return parts.every(isWords) ? parts : undefined;
  }
  const and = tokens.findLastIndex(({ lower }) => lower === 'and');
  if (and < 1) return undefined;
  const behind = tokens.slice(and + 1).filter(({ kind }) => kind === 'word');
  const [first, noun] = POSSESSIVES.has(behind[0]?.lower ?? '') ? behind : [undefined, ...behind];
  if (behind.length !== (first ? 2 : 1) || !COMPANY.test(noun?.lower ?? '')) return undefined;
  const parts = [trimComma(tokens.slice(0, and)), behind];
  return parts.every(isWords) ? parts : undefined;
}

function trimComma(part: readonly Token[]): Token[] {
  const end = part.findLastIndex(({ text, lower }) => text !== ',' && !/^(?:along|together)$/.test(lower));
  return part.slice(0, end + 1);
}

/** Whether the "and" at `and` stands inside what describes one source. */
function isOneSource(tokens: readonly Token[], and: number): boolean {
  const [before, behind] = [trimComma(tokens.slice(0, and)), trimComma(tokens.slice(and + 1))];
  if (before.length === 0 || behind.length === 0) return true;
  const at = (words: RegExp) => before.findIndex(({ lower }, i) => i > 0 && words.test(lower));
  // "Orrinex, which owns Harrow TV and Tarn", "members including Roe and Poe", "a poll by Roe and the Tide Institute".
  const clause = at(/^(?:who|which|whose|that|including|particularly|especially)$/);
  if (clause > 0 && !(tokens[and - 1]!.text === ',' && /^(?:who|which|whose)$/.test(before[clause]!.lower)))
    return true;
  if (before.some(({ lower }, i) => lower === 'by' && isWork(before.slice(0, i)))) return true;
  const comma = before.findLastIndex(({ text }) => text === ',');
  const [left, leftHead] = [before.slice(comma + 1), before.at(-1)!];
  if (isPersonNoun(leftHead.text) && !isLedBy(behind)) {
    // "chairman and chief executive Jane Roe", "Jane Roe, president and chief executive", "Jane Roe, a poet and activist".
    const office = behind.findIndex(({ text }) => isPersonNoun(text));
    const isNamed = office >= 0 && office < behind.length - 1 && isCapitalised(behind[office + 1]!.text);
    if (
      isNamed &&
      !left.slice(0, -1).some((t, i) => i > 0 && isPersonNoun(left[i - 1]!.text) && isCapitalised(t.text))
    )
      return true;
    if (comma > 0 && kindOf(before) === 'name' && isPersonNoun(behind.at(-1)!.text)) return true;
  }
  // "Harbour and Tide Party members": adjectives.
  const isAdjective =
    before.every(({ text, kind }) => kind === 'word' && isCapitalised(text)) && before.length < 3;
  if (
    isAdjective &&
    behind.length > 1 &&
    /^\p{Ll}.*[^s]s$/u.test(behind.at(-1)!.text) &&
    isCapitalised(behind[0]!.text)
  )
    return true;
  // "Jane Roe, from the Tide and Harbour Institute,".
  if (comma > 0 && /^(?:from|of|at)$/.test(left[0]!.lower) && kindOf(before) === 'name' && !isLedBy(behind))
    return true;
  const preposition = left.findIndex(({ lower }, i) => i > 0 && /^(?:for|of|from|at)$/.test(lower));
  if (preposition < 0) return false;
  // "the minister for roads and bridges, Jane Roe".
  const named = behind.findIndex(({ text }) => text === ',');
  if (
    named > 0 &&
    !isLedBy(behind) &&
    isPersonNoun(left[preposition - 1]!.text) &&
    isCapitalised(behind[named + 1]?.text ?? '')
  )
    return true;
  // "Jane Roe of the Tide Institute and the Harbour Board".
  const isBody = (part: readonly Token[]) =>
    part.some(({ text, lower }) => ORGANIZATION_WORDS.has(plain(lower)) || /^\p{Lu}{2,}$/u.test(text));
  const named2 = isGivenName(plain(left[0]!.lower)) || /^(?:mr|mrs|ms|dr)\.?$/.test(left[0]!.lower);
  return named2 && isBody(left.slice(preposition)) && (isBody(behind) || left[preposition]!.lower === 'for');
}

const isWork = (part: readonly Token[]) => part.some(({ lower }) => DOCUMENT_NOUNS.has(plain(lower)));
const isLedBy = (part: readonly Token[]) =>
  DETERMINERS.has(part[0]!.lower) || POSSESSIVES.has(part[0]!.lower);

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
      (kinds === 'name determined' && kindOf(last) === 'name' && !isCapitalised(part.at(-1)!.text));
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
