import type { Span } from '../../reading/types';
import type { Match } from './match';
import type { Passage } from './passage';
import { type SearchText, tokensOf } from './search-text';

/**
 * Until the third version of the text map the marks of footnotes and the readings of ruby were words of the text. Notes
 * of before have them in their selectors: in what is quoted, and in what stood around it.
 */

/** Code units of such a mark or reading, at most. */
const LONGEST_NOTE = 24;
/** One of them: nothing with a gap in it. */
const NOTE = /^ ?[^\s]+ ?$/u;
/** Code units behind it that must stand again, for it to be one. */
const AGREES = 8;
/** Words by which the place is looked for, the rarest of those that still stand; and places looked at for each. */
const MOST_WORDS = 6;
const MOST_PLACES = 20;
/** Notes in one passage. */
const MOST_NOTES = 8;
/** Code units that must stand again altogether: fewer may stand anywhere. */
const LEAST = 40;

/**
 * Finds a passage that stands there without its notes and is otherwise the same, to the end of what is known of it.
 * `undefined` where it does not, or in more than one place.
 */
export function findWithoutNotes({ normal, positions }: SearchText, passage: Passage): Match | undefined {
  const { known } = passage;
  const placesOf = (word: string) => positions.get(word) ?? [];
  const rarest = tokensOf(known)
    .filter(({ word }) => placesOf(word).length > 0 && placesOf(word).length <= MOST_PLACES)
    .sort((a, b) => placesOf(a.word).length - placesOf(b.word).length)
    .slice(0, MOST_WORDS);
  const found = new Map<number, Match>();
  for (const { word, start } of rarest) {
    for (const place of placesOf(word)) {
      const match = matchAt(normal.text, passage, start, place);
      if (match) found.set(match.core[0], match);
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function matchAt(
  now: string,
  { known, core, quotes }: Passage,
  from: number,
  place: number,
): Match | undefined {
  /** Of each boundary in what is known, where it is now. */
  const at: number[] = [];
  const after = walk(known, now, from, place, 1, at);
  const before = after && walk(known, now, from, place, -1, at);
  if (!before || !after) return undefined;
  const left = known.length - before.skipped - after.skipped;
  const notes = before.notes + after.notes;
  if (notes === 0 || notes > MOST_NOTES || left < LEAST) return undefined;
  const span = ([start, end]: Span): Span => [at[start]!, at[end]!];
  const [start, end] = span(core);
  if (start >= end) return undefined;
  const likeness = (end - start) / (core[1] - core[0]);
  return {
    core: [start, end],
    spans: quotes.map((quote) => span(quote.span)),
    likeness,
    context: 1,
    sides: [1, 1],
  };
}

/** Goes from a boundary to an end of what is known, over notes. `undefined` where anything else differs. */
function walk(
  known: string,
  now: string,
  from: number,
  place: number,
  step: 1 | -1,
  at: number[],
): { notes: number; skipped: number } | undefined {
  const end = step > 0 ? known.length : 0;
  const next = (text: string, boundary: number) => text[step > 0 ? boundary : boundary - 1];
  let [i, j] = [from, place];
  let notes = 0;
  let skipped = 0;
  at[i] = j;
  while (i !== end) {
    if (next(known, i) === next(now, j)) {
      i += step;
      j += step;
      at[i] = j;
      continue;
    }
    const length = noteLength(known, now, i, j, step);
    if (length === 0) return undefined;
    for (let gone = 0; gone < length; gone += 1) {
      i += step;
      at[i] = j;
    }
    notes += 1;
    skipped += length;
  }
  return { notes, skipped };
}

/** Code units of the note that begins (or, backwards, ends) here; 0 where there is none. */
function noteLength(known: string, now: string, i: number, j: number, step: 1 | -1): number {
  const room = step > 0 ? known.length - i : i;
  for (let length = 1; length <= Math.min(LONGEST_NOTE, room); length += 1) {
    const note = step > 0 ? known.slice(i, i + length) : known.slice(i - length, i);
    if (!NOTE.test(note)) continue;
    const behind =
      step > 0
        ? known.slice(i + length, i + length + AGREES)
        : known.slice(Math.max(0, i - length - AGREES), i - length);
    const there = step > 0 ? now.slice(j, j + behind.length) : now.slice(Math.max(0, j - behind.length), j);
    if (behind === there) return length;
  }
  return 0;
}
