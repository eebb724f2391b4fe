import type { Asked, AskedTerm } from './asked';
import { type Dictionary, eachForgiven, eachNumber } from './dictionary';
import { BEGINNING, compareWords, FORGIVEN, WHOLE } from './forgiving';
import { eachPlace, eachRow, type Postings } from './postings';
import { eachTerm } from './words';

/** Words and where they stand. */
export interface Words {
  dictionary: Dictionary;
  postings: Postings;
}

/** How well each row fits what was asked, the better the less; 0: not at all. */
export type Ranks = Uint16Array;

/** Parts of what was typed that count: nobody types more, and what was pasted need not be compared to its end. */
export const MOST_PARTS = 50;
/** Rank of a word that was found with an error in it: it counts more than any number of beginnings. */
export const FORGIVEN_COSTS = MOST_PARTS + 1;
const COSTS = [0, 0, 1, FORGIVEN_COSTS] as const;

/**
 * Rows in which every part was found.
 * @param count of all rows
 * @param others rows that other names of their sources are found in: hears the part, tells the rows and how
 */
export function ranksOf(
  words: Words,
  asked: readonly Asked[],
  count: number,
  others: (asked: Asked, tell: (row: number, how: number) => void) => void,
): Ranks {
  const ranks = new Uint16Array(count).fill(1);
  for (const part of asked.slice(0, MOST_PARTS)) {
    const found = foundBy(words, part, count);
    others(part, (row, how) => {
      if (found[row] === 0 || found[row]! > how) found[row] = how;
    });
    for (let row = 0; row < count; row++) {
      if (found[row] === 0) ranks[row] = 0;
      else if (ranks[row] !== 0) ranks[row]! += COSTS[found[row]!]!;
    }
  }
  return ranks;
}

/** Whether a rank is one of something that was found as it was typed. */
export const isAsTyped = (rank: number): boolean => rank <= FORGIVEN_COSTS;

function foundBy({ dictionary, postings }: Words, part: Asked, count: number): Uint8Array {
  const found = new Uint8Array(count);
  const put = (how: number) => (term: number) =>
    eachRow(postings, term, (row) => {
      found[row] = how;
    });
  if ('word' in part) {
    // The better comes over the worse.
    eachForgiven(dictionary, part.word, put(FORGIVEN));
    eachNumber(dictionary, part.word, false, put(BEGINNING));
    eachNumber(dictionary, part.word, true, put(WHOLE));
  } else if (part.phrase.length === 1) {
    const { term, isWhole } = part.phrase[0]!;
    eachNumber(dictionary, term, isWhole, put(WHOLE));
  } else {
    for (const start of startsOf({ dictionary, postings }, part.phrase))
      found[Math.floor(start / PLACES)] = WHOLE;
  }
  return found;
}

/** More places than a text has: a row and a place in it are one number. */
const PLACES = 2 ** 26;

/** Where terms follow each other, as row × `PLACES` + place of the first. */
function startsOf(words: Words, phrase: readonly AskedTerm[]): Float64Array {
  // The rarest first: all others are held against fewer.
  const terms = phrase.map((each) => placesOf(words, each)).sort((a, b) => a.length - b.length);
  let starts = terms[0]!;
  for (const others of terms.slice(1)) starts = inBoth(starts, others);
  return starts;
}

function placesOf({ dictionary, postings }: Words, { term, isWhole, after }: AskedTerm): Float64Array {
  const places: number[] = [];
  let terms = 0;
  eachNumber(dictionary, term, isWhole, (number) => {
    terms += 1;
    eachPlace(postings, number, (row, place) => {
      if (place >= after) places.push(row * PLACES + place - after);
    });
  });
  const sorted = Float64Array.from(places);
  return terms > 1 ? sorted.sort() : sorted;
}

function inBoth(few: Float64Array, many: Float64Array): Float64Array {
  const both: number[] = [];
  let i = 0;
  for (const one of few) {
    while (i < many.length && many[i]! < one) i++;
    if (many[i] === one) both.push(one);
  }
  return Float64Array.from(both);
}

/** How one part is found in some texts, by looking through them. 0: not at all. */
export function foundInTexts(part: Asked, texts: readonly string[]): number {
  const terms: { term: string; place: number }[] = [];
  eachTerm(texts, (term, place) => terms.push({ term, place }));
  if ('word' in part) {
    const found = terms.map(({ term }) => compareWords(part.word, term)).filter((how) => how > 0);
    return found.length === 0 ? 0 : Math.min(...found);
  }
  const fits = (asked: AskedTerm, start: number) =>
    terms.some(
      ({ term, place }) =>
        place === start + asked.after && (asked.isWhole ? term === asked.term : term.startsWith(asked.term)),
    );
  const starts = terms.map(({ place }) => place);
  return starts.some((start) => part.phrase.every((each) => fits(each, start))) ? WHOLE : 0;
}
