import {
  DOCUMENT_NOUNS,
  FEMALE_NAMES,
  MALE_NAMES,
  ORGANIZATION_NOUNS,
  ORGANIZATION_WORDS,
  OUTLET_NOUNS,
  OUTLET_WORDS,
  OUTLETS,
  STATES,
  STATES_OF_WORDS,
  TITLE_ROLES,
  TITLES,
  UNNAMED_HEADS,
} from './source-lexicon';
import { type Token, tokensOf } from './tokens';
import type { SourceKind, Span } from './types';
import { DETERMINERS, INDEFINITES, isCapitalised, POSSESSIVES, PREPOSITIONS } from './word-classes';

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
  roles: string[];
  /** A single word without a title: a surname if a fuller name is known, else an organisation ("Orrinex said"). */
  bare?: boolean;
  /** One capitalised word at the start of a sentence that may be a common noun: "Anglers said", "Sanders said". */
  doubtful?: boolean;
  /** "the official", "that group": refers back. */
  definite: boolean;
  /** The pronoun, where it is one. */
  pronoun?: string;
  gender?: 'she' | 'he';
}

const PRONOUN = /^(?:he|she|they|it|who|which|we|i|you|his|her|hers|its|their|our|my|your|him|them|us|me)$/;
/** Longer names than this are a title and a name run together: the last words are the name. In words. */
const LONGEST_NAME = 4;

/** Describes the source whose words are `span` of `text`. Linear in the length of the span. */
export function describeSource(text: string, span: Span): Description {
  const tokens = [...tokensOf(text, span)];
  const first = tokens[0];
  if (first === undefined) return nothing(text.slice(span[0], span[1]));
  if (tokens.length === 1 && PRONOUN.test(first.lower)) return pronoun(first);
  const core = coreOf(tokens);
  const rest = tokens.slice(core.length);
  const bare = DETERMINERS.has(core[0]!.lower) && core.length > 1 ? core.slice(1) : core;
  const definite = /^(?:the|that|this|these|those)$/.test(first.lower) || POSSESSIVES.has(first.lower);
  const head = headOf(bare);
  const common =
    !isCapitalised(head.text) || isQuantified(bare, head) || (head === tokens[0] && isCommonHead(head.lower));
  return common
    ? commonNoun(text, bare, head, definite, rest)
    : properName(text, bare, head, rest, bare.length < core.length);
}

function nothing(words: string): Description {
  return { kind: 'unnamed', name: words, named: false, head: '', roles: [], definite: false };
}

function pronoun(token: Token): Description {
  const { lower } = token;
  const gender = /^(?:she|her|hers)$/.test(lower) ? 'she' : /^(?:he|his|him)$/.test(lower) ? 'he' : undefined;
  return { ...nothing(token.text), pronoun: lower, ...(gender && { gender }) };
}

