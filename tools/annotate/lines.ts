import { type Annotated, keptSpeaker, type OffsetLine, type Part, sha256 } from '../corpora/offsets';
import { spelledOut } from '../corpora/own-lines';
import type { GivenText, NumberedText } from './document';
import { toOriginal } from './to-original';

/** The three forms in which `build` writes an annotated text. */

/** With its text, as training and evaluation read a corpus. */
export function corpusLine({ lines: _, ...given }: NumberedText, { attributions, ...rest }: Annotated) {
  const own = attributions.map((one) => spelledOut(one, given.text));
  return { ...given, article: given.id, attributions: own, ...rest };
}

/** With its text, as tools/corpora/whence-written.jsonl keeps what was written for the project. */
export function writtenLine({ id, genre = 'written', text }: GivenText, part: Part, annotated: Annotated) {
  return { id, part, genre, text, ...annotated };
}

/** Where a text was taken from. */
export interface Home {
  /** The name of the corpus, its file's without the ending. */
  of: string;
  /** Its texts by their ids. */
  texts: ReadonlyMap<string, string>;
  /** What is put before the text's id, so that it is unique among all. */
  prefix: string;
  genre?: string | undefined;
}

/** As offsets and a hash, without the text; undefined where the corpus does not have it. */
export function offsetLine(
  { id, line = id, text, genre: own }: GivenText,
  part: Part,
  annotated: Annotated,
  { of, texts, prefix, genre = own }: Home,
): OffsetLine | undefined {
  const original = texts.get(line);
  const placed = original === undefined ? undefined : toOriginal(text, annotated, original);
  if (placed === undefined) return undefined;
  const { range, text: annotatedText, attributions, facts, sentences } = placed;
  return {
    id: `${prefix}${id}`,
    part,
    ...(genre !== undefined && { genre }),
    of,
    line,
    range,
    sha256: sha256(annotatedText),
    attributions: attributions.map((one) => ({ ...one, speaker: keptSpeaker(annotatedText, one.speaker) })),
    facts,
    sentences,
  };
}
