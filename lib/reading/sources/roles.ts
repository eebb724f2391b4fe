import type { Token } from '../text/tokens';
import { genderOfNoun } from '../words/gender';
import { TITLE_ROLES, TITLES, UNNAMED_HEADS } from '../words/source-lexicon';
import { plain } from '../words/word';
import { DETERMINERS, POSSESSIVES, PREPOSITIONS } from '../words/word-classes';
import { isNameWord } from './source-words';

/** A noun that stands for somebody, with what tells it from others of its kind: "the transport | minister". */
export interface Role {
  head: string;
  modifiers: readonly string[];
}

/** Without these the words mean somebody else: "the minister" is not "the deputy minister". */
const ESSENTIAL = /^(?:vice|deputy|assistant|former|ex|shadow|acting)$/;
/** These, only where the later words have them: "the official" may be the second one. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|other|last)$/;

/** Whether a later "the minister for roads" can mean who was called `role` before. */
export function means(later: Role, role: Role): boolean {
  if (later.head !== role.head) return false;
  const [mine, theirs] = [later.modifiers, role.modifiers];
  const essential = [...mine, ...theirs].filter((word) => ESSENTIAL.test(word));
  if (essential.some((word) => !(mine.includes(word) && theirs.includes(word)))) return false;
  if (mine.some((word) => ORDINAL.test(word) && !theirs.includes(word))) return false;
  return mine.length === 0 || theirs.length === 0 || mine.some((word) => theirs.includes(word));
}

/** Words of titles that make none by themselves: "the deputy mayor", "house speaker". */
const QUALIFIER =
  /^(?:former|house|senate|state|senior|vice|prime|general|major|deputy|chair|minority|majority|acting|presidential|democratic|republican|u\.s|us|american|british|french|german|russian|israeli|chinese|gop|mr|host)$/;
/** Offices and trades that no list of titles has. */
const OFFICE =
  /^(?:head|manager|founder|member|owner|mp|pm|boss|secretary-general|undersecretary|chief-of-staff|organi[sz]er|co-ordinator|discoverer|resident|presenter|seller|captain|trainer|pilot|nurse|president-elect|eyewitness|critic|patron|heir|envoy|clerk|student|pupil|agent|assistant|attendant|accountant|lieutenant|defendant|treasurer|fan|soldier|guard|spokesperson)$/;
/** Most nouns for one who does or studies something. */
const AGENT = /..(?:ist|ician|ologist|[^aeiou]er|ator|itor|ctor|sor|eer|ian|woman|sman|person)$/;

/** Whether a word as it stands in a text is a noun that a person can be called by: "Mayor", "baker", "co-discoverer". */
export function isPersonNoun(word: string): boolean {
  const own = plain(word.toLowerCase()).replace(/^(?:co|ex|vice)-/, '');
  if (QUALIFIER.test(own)) return false;
  if (TITLES.has(own) || UNNAMED_HEADS.has(own) || OFFICE.test(own) || genderOfNoun(own) !== undefined)
    return true;
  // "Rosser" is no noun.
  return !isNameWord(word) && AGENT.test(own) && !NO_AGENT.test(own);
}
/** Nouns that end as those do and are nobody. */
const NO_AGENT =
  /^(?:paper|newspaper|number|center|letter|order|newsletter|chapter|carrier|quarter|border|master|water|power|tower|member-state|factor|sector|vector|tractor|reactor|list|twist|server|computer|register|poster|folder|cover|offer|river|corner|dinner|summer|winter|manner|matter|disorder|cancer|other|another|after|over|under|whether|monitor|motor)$/;

/** The role that a noun phrase without its determiner names, where `head` is its noun. */
export function roleOf(bare: readonly Token[], head: Token): Role {
  const at = bare.indexOf(head);
  const modifiers = [...bare.slice(0, Math.max(at, 0)), ...complement(bare, at)]
    .filter(isModifier)
    .map(lowerOf);
  return roleNamed(head.text, modifiers);
}

/** The role of a noun as it stands in a text: "Secretary-General" is "Secretary General", "Sen." is "senator". */
export function roleNamed(word: string, modifiers: readonly string[] = []): Role {
  const lower = plain(word.toLowerCase());
  const noun = TITLE_ROLES[lower] ?? lower;
  const parts = /^(?:co|ex|vice|under)-/.test(noun) ? [noun] : noun.split('-');
  return { head: parts.at(-1)!, modifiers: [...modifiers, ...parts.slice(0, -1)] };
}

/** Names behind "of" that count. */
const LONGEST_COMPLEMENT = 6;

/** Of what: "the minister for | Roads", "the mayor of | Harrow". Names alone: "of the board" may be any board. */
const complement = (bare: readonly Token[], at: number) =>
  /^(?:of|for|to|at)$/.test(bare[at + 1]?.lower ?? '')
    ? bare.slice(at + 2, at + 2 + LONGEST_COMPLEMENT).filter(({ text }) => isNameWord(text))
    : [];

const isModifier = ({ kind, lower }: Token) => kind === 'word' && lower !== "'s" && !isDeterminer(lower);
const lowerOf = ({ lower }: Token) => plain(lower);
const isDeterminer = (lower: string) => DETERMINERS.has(lower) || POSSESSIVES.has(lower);

/**
 * What someone is called in addition to the name: the title or noun before it, and the appositions behind it.
 * `before` are the words of the phrase before the name, `rest` what follows the phrase, its comma first.
 */
export function rolesAround(before: readonly Token[], rest: readonly Token[]): Role[] {
  const roles: Role[] = [];
  const title = before.findLast((t) => t.kind === 'word' && t.lower !== "'s");
  if (
    title !== undefined &&
    (TITLES.has(plain(title.lower)) || !isNameWord(title.text)) &&
    !isDeterminer(title.lower)
  )
    roles.push(roleOf(before, title));
  for (const part of appositionsOf(rest)) {
    const role = roleOfApposition(part);
    if (role !== undefined) roles.push(role);
  }
  return roles;
}

/** The runs of tokens between commas and brackets. */
function appositionsOf(rest: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of rest) {
    if (/^[,()—–]$/.test(token.text)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** "a former baker in Harrow", "mayor of Harrow"; not "54", "who ran the yard", "of Harrow", "R-Ohio". */
function roleOfApposition(part: readonly Token[]): Role | undefined {
  const own = isDeterminer(part[0]!.lower) ? part.slice(1) : part;
  const first = own[0];
  if (first === undefined || first.kind !== 'word') return undefined;
  if (/^(?:who|whose|which|speaking|told|in|on|at|of|from|and|but)$/.test(first.lower)) return undefined;
  const end = own.findIndex(
    (t, i) =>
      i > 0 && (PREPOSITIONS.has(t.lower) || t.kind === 'mark' || t.lower === 'who' || t.lower === 'and'),
  );
  const phrase = end > 0 ? own.slice(0, end) : own;
  const head = phrase.at(-1)!;
  const noun = !isNameWord(head.text) || TITLES.has(plain(head.lower));
  return noun ? roleOf(phrase, head) : undefined;
}
