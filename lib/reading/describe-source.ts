import { type Gender, genderOfNoun } from './gender';
import { endsInPerson, properName } from './proper-name';
import { type Role, roleOf } from './roles';
import {
  DOCUMENT_NOUNS,
  NATIONALITIES,
  ORGANIZATION_NOUNS,
  ORGANIZATION_WORDS,
  OUTLET_NOUNS,
  OUTLET_WORDS,
  PARTITIVES,
  STATES,
  UNNAMED_HEADS,
} from './source-lexicon';
import {
  coreEnd,
  headOf,
  isAgentPlural,
  isDefinite,
  isFresh,
  isNameWord,
  isOpener,
  plain,
  startsSentence,
  trimmed,
} from './source-words';
import { fewTokens, type Token } from './tokens';
import type { SourceKind, Span } from './types';
import { INDEFINITES, MONTHS, WEEKDAYS } from './word-classes';

/** What the words of a source say by themselves, before anything is resolved. */
export interface Description {
  kind: SourceKind;
  /** Without article, titles and what describes it. */
  name: string;
  /** Has a proper name, rather than a noun that stands for one. */
  named: boolean;
  /** Last word of a name, or the noun of a description: what later mentions take up. Lower case. */
  head: string;
  /** Nouns that may stand for it later: "the minister", "the spokesman". */
  roles: Role[];
  /** Words before the noun of a description, lower case: what tells it from others of its kind. */
  modifiers: string[];
  /** A single word without a title: a surname if a fuller name is known, else an organisation ("Orrinex said"). */
  bare?: boolean;
  /** One capitalised word at the start of a sentence that may be a common noun: "Anglers said", "Sanders said". */
  doubtful?: boolean;
  /** "the official", "that group": refers back. */
  definite: boolean;
  /** "another official": someone not spoken of before. */
  fresh?: boolean;
  /** "an official", "one official". */
  single?: boolean;
  plural: boolean;
  /** Initials given in brackets. */
  aliases: string[];
  /** The pronoun, where it is one. */
  pronoun?: string;
  /** Whose: "his" in "his lawyer", the last word of the name in "Jane Roe's lawyer", "a lawyer for Jane Roe". */
  owner?: string;
  gender?: Gender;
  /** The clause in which it asks not to be named. */
  anonymity?: Span;
}

const PRONOUN =
  /^(?:he|she|they|it|who|which|that|we|i|you|his|her|hers|its|their|our|my|your|him|them|us|me|himself|herself|themselves|itself|this|these|those|both)$/;
/** Behind a pronoun these change nothing: "she too", "they both", "he himself". */
const PRONOUN_TAIL = /^(?:too|also|himself|herself|itself|themselves|both|all|now|alone|,)$/;
/** The writer is one row in whatever case. */
const FIRST_PERSON: Readonly<Record<string, string>> = { me: 'i', my: 'i', us: 'we', our: 'we', your: 'you' };
const OWNER = /^(?:his|her|its|their)$/;

/** What comes later says nothing of who it is; no source in PolNeAR train has as many words. In tokens. */
const LONGEST_SOURCE = 100;

/** Describes the source whose words are `span` of `text`. */
export function describeSource(text: string, span: Span): Description {
  const tokens = trimmed(fewTokens(text, span, LONGEST_SOURCE));
  const first = tokens[0];
  if (first === undefined) return nothing(text.slice(span[0], span[1]));
  if (PRONOUN.test(first.lower) && tokens.slice(1).every((t) => PRONOUN_TAIL.test(t.lower)))
    return pronoun(first);
  const end = coreEnd(tokens);
  const core = tokens.slice(0, end);
  const rest = tokens.slice(end);
  const bare = withoutOpener(core);
  const title = titleIn(text, span, tokens);
  if (title !== undefined) return title;
  const head = headOf(bare);
  return isCommon(text, bare, head, bare.length < core.length) && !endsInPerson(bare, head)
    ? commonNoun(text, core, bare, head, rest)
    : properName(text, bare, head, rest, bare.length < core.length);
}

/** "the mayor"; "any of the mayors". */
function withoutOpener(core: readonly Token[]): readonly Token[] {
  const [first, second] = core;
  if (second === undefined) return core;
  if (first!.lower === 'one' && second.lower !== 'of') return core.slice(1);
  if (!isOpener(first!.lower)) return core;
  if (second.lower !== 'of' || core.length < 3) return core.slice(1);
  return withoutOpener(core.slice(2));
}

function nothing(words: string): Description {
  return {
    kind: 'unnamed',
    name: words,
    named: false,
    head: '',
    roles: [],
    modifiers: [],
    definite: false,
    plural: false,
    aliases: [],
  };
}

