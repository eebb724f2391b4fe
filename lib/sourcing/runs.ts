import { normalText } from '../page/anchor/normal-text';

/**
 * Long runs of the same words in two texts, as they have them that take over one text of an agency's. Greedy string
 * tiling: M. J. Wise, "String similarity via greedy string tiling" (1993), which Clough, Gaizauskas, Piao and Wilks used
 * to tell what newspapers take from an agency ("METER: MEasuring TExt Reuse", ACL 2002).
 */

/**
 * Words of the shortest run. Two writers who know nothing of each other hardly write ten words alike; with fewer, names
 * and offices alone would make one.
 */
export const SHORTEST_RUN = 10;

export interface Run {
  /** As the first text has it. */
  words: string;
  count: number;
  /** Places of its first word, in words of each text. */
  a: number;
  b: number;
}

interface Word {
  word: string;
  /** Of the text, and of its piece. */
  piece: number;
  start: number;
  end: number;
}

/**
 * The runs that two texts share, in the order of the first; none overlaps another in either text, and none goes from one
 * piece of a text to the next.
 */
export function sameRuns(a: readonly string[], b: readonly string[], shortest = SHORTEST_RUN): Run[] {
  const [one, other] = [wordsIn(a, 'a'), wordsIn(b, 'b')];
  const [takenA, takenB] = [new Uint8Array(one.length), new Uint8Array(other.length)];
  const runs: Run[] = [];
  // The longest first: a shorter one must not cut it in two.
  for (const { from, to, count } of matches(one, other, shortest).sort((x, y) => y.count - x.count)) {
    const free = firstFree(takenA, takenB, from, to, count);
    if (free.count < shortest) continue;
    const { at } = free;
    takenA.fill(1, from + at, from + at + free.count);
    takenB.fill(1, to + at, to + at + free.count);
    const [first, last] = [one[from + at]!, one[from + at + free.count - 1]!];
    const words = a[first.piece]!.slice(first.start, last.end);
    runs.push({ words, count: free.count, a: from + at, b: to + at });
  }
  return runs.sort((x, y) => x.a - y.a);
}

/** Words of a text, as they are compared, and where they stand in it. Between two pieces is a word that no text has. */
function wordsIn(pieces: readonly string[], side: string): Word[] {
  return pieces.flatMap((text, piece) => {
    const normal = normalText(text);
    const words = [...normal.text.matchAll(WORD)].map(({ index, 0: word }) => ({
      word,
      piece,
      start: normal.toSource(index),
      end: normal.toSource(index + word.length),
    }));
    return piece === 0 ? words : [{ word: `|${side}${piece}`, piece, start: 0, end: 0 }, ...words];
  });
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Copies of one run in the first text that are looked at: a page that says one thing a thousand times is no news. */
const MOST_COPIES = 20;

/** Every longest match: it cannot begin earlier, nor end later. */
function matches(a: readonly Word[], b: readonly Word[], shortest: number) {
  const places = new Map<string, number[]>();
  const keyAt = (words: readonly Word[], at: number) => {
    let key = '';
    for (let i = at; i < at + shortest; i++) key += `${words[i]!.word} `;
    return key;
  };
  for (let at = 0; at + shortest <= a.length; at++) {
    const key = keyAt(a, at);
    const known = places.get(key);
    if (!known) places.set(key, [at]);
    else if (known.length < MOST_COPIES) known.push(at);
  }
  const found: { from: number; to: number; count: number }[] = [];
  for (let to = 0; to + shortest <= b.length; to++) {
    for (const from of places.get(keyAt(b, to)) ?? []) {
      if (from > 0 && to > 0 && a[from - 1]!.word === b[to - 1]!.word) continue;
      let count = shortest;
      while (a[from + count] && a[from + count]!.word === b[to + count]?.word) count += 1;
      found.push({ from, to, count });
    }
  }
  return found;
}

/** The longest stretch of a match of which nothing is taken. */
function firstFree(takenA: Uint8Array, takenB: Uint8Array, from: number, to: number, count: number) {
  let best = { at: 0, count: 0 };
  let at = 0;
  for (let i = 0; i <= count; i++) {
    if (i < count && !takenA[from + i] && !takenB[to + i]) continue;
    if (i - at > best.count) best = { at, count: i - at };
    at = i + 1;
  }
  return best;
}

export const countWords = (pieces: readonly string[]): number =>
  pieces.reduce((sum, text) => sum + (normalText(text).text.match(WORD)?.length ?? 0), 0);
