import { hashWord } from '../tagger/word-hash';
import type { WordTable } from '../tagger/word-table';
import { fewTokens, type Token } from '../text/tokens';
import type { Span } from '../types';
import { isGivenName } from '../words/given-names';
import {
  DOCUMENT_NOUNS,
  NATIONALITIES,
  ORGANIZATION_NOUNS,
  ORGANIZATION_WORDS,
  OUTLET_NOUNS,
  OUTLET_WORDS,
  PARTITIVES,
  STATES,
  STRONG_ORGANIZATION_WORDS,
  TITLES,
  UNNAMED_HEADS,
} from '../words/source-lexicon';
import { plain } from '../words/word';
import { INDEFINITES } from '../words/word-classes';
import { phraseOf } from './describe-source';
import type { Description } from './description';
import type { Context, KindContexts } from './kind-contexts';
import { isAgentPlural, isAllCapitals, isNameWord, isOpener, startsSentence } from './source-words';

/** What a source is to the classifier of kinds: the hashes of its features, unsigned, and the vectors of its words. */
export interface KindInput {
  features: Uint32Array;
  vector: Float32Array;
}

/** A source as its words and the article have it. */
export interface KindQuestion {
  text: string;
  /** The words that describe it. */
  words: Span;
  description: Description;
  contexts: KindContexts;
}

/** Sets these hashes apart from those of words and of other features. */
const HASH_SEED = 23;
/** The vectors side by side: of the head, the mean of the other words, of the noun of an apposition or title. */
export const VECTOR_SLOTS = 3;
/** Words of the phrase that are looked at. */
const MOST_WORDS = 10;
/** UTF-16 units in which the words before and behind a source are looked for. */
const AROUND = 30;

const LISTS: readonly [string, ReadonlySet<string>][] = [
  ['org word', ORGANIZATION_WORDS],
  ['strong org word', STRONG_ORGANIZATION_WORDS],
  ['org noun', ORGANIZATION_NOUNS],
  ['outlet word', OUTLET_WORDS],
  ['outlet noun', OUTLET_NOUNS],
  ['document noun', DOCUMENT_NOUNS],
  ['unnamed', UNNAMED_HEADS],
  ['title', TITLES],
  ['state', STATES],
  ['nationality', NATIONALITIES],
  ['partitive', PARTITIVES],
  ['indefinite', INDEFINITES],
];

/** Makes inputs of sources; the same for training and reading. What it returns is the caller's. */
export function createKindInput(words: WordTable): (question: KindQuestion) => KindInput {
  const { width } = words;
  const one = new Float32Array(width);
  const addVector = (vector: Float32Array, slot: number, lowers: readonly string[]) => {
    const known = lowers.map((lower) => words.indexOf(hashWord(plain(lower)))).filter((index) => index >= 0);
    for (const index of known) {
      words.vectorInto(index, one, 0);
      for (let i = 0; i < width; i++) vector[slot * width + i]! += one[i]! / known.length;
    }
  };
  return (question) => {
    const names = featuresOf(question);
    const features = Uint32Array.from(names, (name) => hashWord(name, HASH_SEED));
    const vector = new Float32Array(VECTOR_SLOTS * width);
    const phrase = phraseOf(question.text, question.words);
    if (phrase !== undefined) {
      const { head, bare } = phrase;
      const others = bare.filter((t) => t !== head && t.kind === 'word').slice(0, MOST_WORDS);
      addVector(vector, 0, [head.lower]);
      addVector(
        vector,
        1,
        others.map(({ lower }) => lower),
      );
      addVector(
        vector,
        2,
        question.description.roles.slice(0, 1).map((role) => role.head),
      );
    }
    return { features, vector };
  };
}

