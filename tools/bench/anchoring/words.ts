import type { Span } from '../../../lib/reading/types';
import type { Change } from './edits';

/** Edits of single words, letters and signs. `below` answers a random integer below its argument. */

export type Below = (limit: number) => number;

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Words that take the place of others: everyday ones, of every length. */
const OTHERS = `garden river copper lantern window bridge harvest morning kettle orchard quarter winter ticket
station pepper village engine basket feather mirror thunder blanket compass candle meadow hammer island pocket silver
shelter cabin marble under beyond never often towards almost since carry follow wonder borrow gather deliver answer
measure soften arrive`.split(/\s+/);

export function wordsIn(text: string, spans: readonly Span[]): Span[] {
  return spans.flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(WORD)].map(
      ({ index, 0: word }): Span => [from + index, from + index + word.length],
    ),
  );
}

function otherWord(word: string, below: Below): string {
  let other = OTHERS[below(OTHERS.length)]!;
  if (other === word.toLowerCase()) other = OTHERS[(OTHERS.indexOf(other) + 1) % OTHERS.length]!;
  return /^\p{Lu}/u.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other;
}

/** Other words for so many of these. */
export function replaceWords(text: string, words: readonly Span[], count: number, below: Below): Change[] {
  return sample(words, count, below).map(([start, end]) => [
    start,
    end,
    otherWord(text.slice(start, end), below),
  ]);
}

/** Two neighbouring letters that differ, exchanged; none where there are no such two. */
export function swapLetters(text: string, words: readonly Span[], below: Below): Change[] {
  const pairs = words
    .flatMap(([start, end]) => Array.from({ length: end - start - 1 }, (_, i) => start + i))
    .filter((at) => text[at] !== text[at + 1] && /^\p{Ll}{2}$/u.test(text.slice(at, at + 2)));
  return sample(pairs, 1, below).map((at) => [at, at + 2, text[at + 1]! + text[at]!]);
}

/** Every number gets other digits. */
export function changeDigits(text: string, spans: readonly Span[], below: Below): Change[] {
  return spans.flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(/\d+/g)].map(({ index, 0: digits }): Change => {
      const other = digits.replace(/\d/g, (digit) => String((Number(digit) + 1 + below(8)) % 10));
      return [from + index, from + index + digits.length, other.replace(/^0(?=\d)/, '1')];
    }),
  );
}

/** How publishers write the same words: other quotation marks, dashes, spaces, ligatures, and hyphenation points. */
export function changeTypography(text: string, [from, to]: Span, below: Below): Change[] {
  const toStraight = /[“”‘’]/.test(text);
  const changes: Change[] = [];
  const signs = /[“”‘’"']|fi|fl| – |—|–| (?=\d)|\p{Ll}{12,}/gu;
  for (const { index, 0: sign } of text.slice(from, to).matchAll(signs)) {
    const at = from + index;
    const other = otherSign(sign, text[at - 1] ?? ' ', toStraight, below);
    if (other !== sign) changes.push([at, at + sign.length, other]);
  }
  return changes;
}

function otherSign(sign: string, before: string, toStraight: boolean, below: Below): string {
  const opens = /[\s([—–-]/.test(before);
  switch (sign) {
    case '“':
    case '”':
      return toStraight ? '"' : sign;
    case '‘':
    case '’':
      return toStraight ? "'" : sign;
    case '"':
      return toStraight ? sign : opens ? '“' : '”';
    case "'":
      return toStraight ? sign : opens ? '‘' : '’';
    case 'fi':
      return '\ufb01';
    case 'fl':
      return '\ufb02';
    case ' – ':
      return below(2) ? '—' : ' — ';
    case '—':
      return below(2) ? ' – ' : '--';
    case '–':
      return '-';
    case ' ':
      return below(2) ? '\u00a0' : '\u202f';
    default:
      return `${sign.slice(0, 6)}\u00ad${sign.slice(6)}`;
  }
}

/** So many of these, each once, in their order. */
export function sample<T>(all: readonly T[], count: number, below: Below): T[] {
  const left = all.map((_, index) => index);
  const chosen: number[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(left.splice(below(left.length), 1)[0]!);
  return chosen.sort((a, b) => a - b).map((index) => all[index]!);
}
