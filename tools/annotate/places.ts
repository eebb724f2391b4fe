import type { Span } from '../../lib/reading/types';
import { GAP } from './written';

/** All places of a written span in a text. */
export function placesOf(text: string, span: string): Span[] {
  const at = span.indexOf(GAP);
  if (at < 0 || text.includes(span)) return starts(text, span).map((start) => [start, start + span.length]);
  const [first, last] = [span.slice(0, at), span.slice(at + GAP.length)];
  return starts(text, first).flatMap((start): Span[] => {
    const end = text.indexOf(last, start + first.length);
    return end < 0 ? [] : [[start, end + last.length]];
  });
}

function starts(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && a[1] > b[0];

/** How many characters stand between two spans. */
export const distance = (a: Span, b: Span): number =>
  overlaps(a, b) ? 0 : Math.min(Math.abs(a[0] - b[1]), Math.abs(b[0] - a[1]));

const WORD = /^[\p{L}\p{N}]+$/u;

/** Whether a span begins or ends within a word. */
export const cutsWord = (text: string, span: Span): boolean =>
  span.some((at) => at > 0 && at < text.length && WORD.test(text.slice(at - 1, at + 1)));
