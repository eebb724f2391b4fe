import { spellings } from './forgiving';

/**
 * The terms of an index in the order of their code units, in which a beginning is one stretch, found in twenty
 * comparisons; and those that came since, which are put in order when they are next asked for. The number of a term
 * stays what it is.
 *
 * A tree of maps (`minisearch/SearchableMap`) was measured beside it: it has to be made anew whenever the library is
 * opened, and takes some hundred bytes a term.
 */
export interface Dictionary {
  /** In order: the number of each is its place. */
  terms: readonly string[];
  /** With the numbers that follow. */
  fresh: Map<string, number>;
  /** The fresh ones in order, as long as no other came. */
  sorted?: readonly string[];
}

export const createDictionary = (terms: readonly string[] = []): Dictionary => ({ terms, fresh: new Map() });

export const sizeOf = ({ terms, fresh }: Dictionary): number => terms.length + fresh.size;

/** The number of a term; a new one where there was none. */
export function numberFor(dictionary: Dictionary, term: string): number {
  const { terms, fresh } = dictionary;
  const known = fresh.get(term);
  if (known !== undefined) return known;
  const place = placeIn(terms, term);
  if (terms[place] === term) return place;
  const number = terms.length + fresh.size;
  // A part of a long text would keep all of it in memory.
  fresh.set(term, number);
  dictionary.sorted = undefined;
  return number;
}

/** Hears the number of every term that begins so, or of the one that is this. */
export function eachNumber(
  dictionary: Dictionary,
  word: string,
  isWhole: boolean,
  hear: (number: number) => void,
): void {
  const { terms, fresh } = dictionary;
  const from = placeIn(terms, word);
  if (isWhole) {
    if (terms[from] === word) hear(from);
    const number = fresh.get(word);
    if (number !== undefined) hear(number);
    return;
  }
  const end = endOf(terms, word, from);
  for (let number = from; number < end; number++) hear(number);
  if (fresh.size === 0) return;
  const sorted = sortedFresh(dictionary);
  for (let i = placeIn(sorted, word); i < sorted.length && sorted[i]!.startsWith(word); i++)
    hear(fresh.get(sorted[i]!)!);
}

/** Hears the number of every term that a word with one error may have been meant to be, or to begin; some twice. */
export function eachForgiven(dictionary: Dictionary, typed: string, hear: (number: number) => void): void {
  for (const { word, isBeginning } of spellings(typed, (beginning) => lettersAfter(dictionary, beginning)))
    eachNumber(dictionary, word, !isBeginning, hear);
}

/** All terms with their numbers, in order. */
export function* inOrder(dictionary: Dictionary): Generator<[term: string, number: number]> {
  const { terms, fresh } = dictionary;
  const sorted = sortedFresh(dictionary);
  let at = 0;
  for (const [number, term] of terms.entries()) {
    for (; at < sorted.length && sorted[at]! < term; at++) yield [sorted[at]!, fresh.get(sorted[at]!)!];
    yield [term, number];
  }
  for (; at < sorted.length; at++) yield [sorted[at]!, fresh.get(sorted[at]!)!];
}

function lettersAfter(dictionary: Dictionary, beginning: string): Set<string> {
  const letters = new Set<string>();
  for (const terms of [dictionary.terms, sortedFresh(dictionary)]) {
    let i = placeIn(terms, beginning);
    while (i < terms.length && terms[i]!.startsWith(beginning)) {
      const letter = terms[i]![beginning.length];
      if (letter === undefined) i += 1;
      else {
        letters.add(letter);
        i = endOf(terms, beginning + letter, i);
      }
    }
  }
  return letters;
}

function sortedFresh(dictionary: Dictionary): readonly string[] {
  dictionary.sorted ??= [...dictionary.fresh.keys()].sort();
  return dictionary.sorted;
}

/** The place of the first term that does not stand before this one. */
function placeIn(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place after the last term that begins so. @param from of the first */
function endOf(terms: readonly string[], beginning: string, from: number): number {
  let low = from;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]!.startsWith(beginning)) low = middle + 1;
    else high = middle;
  }
  return low;
}
