/** Takes text apart: from articles and blocks to tokens, quotations, items and sentences. */

import type { Span } from '../types';
import { isAbbreviation } from './abbreviations';

/** `quote` is any mark that may open or close a quotation, an apostrophe at a word's edge included. */
export type TokenKind = 'word' | 'number' | 'mark' | 'quote';

/** `[start, end)` in UTF-16 code units of the article's text. */
export interface Token {
  start: number;
  end: number;
  /** As written, never empty. */
  text: string;
  /** In small letters, with straight apostrophes. */
  lower: string;
  kind: TokenKind;
}

/** Longer runs without a space are cut: no word of English is as long, and lookups stay cheap. In UTF-16 units. */
const LONGEST_TOKEN = 120;

const LETTER = /[\p{L}\p{M}\p{Nd}]/u;
const QUOTE = /["“”„‟«»‹›‘’‚‛'`]/;
/** Endings that are words of their own: "she's", "they'd". A possessive 's is cut off by the same rule. */
const CLITICS = new Set(['s', 're', 'd', 'll', 've', 'm']);

/** Length in UTF-16 units of the character at `i`: a pair of surrogates is never split. */
function width(text: string, i: number): number {
  return (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
}

function isLetter(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  // ASCII without the regular expression: nearly all of an English text.
  if (unit < 128) return (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58);
  return LETTER.test(String.fromCodePoint(text.codePointAt(i) ?? 0));
}

const isDigit = (unit: number) => unit > 47 && unit < 58;
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;

/**
 * End of the word that starts at `start`: hyphens, apostrophes and stops inside it (U.S., 3.5, example.org) are its
 * own.
 */
function wordEnd(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit && i - start < LONGEST_TOKEN) {
    if (isLetter(text, i)) {
      i += width(text, i);
      continue;
    }
    const unit = text.charCodeAt(i);
    const joins = unit === 0x2d || unit === 0x2e || unit === 0x26 || isApostrophe(unit);
    const numeric =
      (unit === 0x2c || unit === 0x3a) && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
    if (!(numeric || (joins && i > start)) || i + 1 >= limit || !isLetter(text, i + 1)) break;
    i += 1;
  }
  return Math.min(i, limit);
}

/** Where a clitic starts in a word ("she|'s"), or -1. */
function cliticStart(word: string): number {
  const at = Math.max(word.lastIndexOf("'"), word.lastIndexOf('’'));
  return at > 0 && CLITICS.has(word.slice(at + 1).toLowerCase()) ? at : -1;
}

/**
 * The tokens of `span` of `text`, in order and apart; their offsets are those of `text`. A generator, so that a caller
 * can yield to its thread within a text of any length. Characters that are no letter, digit or mark (spaces, controls,
 * zero-width) make no token: a span of nothing else has none.
 */
export function* tokensOf(text: string, [from, to]: Span): Generator<Token, void, void> {
  let i = from;
  while (i < to) {
    const start = i;
    if (isLetter(text, i)) {
      let end = wordEnd(text, i, to);
      if (text[end] === '.' && end < to && isAbbreviation(text.slice(i, end))) end += 1;
      const whole = text.slice(start, end);
      const cut = cliticStart(whole);
      if (cut > 0) yield token(text, start, start + cut, 'word');
      yield token(text, cut > 0 ? start + cut : start, end, kindOfWord(whole));
      i = end;
      continue;
    }
    i += width(text, i);
    const mark = text.slice(start, i);
    if (QUOTE.test(mark)) {
      // '' and `` are how some agencies type quotation marks.
      if ((mark === "'" || mark === '`') && text[i] === mark && i < to) i += 1;
      yield token(text, start, i, 'quote');
    } else if (/[\p{P}\p{S}]/u.test(mark)) {
      yield token(text, start, i, 'mark');
    }
  }
}

/** The first `most` tokens of a span (1 or more), or all: for what is short unless something went wrong. */
export function fewTokens(text: string, span: Span, most: number): Token[] {
  const tokens: Token[] = [];
  for (const token of tokensOf(text, span)) {
    tokens.push(token);
    if (tokens.length === most) break;
  }
  return tokens;
}

function kindOfWord(word: string): TokenKind {
  return isDigit(word.charCodeAt(0)) ? 'number' : 'word';
}

function token(text: string, start: number, end: number, kind: TokenKind): Token {
  const own = text.slice(start, end);
  return { start, end, text: own, lower: own.toLowerCase().replaceAll('’', "'"), kind };
}
