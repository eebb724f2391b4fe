import { hashNumber, hashWord } from '../tagger/word-hash';
import type { Token } from '../text/tokens';
import { isCueVerb } from '../words/cue-lexicon';
import { isCapitalised, MONTHS, WEEKDAYS } from '../words/word-classes';
import type { AttributionInSentence, Sentence } from './sentence';

/**
 * What the classifier of sentences is told of each: hashed features of its words and of the attributions found in it.
 * Training and reading share this file, so that they can never differ; whoever changes it changes the tagger's
 * `FEATURES_VERSION` and trains again, as one file holds the weights of both.
 */

enum Seed {
  Word = 101,
  QuotedWord,
  Pair,
  Triple,
  Prefix,
  Suffix,
  First,
  Second,
  Last,
  LastButOne,
  Count,
  Voice,
  Hardness,
  Attributions,
  Confidence,
  Share,
  Kind,
  CueWord,
  Cue,
  SourceStart,
  SourceEnd,
}

/** Tokens looked at: longer sentences are lists and run-ons. */
const LONGEST = 120;
/** Attributions looked at: more in one sentence are lists, too. */
const MOST_ATTRIBUTIONS = 4;
/** Features of one sentence, at most: what `LONGEST` tokens give stays below it. */
export const MOST_FEATURES = 1000;
/** Letters of a prefix and of a suffix; shorter words are their own. */
const PREFIX = 5;
const SUFFIX = 3;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const FIRST_PERSON = set('i we my our me us mine ours myself ourselves');
const SECOND_PERSON = set('you your yours yourself');
const MODALS = set("would could should may might must can will ought 'll 'd");
const NEGATIONS = set('not no never nothing nobody none neither nor');

/** What depends on a word alone, kept from one occurrence to the next. */
interface WordFacts {
  /** Every digit is the same here, and so is every mark of quotation. */
  hash: number;
  /** 0 where the word is too short to have one. */
  prefix: number;
  suffix: number;
  counted: Counted | undefined;
  isPast: boolean;
}

/** Words kept at most: more than a long article has. */
const MOST_WORDS = 20_000;

/** Makes the features of one sentence after the other. */
export class SentenceFeatures {
  readonly #mask: number;
  readonly #words = new Map<string, WordFacts>();
  readonly #out = new Uint16Array(MOST_FEATURES);
  /** For each bucket, 1 where the sentence has it. */
  readonly #has: Uint8Array;
  #size = 0;
  #ofWords = 0;

  /** @param buckets a power of two, at most 65,536 */
  constructor(buckets: number) {
    this.#mask = buckets - 1;
    this.#has = new Uint8Array(buckets);
  }

