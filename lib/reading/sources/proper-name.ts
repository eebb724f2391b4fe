import type { Token } from '../text/tokens';
import type { SourceKind } from '../types';
import { genderOf } from '../words/gender';
import { isGivenName } from '../words/given-names';
import {
  DOCUMENT_NOUNS,
  NATIONALITIES,
  ORGANIZATION_NOUNS,
  ORGANIZATION_WORDS,
  OUTLET_NOUNS,
  OUTLET_WORDS,
  OUTLETS,
  STATES,
  STATES_OF_WORDS,
  STRONG_ORGANIZATION_WORDS,
  TITLES,
  UNNAMED_HEADS,
} from '../words/source-lexicon';
import { plain } from '../words/word';
import { MONTHS, PREPOSITIONS, WEEKDAYS } from '../words/word-classes';
import type { Basis, Description } from './description';
import { roleOf, rolesAround } from './roles';
import { afterOwner, coreEnd, isNameWord, mayBeCommon, startsSentence } from './source-words';

/** Longer names than this are a title and a name run together: the last words are the name. In words. */
const LONGEST_NAME = 4;
/** Particles inside a name. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|bin|ibn|al|el|la|le|ter|ten)$/;

const words = (text: string, tokens: readonly Token[]) => text.slice(tokens[0]!.start, tokens.at(-1)!.end);

/**
 * Describes a phrase that is, or ends in, a proper name. `whole` is the phrase without its article, `head` the word it
 * is about, `rest` the appositions behind it, `as` its kind, where that is known better than its words say.
 */
export function properName(
  text: string,
  whole: readonly Token[],
  head: Token,
  rest: readonly Token[],
  withArticle: boolean,
  as?: SourceKind,
): Description {
  const bare = afterOwner(whole, head);
  const all = words(text, bare);
  const own = bare.includes(head) ? head : bare.at(-1)!;
  const person = personAtEnd(bare) ?? givenAtEnd(bare);
  const run = person ?? lastNameRun(bare, own);
  const roles = rolesAround(bare.slice(0, bare.indexOf(run[0]!)), rest);
  const other = (kind: SourceKind, basis: Basis): Description => ({
    kind,
    basis,
    name: all,
    named: true,
    head: plain(own.lower),
    roles: rolesAround([], rest),
    modifiers: [],
    definite: false,
    plural: false,
    aliases: acronymIn(rest),
  });
  // "The mayor of Harrow, Jane Roe"; "Transport Secretary, Jane Roe".
  const apposed =
    isOffice(plain(own.lower)) && (as === undefined || as === 'person') && apposedName(text, rest);
  if (apposed) return { ...apposed, basis: 'apposed name', roles: [roleOf(bare, own), ...apposed.roles] };
  if (as === 'unnamed') return { ...other(as, 'given'), named: false, definite: withArticle };
  if (as !== undefined && as !== 'person') return other(as, 'given');
  if (person === undefined && as === undefined) {
    const [kind, basis] = kindOfBody(all.toLowerCase(), bare, run, own, withArticle) ?? [];
    if (basis === 'title') return { ...other('unnamed', basis), named: false, definite: withArticle };
    if (kind !== undefined) return other(kind, basis!);
    // "Harbour Watch (HWX)": people have no initials in brackets.
    if (acronymIn(rest).length > 0) return other('organization', 'acronym');
  }
  const name = person ?? withoutTitles(run);
  const gender = genderOf(bare, name, roles);
  const single = name.length === 1 && bare.length === 1;
  return {
    kind: 'person',
    basis: as ? 'given' : basisOfName(person !== undefined, name, bare.length < whole.length),
    name: words(text, name),
    named: true,
    head: plain(surnameOf(name)),
    roles,
    modifiers: [],
    definite: false,
    plural: false,
    aliases: acronymIn(rest),
    ...(gender && { gender }),
    ...(single && !isGivenName(own.lower) && { bare: true }),
    ...(single &&
      !withArticle &&
      startsSentence(text, own.start) &&
      mayBeCommon(own.lower) && { doubtful: true }),
  };
}

