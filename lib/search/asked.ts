import { runsOf } from './words';

/** A term that has to be found, and how: as it is, or as the beginning of a word. */
export interface AskedTerm {
  term: string;
  isWhole: boolean;
  /** Its place after that of the first. */
  after: number;
}

/** What was typed, in parts of which each has to be found: a word, or terms that follow each other. */
export type Asked = { word: string } | { phrase: AskedTerm[] };

const QUOTED = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/g;

/**
 * What is to be found, from what was typed. Words in quotation marks are to follow each other, whole; while the second
 * mark has not been typed yet, the last of them may go on. Letters of scripts without spaces follow each other anyway.
 */
export function askedOf(typed: string): Asked[] {
  const asked: Asked[] = [];
  for (const [, words = '', end = ''] of typed.matchAll(QUOTED)) {
    const phrase = phraseOf(words, end !== '' || /[^\p{L}\p{N}\p{M}]$/u.test(words));
    if (phrase.length > 0) asked.push({ phrase });
  }
  for (const run of runsOf(typed.replace(QUOTED, ' '))) {
    if ('word' in run) asked.push(run);
    else asked.push({ phrase: termsOf(run.letters, 0) });
  }
  return asked;
}

/** @param isClosed the last word is all there */
function phraseOf(words: string, isClosed: boolean): AskedTerm[] {
  const terms: AskedTerm[] = [];
  let place = 0;
  for (const run of runsOf(words)) {
    if ('word' in run) terms.push({ term: run.word, isWhole: true, after: place++ });
    else {
      terms.push(...termsOf(run.letters, place));
      place += run.letters.length;
    }
  }
  const last = terms.at(-1);
  // A single letter of a script without spaces is found at the beginning of pairs.
  if (last && !isClosed) terms[terms.length - 1] = { ...last, isWhole: false };
  return terms;
}

function termsOf(letters: readonly string[], place: number): AskedTerm[] {
  if (letters.length === 1) return [{ term: letters[0]!, isWhole: false, after: place }];
  return letters
    .slice(0, -1)
    .map((letter, i) => ({ term: letter + letters[i + 1]!, isWhole: true, after: place + i }));
}
