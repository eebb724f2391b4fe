import { fewTokens, type Token } from '../text/tokens';
import type { Span } from '../types';
import { genderOfName, genderOfNoun } from '../words/gender';
import { isGivenName } from '../words/given-names';
import { STATES } from '../words/source-lexicon';
import { plain } from '../words/word';
import { nameAfterNoun, nameBehind } from './apposition';
import { commonNoun, isCommon } from './common-noun';
import { type Description, emptyDescription } from './description';
import { endsInPerson, properName } from './proper-name';
import { isPersonNoun, roleNamed, roleOf } from './roles';
import {
  completed,
  coreEnd,
  headOf,
  isAllCapitals,
  isDefinite,
  isNameWord,
  isOpener,
  trimmed,
} from './source-words';

const PRONOUN =
  /^(?:he|she|they|it|who|which|that|we|i|you|his|her|hers|its|their|our|my|your|him|them|us|me|himself|herself|themselves|itself|this|these|those|both)$/;
/** Behind a pronoun these change nothing: "she too", "they both", "he himself". */
const PRONOUN_TAIL = /^(?:too|also|himself|herself|itself|themselves|both|all|now|alone|,)$/;
/** The writer is one row in whatever case. */
const FIRST_PERSON: Readonly<Record<string, string>> = { me: 'i', my: 'i', us: 'we', our: 'we', your: 'you' };

/** What comes later says nothing of who it is; no source in PolNeAR train has as many words. In tokens. */
const LONGEST_SOURCE = 100;

/**
 * Describes the source whose words are `span` of `text`, by these words and the few around them. Of a span without
 * words the description is empty: somebody unnamed. A guess by word lists, always of some kind: `unnamed` where nothing
 * tells.
 */
export function describeSource(text: string, span: Span): Description {
  const tokens = completed(text, trimmed(fewTokens(text, span, LONGEST_SOURCE)));
  const first = tokens[0];
  if (first === undefined) return emptyDescription(text.slice(span[0], span[1]));
  if (
    PRONOUN.test(first.lower) &&
    !isAllCapitals(first.text) &&
    tokens.slice(1).every((t) => PRONOUN_TAIL.test(t.lower))
  )
    return pronoun(first);
  const end = coreEnd(tokens);
  const core = tokens.slice(0, end);
  const rest = tokens.slice(end);
  const bare = withoutOpener(core);
  const title = titleIn(text, span, tokens);
  if (title !== undefined) return title;
  const head = headOf(bare);
  const named = nameBehind(text, bare, head, rest) ?? nameAfterNoun(text, bare, head, rest);
  if (named !== undefined) return withoutTitles(named);
  if (isCommon(text, bare, head, bare.length < core.length) && !endsInPerson(bare, head))
    return commonNoun(text, core, bare, head, rest);
  const own = withoutPlace(bare, head);
  const behind = own.length < bare.length ? [...bare.slice(own.length), ...rest] : rest;
  const description = properName(text, withoutSize(own, head), head, behind, bare.length < core.length);
  return description.named ? withoutTitles(description) : withOffice(description, bare, head, core);
}

/** "the Secretary General", "UN High Commissioner": nobody's name, and whoever has that office. */
function withOffice(
  description: Description,
  bare: readonly Token[],
  head: Token,
  core: readonly Token[],
): Description {
  const gender = genderOfNoun(plain(head.lower));
  return {
    ...description,
    roles: [roleOf(bare, head), ...description.roles],
    definite: bare.length < core.length ? isDefinite(core[0]!.lower) : !/s$/.test(head.lower),
    ...(gender && { gender }),
  };
}

/** "the | fifteen-member | Harbour Council", "the Harrow-based Tide Institute". */
function withoutSize(bare: readonly Token[], head: Token): readonly Token[] {
  const at = bare.indexOf(head);
  const from = bare.findIndex(({ text }) => isNameWord(text) && !/-\p{Ll}/u.test(text));
  return from > 0 && from < at && bare.slice(0, from).every(({ lower }) => /-/.test(lower))
    ? bare.slice(from)
    : bare;
}

