import { foldText } from './fold';

/**
 * Takes texts apart into words, of whatever script. Of scripts that put no spaces between words each letter is a place
 * of its own, and what is found are pairs of letters: so every part of a run of them is found, without a word list.
 */

/** Code units of a word that count: longer ones are no words, and are found by their beginnings. */
export const LONGEST_WORD = 64;

/** Scripts without spaces between words. https://www.unicode.org/reports/tr14/#SA and #ID */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const RUNS = new RegExp(`[${UNSPACED}ー]+|[^${UNSPACED}ー]+`, 'gu');

/** A run of letters that stand together: a word, or one after the other of a script without spaces. */
export type Run = { word: string } | { letters: string[] };

/** The runs of a text in their order, folded. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const [match] of foldText(text).matchAll(WORD)) {
    if (!HAS_UNSPACED.test(match)) {
      runs.push({ word: match.slice(0, LONGEST_WORD) });
      continue;
    }
    for (const [run] of match.matchAll(RUNS))
      runs.push(HAS_UNSPACED.test(run) ? { letters: [...run] } : { word: run.slice(0, LONGEST_WORD) });
  }
  return runs;
}

/**
 * Hears each term of some texts with its place. Places of two texts never follow each other, so that no words are next
 * to each other that stand in two of them.
 */
export function eachTerm(texts: readonly string[], hear: (term: string, place: number) => void): void {
  let place = 0;
  for (const text of texts) {
    if (text === '') continue;
    for (const run of runsOf(text)) {
      if ('word' in run) hear(run.word, place++);
      else
        for (const [i, letter] of run.letters.entries()) hear(letter + (run.letters[i + 1] ?? ''), place++);
    }
    place += 1;
  }
}
