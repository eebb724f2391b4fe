import type { Token } from '../text/tokens';
import { genderOfNoun } from '../words/gender';
import { isGivenName } from '../words/given-names';
import {
  ORGANIZATION_NOUNS,
  OUTLET_NOUNS,
  STATES,
  STATES_OF_WORDS,
  STRONG_ORGANIZATION_WORDS,
} from '../words/source-lexicon';
import { plain } from '../words/word';
import { MONTHS, PREPOSITIONS, WEEKDAYS } from '../words/word-classes';
import type { Description } from './description';
import { properName } from './proper-name';
import { isPersonNoun, type Role, roleOf } from './roles';
import { isNameWord, isOpener } from './source-words';

/** Names that stand behind the noun that says who has them: "the mayor of Harrow, Jane Roe", "a man named Crane". */

/** Words inside the names of bodies: "the Centre for Tides and Currents". */
const INSIDE_BODY = /^(?:of|for|and|the|&|on|'s|’s|without)$/;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|bin|ibn|al|el|la|le|ter|ten)$/;
const NAMED = /^(?:named|called|nicknamed)$/;
/** No name has more words. */
const LONGEST_NAME = 10;

/**
 * Who is named behind a phrase about `head`: by an apposition, by "named", or at its end. The noun becomes a role.
 * `bare` is the phrase without its article, `rest` what follows the phrase.
 */
export function nameBehind(
  text: string,
  bare: readonly Token[],
  head: Token,
  rest: readonly Token[],
): Description | undefined {
  const lower = plain(head.lower);
  const isBody = ORGANIZATION_NOUNS.has(lower) || OUTLET_NOUNS.has(lower);
  if (isNameWord(head.text) && !isPersonNoun(head.text) && !isBody) return undefined;
  // "Harrow Medical Center, Wealdstone": the name itself.
  if (isBody && bare.length > 1 && isNameWord(head.text) && isNameWord(bare[0]!.text)) return undefined;
  const role = roleOf(bare, head);
  const called =
    calledIn(text, [...bare, ...rest]) ?? (isBody ? undefined : nameAtEnd(text, bare, head, rest));
  if (called !== undefined) return withRole(called, role);
  if (isPlural(bare, head)) return undefined;
  const apposed = apposedTo(text, bare, rest, isBody);
  if (apposed === undefined) return undefined;
  if (!isBody) return apposed.kind === 'person' || isCertain(apposed) ? withRole(apposed, role) : undefined;
  const { bare: _, gender: __, ...body } = apposed;
  const kind = OUTLET_NOUNS.has(lower) ? 'outlet' : apposed.kind === 'person' ? 'organization' : apposed.kind;
  return { ...body, kind, roles: [role] };
}

/** "officials in Harrow", "several of the bakers": more than one, whom one name behind a comma does not name. */
const isPlural = (bare: readonly Token[], head: Token) =>
  /[^s]s$|^(?:people|men|women)$/.test(head.lower) && !/^(?:one|1)$/.test(bare[0]!.lower);

/** A body by its own words, which may speak through a role: "the sole maker of the valve, Orrinex Inc". */
const isCertain = ({ kind, bare }: Description) => kind !== 'unnamed' && bare === undefined;

function withRole(description: Description, role: Role): Description {
  const { bare: _, ...named } = description;
  const gender = named.gender ?? (named.kind === 'person' ? genderOfNoun(role.head) : undefined);
  return { ...named, roles: [role, ...named.roles], ...(gender && { gender }) };
}

/** "the minister, Jane Roe", "the company, Orrinex,", "one of the team, a baker, Jane Roe of Harrow". */
function apposedTo(
  text: string,
  bare: readonly Token[],
  rest: readonly Token[],
  isBody: boolean,
): Description | undefined {
  for (const [comma, token] of rest.entries()) {
    if (token.text !== ',') continue;
    const isFirst = rest.indexOf(token) === rest.findIndex(({ text: mark }) => mark === ',');
    const name = nameFrom(rest.slice(comma + 1), isBody);
    if (name.length === 0 || isPlace(name) || isDated(name) || !closes(rest, name)) continue;
    const words = name.filter(({ kind }) => kind === 'word');
    // Further back, only what can be nothing but a person; behind a place, "Tyler" is one more.
    if (!isFirst && !(words.length > 1 && isGivenName(words[0]!.lower))) continue;
    if (words.length === 1 && endsInPlace(bare)) continue;
    const tail = rest.slice(rest.indexOf(name.at(-1)!) + 1);
    const description = properName(text, name, name.at(-1)!, tail, false);
    if (description.named) return description;
  }
  return undefined;
}

/** The words of a name that `tokens` begin with, without its article. */
function nameFrom(tokens: readonly Token[], isBody: boolean): Token[] {
  // "the president of the council, Harrow's envoy Jane Roe".
  const noun = tokens[2] && !isNameWord(tokens[2].text) && isPersonNoun(tokens[2].text) ? 3 : 2;
  const owned = !isBody && tokens[1]?.lower === "'s" ? noun : 0;
  const from = isBody && tokens[0]?.lower === 'the' ? 1 : owned;
  let end = from;
  while (end < tokens.length && end - from < LONGEST_NAME && isPart(tokens[end]!, isBody)) end += 1;
  while (end > from && !isNameWord(tokens[end - 1]!.text)) end -= 1;
  return isNameWord(tokens[from]?.text ?? '') ? tokens.slice(from, end) : [];
}

const isPart = ({ text, lower, kind }: Token, isBody: boolean) =>
  isNameWord(text) || kind === 'quote' || PARTICLE.test(lower) || (isBody && INSIDE_BODY.test(lower));

/** Whether an apposition ends with its name, or goes on with what describes it: not "Harrow Rovers captain". */
function closes(rest: readonly Token[], name: readonly Token[]): boolean {
  const next = rest[rest.indexOf(name.at(-1)!) + 1];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    PREPOSITIONS.has(next.lower) ||
    /^(?:who|which|whose|and)$/.test(next.lower)
  );
}

