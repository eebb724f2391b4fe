import { createHash } from 'node:crypto';
import type { Span } from '../../lib/reading/types';
import { tidyText } from './tidy-text';

/**
 * Annotations by the project's own guide, kept as offsets and a hash of each text: the text itself belongs to others and
 * stays where it is at home.
 */

export type Part = 'train' | 'dev';

export interface AnnotatedAttribution {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  via: Span[];
  kind: string;
  /** Resolved name; several joined by " + ", "" for none. In files without texts, `keptSpeaker` says how. */
  speaker: string;
}

export interface Annotated {
  attributions: AnnotatedAttribution[];
  facts: { span: Span; checkable: boolean }[];
  sentences: Span[];
}

/** A line of the files beside this one. All offsets count in UTF-16 code units of the text that `withText` makes. */
export interface OffsetLine extends Annotated {
  id: string;
  part: Part;
  genre?: string;
  /** Where the text is: the corpus and the line's id in it; `range` of that line's text, all of it where there is none. */
  of: string;
  line: string;
  range?: Span;
  /**
   * How that was tidied before it was annotated: white space as single spaces, and each of its lines a paragraph, or all of
   * it one. As it stands where there is none.
   */
  paragraphs?: 'lines' | 'one';
  /** Of the text in UTF-8, in hexadecimal. */
  sha256: string;
}

export interface AnnotatedText extends Annotated {
  id: string;
  text: string;
  genre?: string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * A line with its text. Throws where the text is another one than was annotated.
 *
 * @param textOf the whole text of the line that `line` names, undefined where there is none
 */
export function withText(line: OffsetLine, textOf: (id: string) => string | undefined): AnnotatedText {
  const whole = textOf(line.line);
  if (whole === undefined) throw new Error(`${line.of} has no text ${line.line}.`);
  const part = line.range === undefined ? whole : whole.slice(...line.range);
  const text =
    line.paragraphs === undefined ? part : tidyText(line.paragraphs === 'lines' ? part.split('\n') : [part]);
  if (sha256(text) !== line.sha256)
    throw new Error(`The text ${line.line} of ${line.of} is another one than was annotated.`);
  const { id, genre, facts, sentences } = line;
  const attributions = line.attributions.map((one) => ({ ...one, speaker: speakerIn(text, one.speaker) }));
  return { id, text, ...(genre !== undefined && { genre }), attributions, facts, sentences };
}

/** Between the names of several speakers. */
const AND = ' + ';
/** A name of as many words is a phrase of the text, which is kept by its place alone: `@start-end`. A place may
 * also be part of a name. */
const LONG = 8;
const PLACE = /@(\d+)-(\d+)/g;

/** A speaker's name as it is kept without the text: what of it is long, and stands there, as a place. */
export function keptSpeaker(text: string, speaker: string): string {
  const kept = speaker.split(AND).map((name) => {
    const words = name.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const found = words.length < LONG ? null : new RegExp(words.join('\\s+'), 'iu').exec(text);
    return found === null ? name : `@${found.index}-${found.index + found[0].length}`;
  });
  return kept.join(AND);
}

/** The name again. */
const speakerIn = (text: string, kept: string): string =>
  kept.replace(PLACE, (_, start, end) => text.slice(Number(start), Number(end)).replace(/\s+/g, ' '));
