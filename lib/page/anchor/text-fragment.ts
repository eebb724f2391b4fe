import {
  generateFragmentFromRange,
  setTimeout as setTimeLimit,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { cleaned } from '../address/clean';

/**
 * Directives in one link: a mark has a few parts, and of a selection over a whole page the first ones are enough to
 * come to its place.
 */
const MOST_DIRECTIVES = 8;

/**
 * Longest search for all parts together (ms). The page stands still meanwhile, but the reader has pressed a button and
 * waits for it: on news pages one part takes 0.06 s, some 0.4 s. A click allows to copy for 5 s.
 */
const TIME_LIMIT = 2000;

/**
 * A link to words on a page, for the browser that opens it to scroll to and highlight. Each part of the words is a
 * directive of its own, the first `MOST_DIRECTIVES` alone. The search is one task, of `TIME_LIMIT` at most.
 * https://wicg.github.io/scroll-to-text-fragment/
 * @param url the page's address as it was opened; what it should not hold is left out of the link (`cleaned`)
 * @param ranges the words, in the order of the text. They stay as they are.
 * @returns `undefined` where no text directive tells these words from others on the page, or none is found in time
 */
export function linkToWords(
  url: string,
  ranges: readonly Range[],
  generate = generateFragmentFromRange,
): string | undefined {
  setTimeLimit(TIME_LIMIT);
  const start = Date.now();
  const directives = joined(ranges)
    .slice(0, MOST_DIRECTIVES)
    .flatMap((range) => generate(range, start).fragment ?? [])
    .map(directive);
  if (directives.length === 0) return undefined;
  const link = cleaned(new URL(url));
  return `${link.href}${link.hash === '' ? '#' : ''}:~:${directives.join('&')}`;
}

/** Copies of the ranges; those with nothing but white space between them, as one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last && isBlankBetween(last, range)) last.setEnd(range.endContainer, range.endOffset);
    else all.push(range.cloneRange());
  }
  return all;
}

function isBlankBetween(one: Range, other: Range): boolean {
  const between = one.cloneRange();
  between.collapse(false);
  between.setEnd(other.startContainer, other.startOffset);
  return between.toString().trim() === '';
}

function directive({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const parts = [
    prefix && `${escaped(prefix)}-`,
    escaped(textStart),
    textEnd && escaped(textEnd),
    suffix && `-${escaped(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(',')}`;
}

/** A hyphen would make a prefix or suffix of what stands beside it. */
const escaped = (text: string) => encodeURIComponent(text.trim()).replaceAll('-', '%2D');