/** "the Herald's | Mirela Dunmore": two words behind an owner are somebody of theirs. */
function basisOfName(behindOffice: boolean, name: readonly Token[], owned: boolean): Basis {
  if (behindOffice) return 'office';
  if (isGivenName(name[0]!.lower)) return 'given name';
  return owned && name.length > 1 ? 'owned name' : 'name';
}

/** The kind of what is no person: by its last word, the words it holds, or a list; with what tells it. */
function kindOfBody(
  lower: string,
  bare: readonly Token[],
  run: readonly Token[],
  head: Token,
  withArticle: boolean,
): [SourceKind, Basis] | undefined {
  if (
    OUTLETS.has(lower) ||
    OUTLETS.has(lower.replace(/\.com$| ?\d+$/, '')) ||
    /\.(?:com|org|net)$/.test(lower)
  )
    return ['outlet', 'outlet list'];
  if (run.length === 1 && /^(?:U\.?S\.?|GOP)$/.test(run[0]!.text)) return ['organization', 'state'];
  if (run.every((t) => TITLES.has(plain(t.lower)))) return ['unnamed', 'title'];
  const last = plain(head.lower);
  if (/^agency$/.test(last) && /^(?:news|press|information)$/.test(bare[bare.indexOf(head) - 1]?.lower ?? ''))
    return ['outlet', 'outlet word'];
  if (
    OUTLET_WORDS.has(last) &&
    (run.length > 1 || withArticle) &&
    !TITLES.has(plain(run[0]!.lower)) &&
    // "The Maxwell Courier": no person has an article.
    (withArticle || !isPersonName(run))
  )
    return ['outlet', 'outlet word'];
  // "the Harrow University Poll".
  if (/^(?:poll|survey|study|report|index|review)$/.test(last) && run.length > 1 && !isOfLand(bare, head))
    return ['document', 'poll'];
  const led = bare[bare.indexOf(run[0]!) - 1]?.lower ?? '';
  // "the rescue group Blue Shore", "the broadcaster Orrin One".
  const basis = basisOfBody(run, head);
  if (basis !== undefined) return ['organization', basis];
  if (ORGANIZATION_NOUNS.has(led)) return ['organization', 'led'];
  if (OUTLET_NOUNS.has(led)) return ['outlet', 'led'];
  return DOCUMENT_NOUNS.has(head.lower) && bare.length > 1 && !isPersonName(run)
    ? ['document', 'document word']
    : undefined;
}

/** "the Orrin Geological Survey" is a body. */
const isOfLand = (bare: readonly Token[], head: Token) =>
  /^(?:geological|ordnance|geologic|antarctic)$/.test(bare[bare.indexOf(head) - 1]?.lower ?? '');

/** "John Church", "Mary Post": a given name and one word more, unless only bodies have that word in their name. */
const isPersonName = (run: readonly Token[]) =>
  run.length === 2 && isGivenName(run[0]!.lower) && !STRONG_ORGANIZATION_WORDS.has(plain(run[1]!.lower));

/** The one to four name words behind the last title: "Council on Roads Director | Jane Roe". */
function personAtEnd(bare: readonly Token[]): Token[] | undefined {
  const title = bare.findLastIndex((t, i) => i < bare.length - 1 && isOffice(plain(t.lower)));
  if (title < 0) return undefined;
  const name = behindOffice(bare.slice(title + 1));
  const fits =
    name.length <= LONGEST_NAME &&
    name.every((t) => isNamePart(t)) &&
    isNameWord(name[0]!.text) &&
    !name.some(({ lower }) => isOfBody(plain(lower))) &&
    !name.every(({ lower }) => TITLES.has(plain(lower))) &&
    !STATES.has(name.at(-1)!.lower) &&
    !(name.length === 1 && ORGANIZATION_WORDS.has(plain(name[0]!.lower)));
  return fits ? name : undefined;
}

