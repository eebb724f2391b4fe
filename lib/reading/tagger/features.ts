import { runThrough } from '../steps';
import type { Item } from '../text/items';
import type { Quotation } from '../text/quotation';
import type { Token } from '../text/tokens';
import type { Guide } from '../types';
import { hashNumber, hashWord } from './word-hash';

/**
 * What the tagger is told of each token, in addition to its word's vector: hashed features. Training and reading share
 * this file, so that they can never differ; whoever changes it changes `FEATURES_VERSION` and trains again.
 */
export const FEATURES_VERSION = 'features-2';

/** Words that training found to matter: the frequent ones, and how likely each is to be part of a cue. */
export interface Lexicon {
  /** 0 to `LIKELY_CUE` and above for a word of the lexicon, -1 for others. By `hashWord` of the lower-case word. */
  cueClassOf(hash: number): number;
}

/** From this class on a word counts as a cue nearby. */
export const LIKELY_CUE = 3;
/** Classes of a word by how likely it is part of a cue, 0 to 4: least likely first. */
export const CUE_CLASSES = 5;

/** What the tagger sees of a paragraph. */
export interface Paragraph {
  tokens: readonly Token[];
  quotations: readonly Quotation[];
  sentences: readonly (readonly Item[])[];
  /** How the paragraph before ended: in a quotation that was left open, or in a colon. */
  before: 'open' | 'colon' | 'closed';
}

/**
 * Features of one paragraph: hashes of its words, one a token, and for each token its buckets, one behind the other.
 */
export interface Features {
  words: Uint32Array;
  buckets: Uint16Array;
  /** Where the buckets of each token end. */
  ends: Int32Array;
}

/** What depends on a word alone, kept from one occurrence to the next. */
interface WordFeatures {
  hash: number;
  cueClass: number;
  buckets: number[];
}

/** Words kept at most: more than a long article has. */
const MOST_WORDS = 20_000;
/** Letter trigrams of a word, at most. */
const MOST_TRIGRAMS = 8;
/** Features that depend on a token's position. */
const POSITION_FEATURES = 17;
/** Tokens between two yields: about a millisecond. */
const STRIDE = 1024;

enum Seed {
  Word = 1,
  Shape,
  Prefix2,
  Prefix3,
  Suffix2,
  Suffix3,
  Suffix4,
  Trigram,
  CueClass,
  Quote,
  QuoteDepth,
  Paragraph,
  CueLeft,
  CueRight,
  SentenceStart,
  SentenceEnd,
  SentencePosition,
  SentenceHas,
  Edge,
  Bracket,
  QuoteAfter,
  Guide,
}

export class FeatureMaker {
  readonly #lexicon: Lexicon;
  readonly #known: (hash: number) => boolean;
  readonly #mask: number;
  readonly #words = new Map<string, WordFeatures>();

  /** @param buckets a power of two. @param known whether a word, by its hash, has a vector. */
  constructor(lexicon: Lexicon, buckets: number, known: (hash: number) => boolean) {
    this.#lexicon = lexicon;
    this.#known = known;
    this.#mask = buckets - 1;
  }

  /** The features of a paragraph read by that guide, empty arrays where it has no tokens. */
  of(paragraph: Paragraph, guide: Guide): Features {
    return runThrough(this.steps(paragraph, guide));
  }

  /** The same in steps: a paragraph may be as long as the article. */
  *steps(
    { tokens, quotations, sentences, before }: Paragraph,
    guide: Guide,
  ): Generator<void, Features, void> {
    const n = tokens.length;
    const own: WordFeatures[] = [];
    let size = n * POSITION_FEATURES;
    for (const token of tokens) {
      const word = this.#word(token);
      own.push(word);
      size += word.buckets.length;
      if (own.length % STRIDE === 0) yield;
    }
    const words = new Uint32Array(n);
    const out = new Uint16Array(size);
    const ends = new Int32Array(n);
    const quote = quoteStates(tokens, quotations);
    const left = new Uint8Array(n);
    const right = new Uint8Array(n);
    cueDistances(own, left, right);
    if (n > STRIDE) yield;
    const positions = positionsInSentences(tokens, sentences);
    if (n > STRIDE) yield;
    const opensQuoted = quotations[0]?.first === 0 ? 1 : 0;
    const head = (before === 'open' ? 2 : before === 'colon' ? 4 : 0) + opensQuoted;
    let bracket = 0;
    let at = 0;
    const put = (value: number, seed: number) => {
      out[at++] = hashNumber(value, seed) & this.#mask;
    };
    for (let i = 0; i < n; i++) {
      const { hash, buckets } = own[i]!;
      words[i] = hash;
      for (const bucket of buckets) out[at++] = bucket;
      if (tokens[i]!.text === '(') bracket = 1;
      const state = quote.states[i]!;
      put(state, Seed.Quote);
      if (state === 2) put(bucketOf(i - quote.opened[i]!), Seed.QuoteDepth);
      put(head * 8 + Math.min(i, 3), Seed.Paragraph);
      put(left[i]! * 2 + (state > 0 ? 1 : 0), Seed.CueLeft);
      put(right[i]! * 2 + (state > 0 ? 1 : 0), Seed.CueRight);
      const { first, last, index, count, flags } = positions[i]!;
      put(bucketOf(i - first), Seed.SentenceStart);
      put(bucketOf(last - i), Seed.SentenceEnd);
      put(Math.min(index, 3) * 4 + Math.min(count - index - 1, 3), Seed.SentencePosition);
      put(flags, Seed.SentenceHas);
      put((i === 0 ? 1 : 0) + (i === n - 1 ? 2 : 0) + (count === 1 ? 4 : 0), Seed.Edge);
      if (bracket) put(1, Seed.Bracket);
      // Whether a quotation closed or opens next to here, marks and commas apart.
      put(quote.near[i]!, Seed.QuoteAfter);
      if (guide === 'reader') put(1, Seed.Guide);
      if (tokens[i]!.text === ')') bracket = 0;
      ends[i] = at;
      if ((i + 1) % STRIDE === 0) yield;
    }
    return { words, buckets: out.subarray(0, at), ends };
  }