/** "Jane Roe | of the Harbour Board and the Tide Institute", "the Tide Centre | in Harrow". */
function withoutPlace(bare: readonly Token[], head: Token): readonly Token[] {
  const at = bare.indexOf(head);
  const next = bare[at + 1];
  // "MPs from the north" are some of them.
  if (next === undefined || (at === 0 && /s$/.test(head.text))) return bare;
  const isPlace = /^(?:in|at|from|near|outside)$/.test(next.lower);
  const isPerson = next.lower === 'of' && at > 0 && isGivenName(plain(bare[nameStart(bare, at)]!.lower));
  return isPlace || isPerson ? bare.slice(0, at + 1) : bare;
}

/** Where the run of capitalised words that ends at `at` begins, titles aside. */
function nameStart(bare: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && isNameWord(bare[from - 1]!.text) && !isPersonNoun(bare[from - 1]!.text)) from -= 1;
  return from;
}

/** "Unionist Li Fen", "Coaches Max Poe", "PM Poe": the first word is what they are. */
function withoutTitles(description: Description): Description {
  const { kind, named, name } = description;
  if (kind !== 'person' || !named) return description;
  const words = name.split(' ');
  let from = 0;
  while (from < words.length - 1 && isTitle(words[from]!, words.length - from)) from += 1;
  const given = givenIn(words, from);
  if (given > 0) from = given;
  if (from === 0) return description;
  const gender = description.gender ?? genderOfName(words[from]!);
  return {
    ...description,
    name: words.slice(from).join(' '),
    roles: [...description.roles, roleNamed(words[from - 1]!)],
    ...(gender && { gender }),
  };
}

/** "Finance Minster | Max Poe", "Lebanon | Jane Roe": a given name behind two other words or a state. 0 if nowhere. */
function givenIn(words: readonly string[], from: number): number {
  if (isGivenName(plain(words[from]!.toLowerCase()))) return 0;
  const first = STATES.has(words[from]!.toLowerCase()) ? from + 1 : from + 2;
  for (let i = first; i < words.length - 1; i++)
    if (isGivenName(plain(words[i]!.toLowerCase())) && !/^\p{Ll}/u.test(words[i - 1]!)) return i;
  return 0;
}

/** A noun in capitals before a name of two words or more, or an office before any. */
const isTitle = (word: string, length: number) =>
  !isGivenName(plain(word.toLowerCase())) &&
  (isPersonNoun(word) || (length > 2 && isPersonNoun(word.toLowerCase().replace(/(?<=[sxh])es$|s$/, ''))));

/** "the mayor"; "any of the mayors". */
function withoutOpener(core: readonly Token[]): readonly Token[] {
  const [first, second] = core;
  if (second === undefined) return core;
  if (first!.lower === 'one' && second.lower !== 'of') return core.slice(1);
  if (!isOpener(first!.lower)) return core;
  if (second.lower !== 'of' || core.length < 3) return core.slice(1);
  return withoutOpener(core.slice(2));
}

function pronoun(token: Token): Description {
  const { lower } = token;
  const gender = /^(?:she|her|hers|herself)$/.test(lower)
    ? 'she'
    : /^(?:he|his|him|himself)$/.test(lower)
      ? 'he'
      : undefined;
  return {
    ...emptyDescription(token.text),
    pronoun: FIRST_PERSON[lower] ?? lower,
    ...(gender && { gender }),
  };
}

/** A work called by its title: “Roads of Harrow” by Jane Roe. */
function titleIn(text: string, [start]: Span, tokens: readonly Token[]): Description | undefined {
  if (!/["“‘]/.test(text[start] ?? '')) return undefined;
  const close = tokens.findIndex((t) => t.kind === 'quote' && /["”’]/.test(t.text));
  const own = close > 0 ? tokens.slice(0, close) : tokens;
  if (own.length < 2 || !isNameWord(own[0]!.text)) return undefined;
  const name = text.slice(own[0]!.start, own.at(-1)!.end);
  return { ...emptyDescription(name), kind: 'document', named: true, head: own.at(-1)!.lower };
}