/** Longest name of a given name and what follows it. In words. */
const LONGEST_GIVEN = 3;

/** "manager of Harrow Ferries | Jane Roe", "head of roads J.K. Roe": a given name that nothing leads to. */
function givenAtEnd(bare: readonly Token[]): Token[] | undefined {
  if (bare.every((t) => isNameWord(t.text))) return undefined;
  for (let length = LONGEST_GIVEN; length > 1; length--) {
    const name = bare.slice(-length);
    const before = bare.at(-length - 1);
    if (before === undefined || name.length < length) continue;
    const [given] = name;
    const fits =
      (isGivenName(given!.lower) || /^(?:\p{Lu}\.?){1,3}$/u.test(given!.text)) &&
      name.every((t, i) => isNamePart(t) && t.kind === 'word' && (i > 0 || isNameWord(t.text))) &&
      !name.some(({ lower }) => isOfBody(plain(lower)) || STATES.has(lower)) &&
      !leadsOn(before) &&
      !bare.some(({ lower }) => /^(?:for|to|about|by)$/.test(lower));
    if (fits) return name;
  }
  return undefined;
}

/** "of Jane Roe", "Ann and Jane Roe", "president Jane Roe": the name belongs to what stands before it. */
const leadsOn = ({ kind, lower }: Token) =>
  kind !== 'word' ||
  PREPOSITIONS.has(lower) ||
  /^(?:and|or|the|a|an|'s)$/.test(lower) ||
  isGivenName(lower) ||
  TITLES.has(plain(lower)) ||
  ORGANIZATION_NOUNS.has(lower) ||
  OUTLET_NOUNS.has(lower);

/** "Secretary of State | Jane Roe": behind a preposition the name begins with the given name. */
function behindOffice(tokens: Token[]): Token[] {
  if (!/^(?:of|for|on|to|in)$/.test(tokens[0]?.lower ?? '')) return tokens;
  const given = tokens.findIndex((t, i) => i > 1 && isGivenName(t.lower));
  return given > 0
    ? tokens.slice(given)
    : tokens[0]!.lower === 'of' && tokens.length > 3
      ? tokens.slice(-2)
      : tokens;
}

/** Whether a phrase whose noun is written small ends in a name all the same: "former secretary of state Jane Roe". */
export function endsInPerson(bare: readonly Token[], head: Token): boolean {
  if (/^spokes/.test(head.lower)) return false;
  if (givenAtEnd(bare)) return true;
  if (!isOffice(plain(head.lower))) return false;
  const name = personAtEnd(bare);
  return (
    name !== undefined && name.length > 1 && !PREPOSITIONS.has(bare[bare.indexOf(name[0]!) - 1]?.lower ?? '')
  );
}

/** Words that lead a title and make none by themselves: "American Bridge" is nobody's name. */
const QUALIFIER =
  /^(?:former|republican|democratic|democrat|gop|u\.s|us|american|british|french|german|russian|israeli|chinese|house|senate|state|presidential|majority|minority|deputy|senior|acting|vice|prime)$/;
const isOffice = (lower: string) => TITLES.has(lower) && !QUALIFIER.test(lower);
const isOfBody = (lower: string) =>
  STRONG_ORGANIZATION_WORDS.has(lower) || DOCUMENT_NOUNS.has(lower) || ORGANIZATION_NOUNS.has(lower);

/** The capitalised words that end with the last name of the phrase: "defence lawyer | Jane Roe". */
function lastNameRun(bare: readonly Token[], head: Token): Token[] {
  let end = bare.indexOf(head);
  while (end > 0 && !isNameWord(bare[end]!.text)) end -= 1;
  let start = end;
  while (start > 0 && isNamePart(bare[start - 1]!)) start -= 1;
  return bare.slice(start, end + 1);
}

/** A capitalised word, a particle ("van"), or a mark round a nickname. */
const isNamePart = ({ text, lower, kind }: Token) =>
  isNameWord(text) || kind === 'quote' || PARTICLE.test(lower);

function basisOfBody(run: readonly Token[], head: Token): Basis | undefined {
  const last = run.at(-1);
  if (last === undefined || isPersonName(run)) return undefined;
  if (ORGANIZATION_WORDS.has(plain(head.lower)) || ORGANIZATION_WORDS.has(plain(last.lower)))
    return 'body word';
  if (STATES.has(last.lower) && run.length === 1) return 'state';
  if (STATES_OF_WORDS.has(run.map(({ lower }) => lower).join(' '))) return 'state';
  const acronym = /^(?:\p{Lu}\.?){2,6}s?$/u.test(last.text) && last.text.length > 1;
  if (acronym && run.length === 1) return 'acronym';
  // "the United Farmers of Harrow": the words of an organisation anywhere before a preposition.
  const inside = run.some((t) => ORGANIZATION_WORDS.has(plain(t.lower)) && !TITLES.has(plain(t.lower)));
  return inside && !TITLES.has(plain(run[0]!.lower)) ? 'body word inside' : undefined;
}

/** The name behind the last title: "Harrow Mayor | Jane Roe". */
function withoutTitles(run: readonly Token[]): Token[] {
  const title = run.findLastIndex((token, i) => {
    const behind = run.length - 1 - i;
    // "German Roe" is a name, "German Max Roe" is not.
    if (NATIONALITIES.has(plain(token.lower))) return behind > 1;
    const titled =
      TITLES.has(plain(token.lower)) ||
      UNNAMED_HEADS.has(token.lower) ||
      /-(?:based|born|led|owned|run|backed)$/.test(token.lower);
    return titled && behind > 0;
  });
  const name = run.slice(title + 1);
  return name.filter(({ kind }) => kind === 'word').length > LONGEST_NAME ? name.slice(-2) : name;
}

function surnameOf(person: readonly Token[]): string {
  const last = person.at(-1)!;
  return /^(?:jr|sr|ii|iii|iv)\.?$/.test(last.lower) && person.length > 1 ? person.at(-2)!.lower : last.lower;
}

/** "(NPA)": initials that later mentions use. */
function acronymIn(rest: readonly Token[]): string[] {
  const at = rest.findIndex(({ text }) => text === '(');
  const initials = at >= 0 ? rest[at + 1] : undefined;
  const closed = at >= 0 && (rest[at + 2] === undefined || rest[at + 2]!.text === ')');
  return initials !== undefined && closed && /^(?:\p{Lu}\.?){2,8}$/u.test(initials.text)
    ? [initials.text]
    : [];
}

/** "the mayor of Harrow, Jane Roe": the name comes behind the role. */
export function apposedName(text: string, rest: readonly Token[]): Description | undefined {
  for (const [comma, token] of rest.entries()) {
    if (token.text !== ',') continue;
    const behind = rest.slice(comma + 1);
    const person = nameAt(text, behind);
    // "a baker there, Jane Roe". Further back, only what can be nothing but a person.
    const near = comma === 0 || (comma === 1 && !isNameWord(rest[0]!.text));
    if (person !== undefined && (near || isGivenName(behind[0]!.lower))) return person;
  }
  return undefined;
}

/** A person's name of two words or more that `tokens` begin with. */
function nameAt(text: string, tokens: readonly Token[]): Description | undefined {
  const own = tokens.slice(0, coreEnd(tokens));
  const end = own.findIndex((t) => PREPOSITIONS.has(t.lower));
  const name = end > 0 ? own.slice(0, end) : own;
  const isPart = (t: Token) =>
    isNameWord(t.text) || t.kind !== 'word' || /^(?:de|van|von|bin|al)$/.test(t.lower);
  const dated = name.some(({ lower }) => MONTHS.has(lower) || WEEKDAYS.has(lower));
  if (name.length < 2 || !name.every(isPart) || dated) return undefined;
  const person = properName(text, name, name.at(-1)!, tokens.slice(name.length), false);
  return person.kind === 'person' ? person : undefined;
}
