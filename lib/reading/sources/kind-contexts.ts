import type { Item } from '../text/items';
import { isGivenName } from '../words/given-names';
import {
  DOCUMENT_NOUNS,
  ORGANIZATION_NOUNS,
  OUTLET_NOUNS,
  STRONG_ORGANIZATION_WORDS,
  TITLES,
  UNNAMED_HEADS,
} from '../words/source-lexicon';
import { plain } from '../words/word';
import { isCapitalised, MONTHS, WEEKDAYS } from '../words/word-classes';

/** In what company a word stands, wherever the article has it: what tells a person from a body, and a ship from both. */

/** Names of the bits of a context, as features have them. */
export const CONTEXTS = [
  'titled',
  'behind given name',
  'behind name',
  'before name',
  'behind the',
  'behind a',
  'possessive',
  'in',
  'who',
  'which',
  'age',
  'he',
  'it',
  'they',
  'he next',
  'it next',
  'they next',
  'before body word',
  'behind body noun',
  'behind outlet noun',
  'behind person noun',
  'apposed body',
  'apposed outlet',
  'apposed person',
  'apposed document',
] as const;
export type Context = (typeof CONTEXTS)[number];

const BIT = Object.fromEntries(CONTEXTS.map((name, i) => [name, 1 << i])) as Record<Context, number>;

/** Further on, in items, a pronoun means somebody else. */
const PRONOUN_REACH = 20;
/** From a comma to the noun of the apposition that it opens. In items. */
const APPOSITION_REACH = 8;

export class KindContexts {
  readonly #bits = new Map<string, number>();
  /** Names that the sentence before is about: its first run of capitalised words. */
  #led: string[] = [];

  /** Takes note of a sentence; they come in the order of the text. Linear in it. */
  read(sentence: readonly Item[]): void {
    this.#next(sentence[0]?.lower ?? '', sentence[1]?.lower ?? '');
    const led: string[] = [];
    let pronoun: Context | undefined;
    let at = sentence.length;
    for (let i = sentence.length - 1; i >= 0; i--) {
      const item = sentence[i]!;
      const own = pronounOf(item.lower);
      if (own !== undefined) {
        pronoun = own;
        at = i;
      }
      if (item.kind !== 'word' || !isName(item)) continue;
      this.#add(item.lower, around(sentence, i) | (pronoun && at - i <= PRONOUN_REACH ? BIT[pronoun] : 0));
    }
    const first = sentence.findIndex((item) => item.kind === 'word' && isName(item));
    for (let i = first; i >= 0 && i < sentence.length && isName(sentence[i]!); i++)
      led.push(sentence[i]!.lower);
    this.#led = led;
  }

  /** What stands around the word, in small letters, in the text read so far. */
  of(lower: string): Context[] {
    const bits = this.#bits.get(lower) ?? 0;
    return CONTEXTS.filter((name) => (bits & BIT[name]) !== 0);
  }

  #next(first: string, second: string): void {
    const pronoun = first === 'the' && ORGANIZATION_NOUNS.has(second) ? 'it' : pronounOf(first);
    if (pronoun === undefined) return;
    for (const word of this.#led) this.#add(word, BIT[`${pronoun} next`]);
  }

  #add(word: string, bits: number): void {
    this.#bits.set(word, (this.#bits.get(word) ?? 0) | bits);
  }
}

const isName = ({ text, lower }: Item) => isCapitalised(text) && !MONTHS.has(lower) && !WEEKDAYS.has(lower);

function pronounOf(lower: string): 'he' | 'it' | 'they' | undefined {
  if (/^(?:he|she|his|her|him|himself|herself)$/.test(lower)) return 'he';
  if (/^(?:it|its|itself)$/.test(lower)) return 'it';
  return /^(?:they|their|them|themselves)$/.test(lower) ? 'they' : undefined;
}

function around(sentence: readonly Item[], i: number): number {
  const before = sentence[i - 1];
  const after = sentence[i + 1];
  let bits = 0;
  if (before !== undefined) bits |= behind(before);
  if (after === undefined) return bits;
  if (after.kind === 'word' && isName(after)) bits |= BIT['before name'];
  if (STRONG_ORGANIZATION_WORDS.has(plain(after.lower)) && isName(after)) bits |= BIT['before body word'];
  if (after.lower === "'s") bits |= BIT.possessive;
  const comma = after.text === ',' || after.text === '(';
  const next = comma ? sentence[i + 2] : after;
  if (next?.lower === 'who' || next?.lower === 'whose') bits |= BIT.who;
  if (next?.lower === 'which') bits |= BIT.which;
  if (comma && next?.kind === 'number' && /^\d\d$/.test(next.text)) bits |= BIT.age;
  return comma ? bits | apposed(sentence, i + 2) : bits;
}

function behind(before: Item): number {
  const lower = plain(before.lower);
  let bits = 0;
  if (TITLES.has(lower)) bits |= BIT.titled;
  if (isName(before) && before.kind === 'word') {
    bits |= BIT['behind name'];
    if (isGivenName(lower)) bits |= BIT['behind given name'];
  }
  if (lower === 'the') bits |= BIT['behind the'];
  if (lower === 'a' || lower === 'an') bits |= BIT['behind a'];
  if (/^(?:in|at|from|near|across|outside)$/.test(lower)) bits |= BIT.in;
  if (isName(before)) return bits;
  if (ORGANIZATION_NOUNS.has(lower)) bits |= BIT['behind body noun'];
  if (OUTLET_NOUNS.has(lower)) bits |= BIT['behind outlet noun'];
  if (UNNAMED_HEADS.has(lower)) bits |= BIT['behind person noun'];
  return bits;
}

/** By the last noun before the next comma: "Orrinex, a maker of boats". */
function apposed(sentence: readonly Item[], from: number): number {
  if (!/^(?:an?|the|its|his|her|their)$/.test(sentence[from]?.lower ?? '')) return 0;
  for (let k = from + 1; k < sentence.length && k <= from + APPOSITION_REACH; k++) {
    const { kind, lower, text } = sentence[k]!;
    if (kind !== 'word' || /^(?:of|for|in|at|that|which|who|from|on|with|based)$/.test(lower)) break;
    if (isCapitalised(text) || MONTHS.has(lower) || WEEKDAYS.has(lower)) continue;
    const next = sentence[k + 1];
    if (next?.kind === 'word' && !/^(?:of|for|in|at|that|which|who|from|on|with|based)$/.test(next.lower))
      continue;
    if (ORGANIZATION_NOUNS.has(lower)) return BIT['apposed body'];
    if (OUTLET_NOUNS.has(lower)) return BIT['apposed outlet'];
    if (DOCUMENT_NOUNS.has(lower)) return BIT['apposed document'];
    if (UNNAMED_HEADS.has(lower) || TITLES.has(lower) || /(?:er|or|ist|man|woman|ian)$/.test(lower))
      return BIT['apposed person'];
  }
  return 0;
}
