import type { Span } from '../../lib/reading/types';
import type { Annotated } from '../corpora/offsets';

/**
 * From a text as it was annotated, its white space tidied, back to the text that it was taken from, whole or in part.
 */

export interface InOriginal extends Annotated {
  /** The part of the original that was annotated. All other offsets count from its start. */
  range: Span;
  /** Its text. */
  text: string;
}

/** The annotation in the original's offsets; undefined where the text, white space left aside, is no part of it. */
export function toOriginal(
  text: string,
  { attributions, facts, sentences }: Annotated,
  original: string,
): InOriginal | undefined {
  const ours = solids(text);
  const theirs = solids(original);
  const first = theirs.characters.indexOf(ours.characters);
  if (first < 0 || ours.characters === '') return undefined;
  const start = theirs.at[first]!;
  const end = theirs.at[first + ours.at.length - 1]! + 1;
  const order = new Map(ours.at.map((at, i) => [at, i]));
  const place = (at: number) => theirs.at[first + order.get(at)!]! - start;
  const moved = ([from, to]: Span): Span => {
    const words = text.slice(from, to);
    const last = from + words.trimEnd().length - 1;
    return [place(from + (words.length - words.trimStart().length)), place(last) + 1];
  };
  return {
    range: [start, end],
    text: original.slice(start, end),
    attributions: attributions.map(({ id, source, cue, content, via, kind, speaker }) => ({
      id,
      source: source.map(moved),
      cue: cue.map(moved),
      content: content.map(moved),
      via: via.map(moved),
      kind,
      speaker,
    })),
    facts: facts.map(({ span, checkable }) => ({ span: moved(span), checkable })),
    sentences: sentences.map(moved),
  };
}

/** What of a text is no white space, and where each unit of that stands. */
function solids(text: string): { characters: string; at: number[] } {
  const at = Array.from({ length: text.length }, (_, i) => i).filter((i) => !/\s/.test(text.charAt(i)));
  return { characters: text.replace(/\s+/g, ''), at };
}
