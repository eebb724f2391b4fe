import { cueVerb } from '../cue-lexicon';
import { hashNumber, hashWord } from '../tagger/word-hash';
import type { Token } from '../tokens';
import { isCapitalised, MONTHS, WEEKDAYS } from '../word-classes';
import type { AttributionInSentence, Sentence } from './sentence';

/**
 * What the classifier of sentences is told of each: hashed features of its words and of the attributions found in it.
 * Training and reading share this file, so that they can never differ; whoever changes it changes
 * `CLAIM_FEATURES_VERSION` and trains again.
 */
export const CLAIM_FEATURES_VERSION = 'claims-1';

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
  Sureness,
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

/**
 * The buckets of a sentence's features, sorted and without repetition, at the beginning of `out`; returns how many
 * there are.
 *
 * @param buckets a power of two
 * @param out at least `MOST_FEATURES` long; features that do not fit are left out
 */
export function sentenceFeatures(
  { tokens, quoted }: Sentence,
  attributions: readonly AttributionInSentence[],
  buckets: number,
  out: Uint16Array,
): number {
  const length = Math.min(tokens.length, LONGEST);
  const mask = buckets - 1;
  let size = 0;
  const put = (hash: number) => {
    if (size < out.length) out[size++] = hash & mask;
  };
  const counts = new Counts();
  let before = 0;
  let pair = 0;
  for (let i = 0; i < length; i++) {
    const token = tokens[i]!;
    const hash = wordOf(token);
    const inQuotes = quoted[i] === 1;
    put(hashNumber(hash, Seed.Word));
    if (inQuotes) put(hashNumber(hash, Seed.QuotedWord));
    if (i > 1) put(hashNumber(Math.imul(pair, 31) ^ hash, Seed.Triple));
    pair = Math.imul(before, 31) ^ hash;
    put(hashNumber(pair, Seed.Pair));
    if (token.kind === 'word') {
      if (token.lower.length > PREFIX) put(hashWord(token.lower.slice(0, PREFIX), Seed.Prefix));
      if (token.lower.length > SUFFIX + 1) put(hashWord(token.lower.slice(-SUFFIX), Seed.Suffix));
    }
    if (i === 0) put(hashNumber(hash, Seed.First));
    if (i === 1) put(hashNumber(pair, Seed.Second));
    if (i === length - 2) put(hashNumber(hash, Seed.LastButOne));
    if (i === length - 1) put(hashNumber(hash, Seed.Last));
    counts.add(token, inQuotes, i === 0);
    before = hash;
  }
  counts.put(put, length);
  putAttributions(attributions, put);
  return distinct(out, size);
}

/** The hash of a token as features know it: every digit is the same, and so is every mark of quotation. */
function wordOf({ lower, kind }: Token): number {
  if (kind === 'quote') return 1;
  return hashWord(kind === 'number' ? lower.replace(/\d/g, '0') : lower);
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
/** Counts above this are the same. */
const MANY = 3;

/** What a sentence holds, counted. */
class Counts {
  readonly #of = Object.fromEntries(COUNTED.map((what) => [what, 0])) as Record<
    (typeof COUNTED)[number],
    number
  >;
  #quoted = 0;

  add({ lower, kind, text }: Token, inQuotes: boolean, isFirst: boolean): void {
    const of = this.#of;
    if (inQuotes) this.#quoted += 1;
    if (kind === 'number') of.numbers += 1;
    if (kind === 'mark') of.marks += 1;
    if (text === '?') of.asks += 1;
    if (kind !== 'word') return;
    if (lower.endsWith('ed')) of.pasts += 1;
    if (MODALS.has(lower)) of.modals += 1;
    else if (NEGATIONS.has(lower) || lower.endsWith("n't")) of.negations += 1;
    else if (WEEKDAYS.has(lower) || MONTHS.has(lower)) of.dates += 1;
    else if (inQuotes) return;
    else if (FIRST_PERSON.has(lower)) of.first += 1;
    else if (SECOND_PERSON.has(lower)) of.second += 1;
    else if (!isFirst && isCapitalised(text)) of.names += 1;
    else if (cueVerb(lower) !== undefined) of.cues += 1;
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
    put(hashNumber(Math.floor(confidence * 4.99), Seed.Sureness));
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

/** Sorts the first `size` values of `out` and drops what repeats. */
function distinct(out: Uint16Array, size: number): number {
  const own = out.subarray(0, size).sort();
  let kept = 0;
  for (let i = 0; i < size; i++) if (i === 0 || own[i] !== own[kept - 1]) out[kept++] = own[i]!;
  return kept;
}