const isPlace = (name: readonly Token[]) =>
  STATES.has(name.map(({ lower }) => lower).join(' ')) ||
  STATES_OF_WORDS.has(name.map(({ lower }) => lower).join(' '));

const isDated = (name: readonly Token[]) =>
  name.length < 3 && name.some(({ lower }) => MONTHS.has(lower) || WEEKDAYS.has(lower));

/** "a wash manager in Tyler": what follows the comma may say where that is. */
const endsInPlace = (bare: readonly Token[]) =>
  isNameWord(bare.at(-1)!.text) && bare.some(({ lower }) => /^(?:in|of|from|at|near)$/.test(lower));

/** "an engineer named Lo", "a man called Hollis Crane". */
function calledIn(text: string, tokens: readonly Token[]): Description | undefined {
  const at = tokens.findIndex(({ lower }, i) => i > 0 && NAMED.test(lower));
  if (at < 0 || at === tokens.length - 1) return undefined;
  const isBody = ORGANIZATION_NOUNS.has(tokens[at - 1]!.lower);
  if (!isPersonNoun(tokens[at - 1]!.text) && !isBody) return undefined;
  const name = nameFrom(tokens.slice(at + 1), isBody);
  if (name.length === 0) return undefined;
  const { gender, ...description } = properName(text, name, name.at(-1)!, [], false);
  if (isBody)
    return { ...description, kind: description.kind === 'person' ? 'organization' : description.kind };
  return { ...description, kind: 'person', ...(gender && { gender }) };
}

/** "head of product design Jane Roe": the last words, from a given name on, where they are not whom a noun is "of". */
function nameAtEnd(
  text: string,
  bare: readonly Token[],
  head: Token,
  rest: readonly Token[],
): Description | undefined {
  if (/^spokes|s$/.test(head.lower) || !isPersonNoun(head.text)) return undefined;
  const preposition = bare.findIndex(({ lower }, i) => i > bare.indexOf(head) && PREPOSITIONS.has(lower));
  if (preposition < 0) return undefined;
  const from = bare.findLastIndex(
    ({ lower }, i) => i > preposition + 1 && (isGivenName(plain(lower)) || !isNameWord(bare[i - 1]!.text)),
  );
  const name = bare.slice(from);
  const before = bare[from - 1];
  if (
    before === undefined ||
    name.length < 2 ||
    name.length > 4 ||
    !name.every((token) => isPart(token, false)) ||
    name.some(({ lower }) => STRONG_ORGANIZATION_WORDS.has(plain(lower))) ||
    isPersonNoun(before.text) ||
    PREPOSITIONS.has(before.lower) ||
    isOpener(before.lower) ||
    /^(?:and|or|'s|')$/.test(before.lower)
  )
    return undefined;
  const description = properName(text, name, name.at(-1)!, rest, false);
  return description.kind === 'person' ? description : undefined;
}

/**
 * Who is named right behind a noun written small, which becomes a role: "the Harrow Party member | Jane Roe", "the
 * Franco-Belgian bank | Orrinex", "the newspaper | The Harrow Herald". Undefined where the phrase does not end so.
 */
export function nameAfterNoun(
  text: string,
  bare: readonly Token[],
  head: Token,
  rest: readonly Token[],
): Description | undefined {
  const end = bare.indexOf(head);
  const at = bare.findLastIndex(
    ({ kind, text: word, lower }, i) =>
      i < end && kind === 'word' && !isNameWord(word) && !PARTICLE.test(lower) && lower !== 'the',
  );
  const noun = bare[at];
  if (noun === undefined || !isNameWord(head.text)) return undefined;
  const lower = plain(noun.lower);
  const kind = OUTLET_NOUNS.has(lower) ? 'outlet' : ORGANIZATION_NOUNS.has(lower) ? 'organization' : 'person';
  if (kind === 'person' && !isPersonNoun(noun.text)) return undefined;
  const withThe = bare[at + 1]?.lower === 'the';
  const name = bare.slice(at + (withThe ? 2 : 1));
  if (name.length === 0 || (withThe && kind === 'person')) return undefined;
  const description = properName(text, name, head, rest, withThe);
  const role = roleOf(bare.slice(0, at + 1), noun);
  if (kind === 'person') return description.kind === 'person' ? withRole(description, role) : undefined;
  if (description.kind !== 'person') return withRole(description, role);
  const { bare: _, gender: __, ...body } = description;
  // "the police officer group Jane Roe" is nobody's name for a body.
  return isGivenName(name[0]!.lower) && name.length > 1 ? undefined : { ...body, kind, roles: [role] };
}
