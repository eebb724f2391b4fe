import type { Asked, AskedTerm } from '../../../lib/search/asked';
import { foldText } from '../../../lib/search/fold';
import { BEGINNING, compareWords } from '../../../lib/search/forgiving';
import { runsOf } from '../../../lib/search/words';

/** Part of a text, and whether it is what was searched for. */
export interface MarkedPart {
  text: string;
  isFound: boolean;
}

/** A term of a text as the index has it, with the letters that it stands for. */
interface Place {
  term: string;
  at: number;
  /** Where its own letters end. */
  end: number;
  /** Of a pair of letters: where the second ends. */
  pairEnd: number;
}

type Stretch = [from: number, to: number];

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A text in parts, in its order, of which some are what was searched for: by the rules by which the index finds. */
export function markedParts(text: string, asked: readonly Asked[]): MarkedPart[] {
  if (asked.length === 0 || text === '') return [{ text, isFound: false }];
  const places = Array.from(text.matchAll(WORD), ({ 0: word, index }) => placesOf(word, index)).flat();
  const found: Stretch[] = [];
  for (const part of asked)
    for (const i of places.keys()) {
      const stretch =
        'word' in part ? wordAt(text, places[i]!, part.word) : phraseAt(text, places, i, part.phrase);
      if (stretch) found.push(stretch);
    }
  return partsOf(text, found);
}

function wordAt(text: string, place: Place, typed: string): Stretch | undefined {
  const how = compareWords(typed, place.term);
  if (how === 0) return undefined;
  return [place.at, how === BEGINNING ? endOfBeginning(text, place, typed) : place.end];
}

function phraseAt(
  text: string,
  places: readonly Place[],
  i: number,
  phrase: readonly AskedTerm[],
): Stretch | undefined {
  let end = 0;
  for (const { term, isWhole, after } of phrase) {
    const place = places[i + after];
    if (!place || !(isWhole ? place.term === term : place.term.startsWith(term))) return undefined;
    end = isWhole ? place.pairEnd : endOfBeginning(text, place, term);
  }
  return [places[i]!.at, end];
}

/** The terms of letters that stand together: one word, or pairs of letters of a script without spaces. */
function placesOf(word: string, at: number): Place[] {
  const runs = runsOf(word);
  if (runs.length === 1 && 'word' in runs[0]!) {
    const end = at + word.length;
    return [{ term: runs[0].word, at, end, pairEnd: end }];
  }
  const places: Place[] = [];
  let from = 0;
  for (const run of runs) {
    const letters = 'word' in run ? [run.word] : run.letters;
    const ends: number[] = [];
    for (const letter of letters) {
      const start = ends.at(-1) ?? from;
      ends.push(start + lengthOf(word.slice(start), letter.length));
    }
    for (const [i, letter] of letters.entries())
      places.push({
        term: letter + ('word' in run ? '' : (letters[i + 1] ?? '')),
        at: at + (ends[i - 1] ?? from),
        end: at + ends[i]!,
        pairEnd: at + (ends[i + 1] ?? ends[i]!),
      });
    from = ends.at(-1) ?? from;
  }
  return places;
}

const endOfBeginning = (text: string, { at, pairEnd }: Place, beginning: string): number =>
  at + lengthOf(text.slice(at, pairEnd), beginning.length);

/** Code units of a word that are, folded, so many. */
function lengthOf(word: string, folded: number): number {
  let end = 0;
  for (const letter of word) {
    if (foldText(word.slice(0, end)).length >= folded) break;
    end += letter.length;
  }
  // Accents that are letters of their own belong to the one before.
  while (/^\p{M}/u.test(word.slice(end))) end += 1;
  return end;
}

function partsOf(text: string, found: Stretch[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const [from, to] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    if (start > end) parts.push({ text: text.slice(end, start), isFound: false });
    parts.push({ text: text.slice(start, to), isFound: true });
    end = to;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isFound: false });
  return parts;
}
