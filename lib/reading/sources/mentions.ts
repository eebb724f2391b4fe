import type { Item } from '../text/items';
import type { Span } from '../types';
import { genderOfNoun } from '../words/gender';
import { ORGANIZATION_NOUNS, OUTLET_NOUNS, TITLES, UNNAMED_HEADS } from '../words/source-lexicon';
import { plain } from '../words/word';
import {
  AUXILIARIES,
  DETERMINERS,
  INDEFINITES,
  isAdverb,
  isCapitalised,
  POSSESSIVES,
  PREPOSITIONS,
} from '../words/word-classes';
import { splitCoordination } from './coordination';
import { describeSource } from './describe-source';
import type { Description } from './description';
import { namesIn } from './names';
import { subjectBefore } from './noun-phrase';
import { isPersonNoun } from './roles';
import { isNameWord } from './source-words';
import { wideName } from './wide-name';

/** What a sentence says of anybody, in the order of the text: from it the book tells who a pronoun can mean. */
export interface Mention {
  /**
   * A `source` says something. A `name` of two words or more and a `noun` ("the woman") may be meant by what follows;
   * a `word` alone is one of those only if the text has given it with more; a `body` ("the council") and a `pronoun`
   * ("she") only mean who was spoken of before.
   */
  role: 'source' | 'name' | 'noun' | 'word' | 'body' | 'pronoun';
  span: Span;
  sentence: number;
  /** Of a source in its parts, "Roe and Poe", one each; of a word none. */
  parts: { span: Span; description: Description }[];
  /** "Roe's": whose something is rarely who goes on speaking. */
  possessive: boolean;
  /** Stands before the first verb: "in Harrow" and "of Roe" do not. */
  oblique: boolean;
}

/** Words from a determiner to the noun it leads: "the 54-year-old retired bus driver". */
const NOUN_REACH = 5;

/** What stands before the relative pronoun at `at` of a sentence, which is what the pronoun means. */
export function antecedentOf(sentence: readonly Item[], at: number, isThing: boolean): Span | undefined {
  let last = at;
  while (last > 0 && /^[,—–-]$/.test(sentence[last - 1]!.text)) last -= 1;
  // "Roe, the head of the Harbour Board, which": no person is meant.
  const name = isThing ? namesIn(sentence.slice(0, last)).at(-1) : undefined;
  if (name !== undefined && name[1] === sentence[last - 1]?.end) return name;
  const phrase = subjectBefore(sentence, last, 0);
  return phrase && [sentence[phrase[0]]!.start, sentence[phrase[1]]!.end];
}

