import type { Span } from '../../lib/reading/types';

/**
 * Where annotators' sentences end. Simple on purpose, and apart from the reading's own (`lib/reading/text`): what people
 * annotated must keep its numbers when the reading learns to cut better.
 */
const END = /[.!?]["”’')\]]*\s+(?=["“‘'([]?[A-Z0-9])/g;

const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Jr|Sr|No|vs|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|Inc|Ltd|Co|Corp|[A-Z])\.$/;

/** The sentences of a paragraph that is one line, each with the white space behind it. */
export function sentencesOf(paragraph: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of paragraph.matchAll(END)) {
    if (ABBREVIATION.test(paragraph.slice(start, index + 1))) continue;
    found.push([start, index + end.length]);
    start = index + end.length;
  }
  if (start < paragraph.length) found.push([start, paragraph.length]);
  return found;
}