  /** Begins a sentence: what its words say. */
  begin({ tokens, quoted }: Sentence): void {
    this.#forget(0);
    const length = Math.min(tokens.length, LONGEST);
    const counts = new Counts();
    let before = 0;
    let pair = 0;
    for (let i = 0; i < length; i++) {
      const token = tokens[i]!;
      const facts = this.#factsOf(token);
      const { hash, prefix, suffix } = facts;
      const inQuotes = quoted[i] === 1;
      this.#put(hashNumber(hash, Seed.Word));
      if (inQuotes) this.#put(hashNumber(hash, Seed.QuotedWord));
      if (i > 1) this.#put(hashNumber(Math.imul(pair, 31) ^ hash, Seed.Triple));
      pair = Math.imul(before, 31) ^ hash;
      this.#put(hashNumber(pair, Seed.Pair));
      if (prefix !== 0) this.#put(prefix);
      if (suffix !== 0) this.#put(suffix);
      if (i === 0) this.#put(hashNumber(hash, Seed.First));
      if (i === 1) this.#put(hashNumber(pair, Seed.Second));
      if (i === length - 2) this.#put(hashNumber(hash, Seed.LastButOne));
      if (i === length - 1) this.#put(hashNumber(hash, Seed.Last));
      counts.add(token, facts, inQuotes, i === 0);
      before = hash;
    }
    counts.put((hash) => this.#put(hash), length);
    this.#ofWords = this.#size;
  }

  /** The buckets of the sentence begun, with these attributions, each once. Holds until the next call. */
  with(attributions: readonly AttributionInSentence[]): Uint16Array {
    this.#forget(this.#ofWords);
    putAttributions(attributions, (hash) => this.#put(hash));
    return this.#out.subarray(0, this.#size);
  }

  #put(hash: number): void {
    const bucket = hash & this.#mask;
    if (this.#has[bucket] === 1 || this.#size === MOST_FEATURES) return;
    this.#has[bucket] = 1;
    this.#out[this.#size++] = bucket;
  }

  #forget(from: number): void {
    for (let i = from; i < this.#size; i++) this.#has[this.#out[i]!] = 0;
    this.#size = from;
  }

  #factsOf(token: Token): WordFacts {
    const known = this.#words.get(token.lower);
    if (known !== undefined) return known;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const facts = factsOf(token);
    this.#words.set(token.lower, facts);
    return facts;
  }
}

function factsOf({ lower, kind }: Token): WordFacts {
  const long = kind === 'word';
  return {
    hash: kind === 'quote' ? 1 : hashWord(kind === 'number' ? lower.replace(/\d/g, '0') : lower),
    prefix: long && lower.length > PREFIX ? hashWord(lower.slice(0, PREFIX), Seed.Prefix) : 0,
    suffix: long && lower.length > SUFFIX + 1 ? hashWord(lower.slice(-SUFFIX), Seed.Suffix) : 0,
    counted: countedAs(lower, kind),
    isPast: long && lower.endsWith('ed'),
  };
}

function countedAs(lower: string, kind: Token['kind']): Counted | undefined {
  if (kind === 'number') return 'numbers';
  if (kind === 'mark') return 'marks';
  if (kind !== 'word') return undefined;
  if (MODALS.has(lower)) return 'modals';
  if (NEGATIONS.has(lower) || lower.endsWith("n't")) return 'negations';
  if (WEEKDAYS.has(lower) || MONTHS.has(lower)) return 'dates';
  if (FIRST_PERSON.has(lower)) return 'first';
  if (SECOND_PERSON.has(lower)) return 'second';
  return isCueVerb(lower) ? 'cues' : undefined;
}

const COUNTED = [
  'first',
  'second',
  'modals',
  'negations',
  'numbers',
  'names',
  'dates',
  'cues',
  'marks',
  'pasts',
  'asks',
] as const;
type Counted = (typeof COUNTED)[number];
/** Counts above this are the same. */
const MANY = 3;

/** What a sentence holds, counted. */
class Counts {
  readonly #of = Object.fromEntries(COUNTED.map((what) => [what, 0])) as Record<Counted, number>;
  #quoted = 0;

  add({ kind, text }: Token, { counted, isPast }: WordFacts, inQuotes: boolean, isFirst: boolean): void {
    const of = this.#of;
    if (inQuotes) this.#quoted += 1;
    if (isPast) of.pasts += 1;
    if (text === '?') of.asks += 1;
    const own = counted === 'first' || counted === 'second' || counted === 'cues' || counted === undefined;
    if (own && inQuotes) return;
    if ((counted === 'cues' || counted === undefined) && kind === 'word' && !isFirst && isCapitalised(text))
      of.names += 1;
    else if (counted !== undefined) of[counted] += 1;
  }

  put(put: (hash: number) => void, length: number): void {
    for (const [index, what] of COUNTED.entries())
      put(hashNumber(index * 8 + few(this.#of[what]), Seed.Count));
    const quarters = Math.round((4 * this.#quoted) / Math.max(1, length));
    const { first, cues, numbers, dates, names } = this.#of;
    put(hashNumber(COUNTED.length * 8 + quarters, Seed.Count));
    put(hashNumber((COUNTED.length + 1) * 8 + Math.min(7, length >> 3), Seed.Count));
    put(hashNumber(quarters * 64 + few(first) * 8 + few(cues), Seed.Voice));
    put(hashNumber(few(numbers + dates) * 8 + few(names), Seed.Hardness));
  }
}

const few = (count: number) => Math.min(count, MANY);

function putAttributions(attributions: readonly AttributionInSentence[], put: (hash: number) => void): void {
  put(hashNumber(few(attributions.length), Seed.Attributions));
  for (const one of attributions.slice(0, MOST_ATTRIBUTIONS)) {
    const { cue, source, form, stance, sourceKind, confidence, share } = one;
    put(hashNumber(Math.floor(confidence * 4.99), Seed.Confidence));
    put(hashNumber(Math.round(share * 4), Seed.Share));
    for (const kind of [form, stance, sourceKind, `${form} ${sourceKind}`]) put(hashWord(kind, Seed.Kind));
    for (const word of cue.slice(0, MOST_CUE_WORDS)) put(hashWord(word, Seed.CueWord));
    put(hashWord(cue.slice(0, MOST_CUE_WORDS).join(' '), Seed.Cue));
    put(hashWord(source[0] ?? '', Seed.SourceStart));
    put(hashWord(source.at(-1) ?? '', Seed.SourceEnd));
  }
}

/** Longer cues are clauses ("said in a statement on Monday that"). */
const MOST_CUE_WORDS = 6;