  #word({ text, lower, kind }: Token): WordFeatures {
    const cached = this.#words.get(text);
    if (cached !== undefined) return cached;
    const hash = hashWord(lower);
    const cueClass = this.#lexicon.cueClassOf(hash);
    const buckets: number[] = [];
    const put = (word: string, seed: number) => buckets.push(hashWord(word, seed) & this.#mask);
    if (cueClass >= 0) put(lower, Seed.Word);
    put(shapeOf(text), Seed.Shape);
    buckets.push(hashNumber(cueClass + 1, Seed.CueClass) & this.#mask);
    if (kind === 'word') {
      put(lower.slice(0, 2), Seed.Prefix2);
      put(lower.slice(0, 3), Seed.Prefix3);
      put(lower.slice(-2), Seed.Suffix2);
      put(lower.slice(-3), Seed.Suffix3);
      put(lower.slice(-4), Seed.Suffix4);
      if (!this.#known(hash)) {
        for (let i = 0; i + 3 <= lower.length && i < MOST_TRIGRAMS; i++)
          put(lower.slice(i, i + 3), Seed.Trigram);
      }
    } else if (kind !== 'number') put(text, Seed.Word);
    const made = { hash, cueClass, buckets };
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#words.set(text, made);
    return made;
  }
}

/** 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–24, 25 and more. */
function bucketOf(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  return distance <= 24 ? 8 : 9;
}

const LONGEST_SHAPE = 5;

/** "Jane" Xx, "U.S." X.X., "1,200" d,d, "McRoe" XxXx: runs of one class are one letter. */
function shapeOf(text: string): string {
  let shape = '';
  for (let i = 0; i < text.length && shape.length < LONGEST_SHAPE; i++) {
    const unit = text[i]!;
    const code = unit.charCodeAt(0);
    const digit = code > 47 && code < 58;
    const letter = digit ? 'd' : unit !== unit.toLowerCase() ? 'X' : unit !== unit.toUpperCase() ? 'x' : unit;
    if (letter !== shape.at(-1)) shape += letter;
  }
  return shape.length === 1 && text.length === 1 && shape === 'X' ? 'X1' : shape;
}

/** 0 outside quotations, 1 opening mark, 2 inside, 3 closing mark; 4 inside one that is never closed. */
function quoteStates(tokens: readonly Token[], quotations: readonly Quotation[]) {
  const n = tokens.length;
  const states = new Uint8Array(n);
  const opened = new Int32Array(n);
  const near = new Uint8Array(n);
  for (const { first, last, closed } of quotations) {
    for (let i = first; i <= last; i++) {
      states[i] = closed || i === first ? 2 : 4;
      opened[i] = first;
    }
    states[first] = 1;
    if (closed) states[last] = 3;
    for (let i = last + 1; i < n && i <= last + NEAR; i++) near[i]! |= 1;
    for (let i = first - 1; i >= 0 && i >= first - NEAR; i--) near[i]! |= 2;
  }
  return { states, opened, near };
}

/** Tokens outside a quotation that count as next to it. */
const NEAR = 2;

function cueDistances(own: readonly WordFeatures[], left: Uint8Array, right: Uint8Array): void {
  let last = -1;
  for (let i = 0; i < own.length; i++) {
    left[i] = last < 0 ? 10 : bucketOf(i - last);
    if (own[i]!.cueClass >= LIKELY_CUE) last = i;
  }
  last = -1;
  for (let i = own.length - 1; i >= 0; i--) {
    right[i] = last < 0 ? 10 : bucketOf(last - i);
    if (own[i]!.cueClass >= LIKELY_CUE) last = i;
  }
}

/** Where in its sentence a token is, by token index, and its sentence in the paragraph. */
interface SentencePosition {
  first: number;
  last: number;
  index: number;
  count: number;
  /** 1: the sentence holds a quotation; 2: it asks; 4: it holds a colon. */
  flags: number;
}

function positionsInSentences(
  tokens: readonly Token[],
  sentences: readonly (readonly Item[])[],
): SentencePosition[] {
  const positions: SentencePosition[] = new Array(tokens.length);
  let at = 0;
  for (const [index, sentence] of sentences.entries()) {
    const end = sentence.at(-1)!.end;
    const first = at;
    let flags = 0;
    for (const item of sentence) {
      if (item.kind === 'quotation') flags |= 1;
      else if (item.text === '?') flags |= 2;
      else if (item.text === ':') flags |= 4;
    }
    while (at < tokens.length && tokens[at]!.end <= end) at += 1;
    const position = { first, last: at - 1, index, count: sentences.length, flags };
    for (let i = first; i < at; i++) positions[i] = position;
  }
  return positions;
}
