import { foldText } from '../../../lib/search/fold';

/** What was typed to be searched for, folded: words that begin like it, and words that follow each other exactly. */
export type Term = { begins: string } | { exact: string[] };

/** Part of a text, and whether it is what was searched for. */
export interface MarkedPart {
  text: string;
  isFound: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Letters of a word from which on one error in it is forgiven, as the search does. */
const FORGIVEN = 4;

/** The terms of a search as it was typed. */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = [];
  const rest = typed.replace(/["“„]([^"“”„]+)["”“]/g, (_, words: string) => {
    const exact = wordsOf(words).map(({ word }) => foldText(word));
    if (exact.length > 0) terms.push({ exact });
    return ' ';
  });
  for (const { word } of wordsOf(rest)) terms.push({ begins: foldText(word) });
  return terms;
}

/** A text in parts, in its order, of which some are what was searched for. */
export function markedParts(text: string, terms: readonly Term[]): MarkedPart[] {
  if (terms.length === 0 || text === '') return [{ text, isFound: false }];
  const words = wordsOf(text).map((each) => ({ ...each, folded: foldText(each.word) }));
  const found: [from: number, to: number][] = [];
  words.forEach(({ word, folded, at }, i) => {
    for (const term of terms) {
      if ('exact' in term) {
        const last = words[i + term.exact.length - 1];
        if (last && term.exact.every((exact, j) => words[i + j]?.folded === exact))
          found.push([at, last.at + last.word.length]);
      } else if (folded.startsWith(term.begins)) found.push([at, at + unfolded(word, term.begins.length)]);
      else if (isNearly(folded, term.begins)) found.push([at, at + word.length]);
    }
  });
  return partsOf(text, found);
}

function partsOf(text: string, found: [from: number, to: number][]): MarkedPart[] {
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

const wordsOf = (text: string) => Array.from(text.matchAll(WORD), ({ 0: word, index: at }) => ({ word, at }));

/** Code units of a word that are, without accents, so many. */
function unfolded(word: string, length: number): number {
  let end = 0;
  for (const letter of word) {
    if (foldText(word.slice(0, end)).length >= length) break;
    end += letter.length;
  }
  // Accents that are letters of their own belong to the one before.
  while (/^\p{M}/u.test(word.slice(end))) end += 1;
  return end;
}

/** Whether one letter more, less, other, or two exchanged, make a beginning of the word of what was typed. */
function isNearly(word: string, typed: string): boolean {
  if (typed.length < FORGIVEN || word[0] !== typed[0]) return false;
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  const rest = typed.slice(at);
  return (
    word.startsWith(rest.slice(1), at) ||
    word.startsWith(rest.slice(1), at + 1) ||
    word.startsWith(rest, at + 1) ||
    (rest.length > 1 && word.startsWith(rest[1]! + rest[0]! + rest.slice(2), at))
  );
}