function pronoun(token: Token): Description {
  const { lower } = token;
  const gender = /^(?:she|her|hers|herself)$/.test(lower)
    ? 'she'
    : /^(?:he|his|him|himself)$/.test(lower)
      ? 'he'
      : undefined;
  return { ...nothing(token.text), pronoun: FIRST_PERSON[lower] ?? lower, ...(gender && { gender }) };
}

/** A work called by its title: “Roads of Harrow” by Jane Roe. */
function titleIn(text: string, [start]: Span, tokens: readonly Token[]): Description | undefined {
  if (!/["“‘]/.test(text[start] ?? '')) return undefined;
  const close = tokens.findIndex((t) => t.kind === 'quote' && /["”’]/.test(t.text));
  const own = close > 0 ? tokens.slice(0, close) : tokens;
  if (own.length < 2 || !isNameWord(own[0]!.text)) return undefined;
  const name = text.slice(own[0]!.start, own.at(-1)!.end);
  return { ...nothing(name), kind: 'document', named: true, head: own.at(-1)!.lower };
}

/** "Many Harrovians" are no one by name, however they are written; nor are "several leftist figures" a document. */
const QUANTIFIERS =
  /^(?:many|some|several|few|most|other|both|various|numerous|more|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions|half|all)$/;
const isQuantified = (bare: readonly Token[], head: Token) =>
  bare.length > 1 &&
  (QUANTIFIERS.test(bare[0]!.lower) || (bare[0]!.kind === 'number' && !bare[0]!.text.includes('-'))) &&
  /s$|people|men$|women$/.test(head.lower);

function isCommon(text: string, bare: readonly Token[], head: Token, withArticle: boolean): boolean {
  // "Fortune 500".
  if (head.kind === 'number' && bare.length > 1 && isNameWord(bare[0]!.text)) return false;
  if (!isNameWord(head.text) || isQuantified(bare, head) || isOpener(head.lower)) return true;
  if (isPartitive(bare, head) || isTrade(head.lower)) return true;
  const alone = bare.length === 1 && startsSentence(text, head.start);
  if (INDEFINITES.has(head.lower)) return true;
  // "Officials", "Labor Officials" and "Polls" begin with a capital where they begin a sentence or a headline.
  if (UNNAMED_HEADS.has(head.lower)) return !(isOutletName(bare, head) || (withArticle && isOne(head.lower)));
  if (DOCUMENT_NOUNS.has(head.lower)) return alone;
  return alone && ORGANIZATION_NOUNS.has(head.lower) && !PROPER_BODIES.test(head.lower);
}

/** "The Observer" is a name: the capital is its own, behind an article and in the singular. */
const isOne = (lower: string) => !/s$|people$|men$|women$/.test(lower);

/** "the Harrow Leader". */
const isOutletName = (bare: readonly Token[], head: Token) =>
  OUTLET_WORDS.has(head.lower) && bare.length > 1 && bare.every(({ text }) => isNameWord(text));

/** Bodies that need no more than this word to be told: there is one of them. */
const PROPER_BODIES = /^(?:congress|parliament|senate|cabinet|assembly)$/;
/** Fishermen, townsfolk; not Yemen. */
const isTrade = (lower: string) =>
  /..(?:men|women|folk)$/.test(lower) && !STATES.has(lower) && lower !== 'women';

/** "a majority of", "one of", "a team of": who speaks comes behind it. */
const isPartitive = (bare: readonly Token[], head: Token) =>
  (!isNameWord(head.text) || !isNameWord(bare.at(-1)!.text)) &&
  PARTITIVES.has(head.lower) &&
  bare[bare.indexOf(head) + 1]?.lower === 'of';

function commonNoun(
  text: string,
  core: readonly Token[],
  bare: readonly Token[],
  head: Token,
  rest: readonly Token[],
): Description {
  const name = text.slice(bare[0]!.start, bare.at(-1)!.end);
  const role = roleOf(bare, head);
  const person = apposedName(text, rest);
  const opener = core[0]!;
  if (person !== undefined) return { ...person, roles: [role, ...person.roles] };
  const kind = isPartitive(bare, head) ? kindOfParts(bare, head) : kindOfNoun(bare, head);
  const gender = genderOfNoun(head.lower);
  const owner = ownerOf(opener, bare, head);
  return {
    kind,
    name,
    named: kind !== 'unnamed' && holdsName(text, bare, rest, kind),
    head: role.head,
    roles: [role],
    modifiers: [...role.modifiers],
    definite: isDefinite(opener.lower),
    plural: isPluralNoun(bare, head),
    aliases: [],
    ...(isFresh(core) && { fresh: true }),
    ...(/^(?:an?|one|another)$/.test(opener.lower) && { single: true }),
    ...(owner && { owner }),
    ...(gender && { gender }),
  };
}

/** In lower case; of "the Roe campaign", too. */
function ownerOf(opener: Token, bare: readonly Token[], head: Token): string | undefined {
  if (OWNER.test(opener.lower)) return opener.lower;
  const at = bare.indexOf(head);
  const mark = bare.findLastIndex((t, i) => i > 0 && i < at && /^(?:'s|'|’)$/.test(t.lower));
  if (mark > 0) return bare[mark - 1]!.lower;
  if (/^(?:of|to|for|with)$/.test(bare[at + 1]?.lower ?? '')) {
    const from = bare.findIndex((t, i) => i > at + 1 && isNameWord(t.text));
    const to = bare.findIndex((t, i) => i > from && !isNameWord(t.text));
    return from > 0 ? bare.at(to > 0 ? to - 1 : -1)!.lower : undefined;
  }
  const before = bare[at - 1];
  return before && isNameWord(before.text) && !NATIONALITIES.has(plain(before.lower))
    ? before.lower
    : undefined;
}

/** "the mayor of Harrow, Jane Roe": the name comes behind the role. */
function apposedName(text: string, rest: readonly Token[]): Description | undefined {
  if (rest[0]?.text !== ',') return undefined;
  const name = rest.slice(1, 1 + coreEnd(rest.slice(1)));
  const capitals = name.findIndex(
    (t) => !isNameWord(t.text) && t.kind === 'word' && !/^(?:de|van|von|bin|al)$/.test(t.lower),
  );
  const run = capitals < 0 ? name : [];
  if (run.length < 2 || run.some(({ lower }) => MONTHS.has(lower) || WEEKDAYS.has(lower))) return undefined;
  const person = properName(text, run, run.at(-1)!, rest.slice(1 + name.length), false);
  return person.kind === 'person' ? person : undefined;
}

/** Who speaks in "a majority of voters", "one of the banks". */
function kindOfParts(bare: readonly Token[], head: Token): SourceKind {
  const behind = bare.slice(bare.indexOf(head) + 2).filter((t) => !isOpener(t.lower));
  if (behind.length === 0) return 'unnamed';
  const kind = kindOfNoun(behind, headOf(behind));
  return kind === 'outlet' || kind === 'document' ? kind : 'unnamed';
}

function kindOfNoun(bare: readonly Token[], head: Token): SourceKind {
  const lower = plain(head.lower);
  if (UNNAMED_HEADS.has(lower) || INDEFINITES.has(lower)) return 'unnamed';
  if (OUTLET_NOUNS.has(lower)) return 'outlet';
  if (lower === 'figures' && isQuantified(bare, head)) return 'unnamed';
  if (DOCUMENT_NOUNS.has(lower)) return 'document';
  if (isAgentPlural(lower)) return 'unnamed';
  // "the Clinton campaign", "a chemical company".
  if (ORGANIZATION_NOUNS.has(lower) || ORGANIZATION_WORDS.has(lower)) return 'organization';
  return 'unnamed';
}

/** Before a body or a work: whether its phrase holds the name of it, or of who stands behind it. */
function holdsName(text: string, bare: readonly Token[], rest: readonly Token[], kind: SourceKind): boolean {
  const nationalCounts = kind === 'organization';
  const isOwn = (t: Token) =>
    isNameWord(t.text) &&
    !(t === bare[0] && startsSentence(text, t.start) && !isAllCapitals(t.text) && bare[1]?.lower !== "'s") &&
    !MONTHS.has(t.lower) &&
    !WEEKDAYS.has(t.lower) &&
    (nationalCounts || !NATIONALITIES.has(plain(t.lower)));
  if (bare.some(isOwn)) return true;
  // "data compiled by the Harbour Board": who made it, not who got hold of it.
  const by = rest.findIndex(
    (t, i) =>
      t.lower === 'by' &&
      /^(?:compiled|conducted|written|run|commissioned|released|published|issued|produced|prepared)$/.test(
        rest[i - 1]?.lower ?? '',
      ),
  );
  return by >= 0 && rest.slice(by + 1).some(isOwn);
}

const isAllCapitals = (word: string) => /^\p{Lu}{2,}/u.test(word);

function isPluralNoun(bare: readonly Token[], head: Token): boolean {
  const { lower } = head;
  if (isPartitive(bare, head) && head.lower !== 'one') return true;
  if (
    /^(?:people|men|women|police|crowd|couple|family|staff|audience|many|several|few|most|some|others|both|those)$/.test(
      lower,
    )
  )
    return true;
  return (/[^su'’i]s$/.test(lower) && lower !== 'news') || isAgentPlural(lower) || isQuantified(bare, head);
}