/** The mentions of one sentence. `sources` are those that lie in it, sorted. Linear in the sentence. */
export function mentionsIn(
  text: string,
  sentence: readonly Item[],
  sources: readonly Span[],
  index: number,
): Mention[] {
  const mentions = sources.map(
    (span): Mention => ({
      role: 'source',
      span,
      sentence: index,
      parts: partsOf(text, sentence, span),
      possessive: /['’]s?$/.test(text.slice(...span).trimEnd()),
      oblique: false,
    }),
  );
  const names = namesIn(sentence);
  const wide = wideNames(sentence, names);
  const others: Mention[] = [
    ...names.map((span, i) => other('name', span, wide[i]!)),
    // "the minister, Jane Roe": the noun is hers.
    ...nounsIn(sentence)
      .filter(([start, end]) => !wide.some((name) => name[0] <= start && end <= name[1]))
      .map((span) => other('noun', span, span)),
    ...wordsIn(sentence).map((span) => other('word', span, span)),
    ...bodiesIn(sentence).map((span) => other('body', span, span)),
    ...pronounsIn(sentence).map((span) => other('pronoun', span, span)),
  ];
  const free = others.filter(({ span }) => !sources.some((s) => s[0] < span[1] && span[0] < s[1]));
  return [...mentions, ...free].sort((a, b) => a.span[0] - b.span[0]);

  function other(role: Mention['role'], span: Span, wide: Span): Mention {
    const before = text.slice(Math.max(0, span[0] - 12), span[0]).toLowerCase();
    return {
      role,
      span,
      sentence: index,
      parts: role === 'word' ? [] : [{ span, description: describeSource(text, wide) }],
      possessive: /^['’]s?\b/.test(text.slice(span[1], span[1] + 3)),
      oblique:
        /\b(?:in|at|near|from|to|of|on|by|with|for|against|about|than|like|over|across|outside|inside)\s(?:the\s)?$/.test(
          before,
        ),
    };
  }
}

/** Each name with what says who has it. */
function wideNames(sentence: readonly Item[], names: readonly Span[]): Span[] {
  let at = 0;
  return names.map(([start, end]) => {
    while (sentence[at]!.start < start) at += 1;
    const first = at;
    while (sentence[at]!.end < end) at += 1;
    return wideName(sentence, first, at);
  });
}

function partsOf(text: string, sentence: readonly Item[], span: Span): Mention['parts'] {
  return splitCoordination(text, span).map((part) => {
    const description = describeSource(text, part);
    if (!/^(?:who|which|that)$/.test(description.pronoun ?? '')) return { span: part, description };
    const at = sentence.findIndex(({ start }) => start >= part[0]);
    const antecedent = at > 0 ? antecedentOf(sentence, at, description.pronoun === 'which') : undefined;
    return { span: part, description: antecedent ? describeSource(text, antecedent) : description };
  });
}

/** Single capitalised words, wherever they stand: the book knows which of them it has met. */
function wordsIn(sentence: readonly Item[]): Span[] {
  const spans: Span[] = [];
  for (const [i, item] of sentence.entries()) {
    if (item.kind !== 'word' || !isCapitalised(item.text) || item.text.length < 2) continue;
    if (isCapitalised(sentence[i - 1]?.text ?? '') && i > 1) continue;
    if (isCapitalised(sentence[i + 1]?.text ?? '') && sentence[i + 1]!.kind === 'word') continue;
    spans.push([item.start, item.end]);
  }
  return spans;
}

/** "the council", "the company": bodies called by a noun. */
function bodiesIn(sentence: readonly Item[]): Span[] {
  const spans: Span[] = [];
  for (const [i, { lower, start }] of sentence.entries()) {
    const noun = sentence[i + 1];
    if (!/^(?:the|this|that)$/.test(lower) || noun === undefined) continue;
    const isBody = ORGANIZATION_NOUNS.has(noun.lower) || OUTLET_NOUNS.has(noun.lower);
    if (isBody && !isNameWord(noun.text) && !isNoun(sentence[i + 2])) spans.push([start, noun.end]);
  }
  return spans;
}

/** "the company | director": what comes first only describes. */
const isNoun = (item: Item | undefined) =>
  item?.kind === 'word' && (isPersonNoun(item.text) || isCapitalised(item.text) || item.lower === "'s");

function pronounsIn(sentence: readonly Item[]): Span[] {
  return sentence.filter(({ lower }) => /^s?he$/.test(lower)).map(({ start, end }): Span => [start, end]);
}

/** "the woman", "a retired teacher", "the mayor": people called by a noun. */
function nounsIn(sentence: readonly Item[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < sentence.length; i++) {
    const { lower, start } = sentence[i]!;
    if (!(DETERMINERS.has(lower) || POSSESSIVES.has(lower))) continue;
    for (let k = i + 1; k <= i + NOUN_REACH && k < sentence.length; k++) {
      const item = sentence[k]!;
      if (
        (item.kind !== 'word' && item.kind !== 'number') ||
        PREPOSITIONS.has(item.lower) ||
        AUXILIARIES.has(item.lower) ||
        INDEFINITES.has(item.lower) ||
        isAdverb(item.lower) ||
        item.lower === 'and'
      )
        break;
      if (!isSomeone(item.lower) || isNameWord(item.text)) continue;
      const next = sentence[k + 1];
      if (next?.kind === 'word' && (isSomeone(next.lower) || isCapitalised(next.text) || next.lower === "'s"))
        continue;
      spans.push([start, item.end]);
      i = k;
      break;
    }
  }
  return spans;
}

const isSomeone = (lower: string) =>
  UNNAMED_HEADS.has(lower) ||
  (TITLES.has(plain(lower)) &&
    !/^(?:former|house|senate|state|senior|vice|prime|general|major|deputy|chair|minority|majority|acting|presidential|democratic|republican|us|mr|host)$/.test(
      lower,
    )) ||
  genderOfNoun(lower) !== undefined;