/** The features of a source, by name. */
export function featuresOf({ text, words, description, contexts }: KindQuestion): string[] {
  const phrase = phraseOf(text, words);
  if (phrase === undefined) return [];
  const { core, bare, head, rest } = phrase;
  const {
    kind,
    basis,
    named,
    roles,
    modifiers,
    plural,
    definite,
    bare: single,
    doubtful,
    gender,
  } = description;
  const lower = plain(head.lower);
  const rule = `${kind}${named ? ' named' : ''}`;
  const proper = isNameWord(head.text);
  const features = [
    `rule ${rule}`,
    `basis ${kind} ${basis}`,
    `rule ${rule} ${proper ? 'capital' : 'small'} ${bare.length === 1 ? 'one' : 'more'}`,
    `head ${lower}`,
    `end ${lower.slice(-3)}`,
    `end ${lower.slice(-2)} ${proper ? 'capital' : 'small'}`,
    `opener ${isOpener(core[0]!.lower) ? core[0]!.lower : '-'} ${proper ? 'capital' : 'small'}`,
    `length ${Math.min(5, bare.length)} ${proper ? 'capital' : 'small'}`,
  ];
  const add = (feature: string, when: boolean | undefined) => {
    if (when) features.push(feature);
  };
  add('plural', plural);
  add(`plural ${isOpener(core[0]!.lower) ? core[0]!.lower : '-'} ${basis}`, plural);
  add('agents', isAgentPlural(lower));
  add('definite', definite);
  add(`bare ${proper}`, single);
  add('doubtful', doubtful);
  add('gender', gender !== undefined);
  add('capitals', isAllCapitals(head.text) && head.text === head.text.toUpperCase());
  add('inner capital', /\p{Ll}\p{Lu}/u.test(head.text));
  add('digits', /\d/.test(head.text));
  add('apposition', rest[0]?.text === ',');
  add('bracket', rest[0]?.text === '(');
  add('opens', startsSentence(text, core[0]!.start));
  for (const [name, list] of LISTS) {
    add(`head is ${name}`, list.has(lower));
    add(
      `${name} inside`,
      bare.some((t) => t !== head && list.has(plain(t.lower)) && isNameWord(t.text)),
    );
    add(
      `small ${name} inside`,
      bare.some((t) => t !== head && list.has(plain(t.lower)) && !isNameWord(t.text)),
    );
    add(
      `role ${name}`,
      roles.some((role) => role !== undefined && role.head !== lower && list.has(role.head)),
    );
  }
  add('given name first', isGivenName(bare[0]!.lower) && isNameWord(bare[0]!.text));
  add(
    'given name',
    bare.some((t) => t !== head && isNameWord(t.text) && isGivenName(t.lower)),
  );
  add('given name alone', bare.length === 1 && isGivenName(lower) && proper);
  const small = bare.filter((t) => t.kind === 'word' && !isNameWord(t.text));
  add('all capitalised', small.length === 0 && bare.length > 1);
  for (const { lower: word } of small.slice(0, MOST_WORDS)) add(`small ${word}`, word !== lower);
  for (const t of bare.slice(0, MOST_WORDS)) add(`in ${plain(t.lower)}`, t !== head && isNameWord(t.text));
  for (const word of modifiers.slice(0, 4)) features.push(`modifier ${word}`);
  for (const role of roles.slice(0, 3)) add(`role ${role.head}`, role.head !== lower);
  const own = proper ? contexts.of(head.lower) : [];
  for (const context of own) features.push(`context ${context}`);
  // Together they say more than each for itself: what is "it" and never "he" is nobody.
  if (proper) features.push(`all in all ${basis} ${allInAll(own)}`);
  return [...features, ...surroundings(text, words)];
}

const OF_PERSONS = /^(?:titled|behind given name|age|who|he|he next|apposed person|behind person noun)$/;
const OF_BODIES =
  /^(?:it|it next|which|before body word|behind (?:body|outlet) noun|apposed (?:body|outlet))$/;

function allInAll(contexts: readonly Context[]): string {
  const person = contexts.some((context) => OF_PERSONS.test(context));
  const body = contexts.some((context) => OF_BODIES.test(context));
  return person ? (body ? 'both' : 'person') : body ? 'body' : 'neither';
}

/** The words before and behind. */
function surroundings(text: string, [start, end]: Span): string[] {
  const behind = fewTokens(text, [end, Math.min(text.length, end + AROUND)], 2).map(lowerOf);
  const before = fewTokens(text, [Math.max(0, start - AROUND), start], AROUND)
    .slice(-2)
    .map(lowerOf);
  return [
    `next ${behind[0] ?? '-'}`,
    `next two ${behind.join(' ')}`,
    `last ${before.at(-1) ?? '-'}`,
    `last two ${before.join(' ')}`,
  ];
}

const lowerOf = ({ lower }: Token) => lower;