/** The phrase without its appositions and clauses: up to the first comma, bracket or relative pronoun. */
function coreOf(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(
    (t, i) => i > 0 && (/^[,(—–]$/.test(t.text) || /^(?:who|which|that|whose)$/.test(t.lower)),
  );
  const core = end > 0 ? tokens.slice(0, end) : [...tokens];
  // The holder of a noun cue: "Roe's claim" has the source "Roe's".
  while (core.length > 1 && /^(?:'s|'|’)$/.test(core.at(-1)!.lower)) core.pop();
  return core;
}

/** The word that a phrase is about: the last before its first preposition. */
function headOf(bare: readonly Token[]): Token {
  const end = bare.findIndex((t, i) => i > 0 && PREPOSITIONS.has(t.lower));
  return (end > 0 ? bare[end - 1] : bare.at(-1))!;
}

/** "Many Harrovians" are no one by name, however they are written; nor are "several leftist figures" a document. */
const QUANTIFIERS = /^(?:many|some|several|few|most|other|both|various|numerous|more)$/;
const isQuantified = (bare: readonly Token[], head: Token) =>
  bare.length > 1 && QUANTIFIERS.test(bare[0]!.lower) && /s$/.test(head.lower);

const isCommonHead = (lower: string) =>
  UNNAMED_HEADS.has(lower) || INDEFINITES.has(lower) || DOCUMENT_NOUNS.has(lower) || isTrade(lower);
/** Fishermen, townsfolk; not Yemen. */
const isTrade = (lower: string) => /..(?:men|women|folk)$/.test(lower) && !STATES.has(lower);
const words = (text: string, tokens: readonly Token[]) => text.slice(tokens[0]!.start, tokens.at(-1)!.end);
const plain = (lower: string) => lower.replace(/\.$/, '');

function commonNoun(
  text: string,
  bare: readonly Token[],
  head: Token,
  definite: boolean,
  rest: readonly Token[],
): Description {
  const name = words(text, bare);
  // "the mayor of Harrow, Jane Roe": the name comes behind the role.
  const apposed = rest.filter((t) => t.kind === 'word');
  if (
    apposed.length > 1 &&
    apposed.slice(0, 2).every((t) => isCapitalised(t.text)) &&
    rest[0]?.text === ','
  ) {
    const person = properName(text, apposed, apposed.at(-1)!, []);
    return { ...person, roles: [...person.roles, head.lower] };
  }
  return {
    kind: kindOfNoun(bare, head),
    name,
    named: false,
    head: head.lower,
    roles: [head.lower],
    definite,
  };
}

function kindOfNoun(bare: readonly Token[], head: Token): SourceKind {
  const { lower } = head;
  if (UNNAMED_HEADS.has(lower) || INDEFINITES.has(lower)) return 'unnamed';
  if (OUTLET_NOUNS.has(lower)) return 'outlet';
  if (lower === 'figures' && isQuantified(bare, head)) return 'unnamed';
  if (DOCUMENT_NOUNS.has(lower)) return 'document';
  // "the Clinton campaign", "a chemical company".
  if (ORGANIZATION_NOUNS.has(lower) || bare.some((t) => t === head && ORGANIZATION_WORDS.has(t.lower)))
    return 'organization';
  return 'unnamed';
}

function properName(
  text: string,
  bare: readonly Token[],
  head: Token,
  rest: readonly Token[],
  withArticle = false,
): Description {
  const all = words(text, bare);
  const lower = all.toLowerCase();
  const roles = rolesOf(bare, rest);
  const other = (kind: SourceKind): Description => ({
    kind,
    name: all,
    named: true,
    head: plain(head.lower),
    roles,
    definite: false,
  });
  if (OUTLETS.has(lower) || OUTLETS.has(lower.replace(/'s$|\.com$/, '')) || /\.(?:com|org|net)$/.test(lower))
    return other('outlet');
  const run = lastNameRun(bare, head);
  // "Minister" in a headline is an office, not a name.
  if (run.every((t) => TITLES.has(plain(t.lower)))) return { ...other('unnamed'), named: false };
  if (
    OUTLET_WORDS.has(plain(head.lower)) &&
    (run.length > 1 || withArticle) &&
    !TITLES.has(plain(run[0]!.lower))
  )
    return other('outlet');
  const led = bare[bare.indexOf(run[0]!) - 1]?.lower ?? '';
  // "the rescue group Blue Shore", "the broadcaster Orrin One".
  if (isOrganization(run, head) || ORGANIZATION_NOUNS.has(led)) return other('organization');
  if (OUTLET_NOUNS.has(led)) return other('outlet');
  if (DOCUMENT_NOUNS.has(head.lower) && bare.length > 1) return other('document');
  const person = withoutTitles(run);
  const name = words(text, person);
  const gender = genderOf(bare, person);
  return {
    kind: 'person',
    name,
    named: true,
    head: plain(surnameOf(person)),
    roles,
    definite: false,
    ...(gender && { gender }),
    ...(person.length === 1 && bare.length === 1 && !isGivenName(head.lower) && { bare: true }),
    ...(isDoubtful(text, bare, withArticle) && { doubtful: true }),
  };
}

const isGivenName = (lower: string) => FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower);

/** Endings of plurals and of abstract nouns. */
const COMMON_ENDING = /(?:[^su'’]s|ity|tion|ness|ment|ing)$/;

function isDoubtful(text: string, bare: readonly Token[], withArticle: boolean): boolean {
  const first = bare[0]!;
  if (bare.length > 1 || withArticle || !COMMON_ENDING.test(first.lower)) return false;
  const before = text.slice(Math.max(0, first.start - 4), first.start).trimEnd();
  return (
    before === '' ||
    /[.!?:;”"’\n]$/.test(before) ||
    /\n\s*$/.test(text.slice(Math.max(0, first.start - 4), first.start))
  );
}

/** The capitalised words that end with the last name of the phrase: "Secretary of State | Jane Roe". */
function lastNameRun(bare: readonly Token[], head: Token): Token[] {
  const organization = ORGANIZATION_WORDS.has(plain(head.lower));
  let end = organization ? bare.indexOf(head) : bare.length - 1;
  const title = TITLES.has(plain(head.lower));
  if (!organization && !title) end = bare.indexOf(head);
  while (end > 0 && !isCapitalised(bare[end]!.text)) end -= 1;
  let start = end;
  while (start > 0 && isNamePart(bare[start - 1]!)) start -= 1;
  const run = bare.slice(start, end + 1);
  const led = title && start > 0 && run.length > 2;
  return led ? run.slice(-2) : run;
}

/** A capitalised word, a particle ("van"), or a mark round a nickname. */
function isNamePart({ text, lower, kind }: Token): boolean {
  return isCapitalised(text) || kind === 'quote' || /^(?:van|von|de|del|bin|al|la)$/.test(lower);
}

function isOrganization(run: readonly Token[], head: Token): boolean {
  const last = run.at(-1);
  if (last === undefined) return false;
  if (ORGANIZATION_WORDS.has(plain(head.lower)) || ORGANIZATION_WORDS.has(plain(last.lower))) return true;
  if (STATES.has(last.lower) && run.length === 1) return true;
  if (STATES_OF_WORDS.has(run.map(({ lower }) => lower).join(' '))) return true;
  const acronym = /^(?:\p{Lu}\.?){2,6}s?$/u.test(last.text) && last.text.length > 1;
  if (acronym && run.length === 1) return true;
  // "the United Farmers of Harrow": the words of an organisation anywhere before a preposition.
  return (
    run.some((t) => ORGANIZATION_WORDS.has(plain(t.lower)) && !TITLES.has(plain(t.lower))) &&
    !TITLES.has(plain(run[0]!.lower))
  );
}

/** The name behind the last title: "Harrow Mayor | Jane Roe". */
function withoutTitles(run: readonly Token[]): Token[] {
  const title = run.findLastIndex(
    (token, i) =>
      i < run.length - 1 &&
      (TITLES.has(plain(token.lower)) || /-(?:based|born|led|owned|run|backed)$/.test(token.lower)),
  );
  const name = run.slice(title + 1);
  return name.filter(({ kind }) => kind === 'word').length > LONGEST_NAME ? name.slice(-2) : name;
}

function surnameOf(person: readonly Token[]): string {
  const last = person.at(-1)!;
  return /^(?:jr|sr|ii|iii|iv)\.?$/.test(last.lower) && person.length > 1 ? person.at(-2)!.lower : last.lower;
}

/** Titles and appositions as nouns that later mentions may use. */
function rolesOf(bare: readonly Token[], rest: readonly Token[]): string[] {
  const roles: string[] = [];
  for (const token of bare.slice(0, -1)) {
    const word = plain(token.lower);
    if (TITLES.has(word) || !isCapitalised(token.text)) roles.push(TITLE_ROLES[word] ?? word);
  }
  const end = rest.findIndex((t, i) => i > 0 && (PREPOSITIONS.has(t.lower) || t.kind === 'mark'));
  const apposition = rest.slice(1, end > 0 ? end : rest.length);
  const noun = apposition.filter((t) => t.kind === 'word' && !isCapitalised(t.text)).at(-1);
  if (noun !== undefined) roles.push(noun.lower);
  return roles;
}

function genderOf(bare: readonly Token[], person: readonly Token[]): 'she' | 'he' | undefined {
  const all = bare.map((t) => plain(t.lower));
  const given = plain(person[0]?.lower ?? '');
  const hasGiven = person.length > 1;
  if (
    all.some((w) => /^(?:mrs|ms|miss|dame|lady|queen|princess|spokeswoman|congresswoman|chairwoman)$/.test(w))
  )
    return 'she';
  if (all.some((w) => /^(?:mr|sir|lord|king|prince|spokesman|congressman|chairman|pope)$/.test(w)))
    return 'he';
  if (hasGiven && FEMALE_NAMES.has(given)) return 'she';
  return hasGiven && MALE_NAMES.has(given) ? 'he' : undefined;
}
