import type { Span } from '../../lib/reading/types';
import { tidyText } from '../corpora/tidy-text';
import { sentencesOf } from './sentences';

/** A text to be annotated, as `prepare` keeps it: tidied, with its sentences as numbered lines. */
export interface NumberedText extends GivenText {
  lines: NumberedLine[];
}

/** "3.2" is the second sentence of the third paragraph after the first, which is 0. */
export type NumberedLine = readonly [name: string, start: number, end: number];

export interface GivenText {
  id: string;
  text: string;
  title?: string;
  genre?: string;
  /** Where the text was taken from: the line's id in its corpus, where that is not `id`. */
  line?: string;
}

/** A text with its paragraphs (parted by blank lines) and sentences numbered. Offsets are UTF-16 code units. */
export function numberedText(given: GivenText): NumberedText {
  const text = tidyText(given.text.split(/\n\s*\n/));
  const lines: NumberedLine[] = [];
  let at = 0;
  for (const [i, paragraph] of text.split('\n\n').entries()) {
    for (const [j, [start, end]] of sentencesOf(paragraph).entries())
      lines.push([`${i}.${j + 1}`, at + start, at + end]);
    at += paragraph.length + 2;
  }
  return { ...given, text, lines };
}

/** What an annotator reads: a line for each sentence, its number in front. */
export function printed({ id, text, lines }: NumberedText): string {
  const out = [`# ${id}`];
  for (const [name, start, end] of lines) {
    if (name.endsWith('.1')) out.push(`[${name.slice(0, -2)}]`);
    out.push(`${name}| ${text.slice(start, end).trimEnd()}`);
  }
  return `${out.join('\n')}\n`;
}

/** A sentence without the white space behind it. */
export const sentenceSpan = ({ text }: NumberedText, [, start, end]: NumberedLine): Span => [
  start,
  start + text.slice(start, end).trimEnd().length,
];
