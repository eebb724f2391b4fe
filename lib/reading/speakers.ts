import { splitCoordination } from './coordination';
import type { Found } from './found';
import type { Item } from './items';
import { namesIn } from './names';
import type { SourceBook, Speaker } from './source-book';
import type { Span } from './types';

/** An attribution with the rows of its sources. */
export interface Spoken {
  found: Found;
  speakers: Speaker[];
}

/**
 * Tells the book, sentence by sentence and in the order of the text, whom a paragraph names and who speaks in it, so
 * that a pronoun meets only those named before it. Yields after each sentence.
 */
export function* speakersOf(
  text: string,
  sentences: readonly Item[][],
  found: readonly Found[],
  book: SourceBook,
): Generator<void, Spoken[], void> {
  const sources = found.flatMap((one) => one.source).sort((a, b) => a[0] - b[0]);
  const speakers = new Map<number, Speaker[]>();
  let next = 0;
  for (const sentence of sentences) {
    book.nextSentence();
    const end = sentence.at(-1)!.end;
    for (const name of namesIn(sentence)) {
      for (; next < sources.length && sources[next]![0] <= name[0]; next++)
        meet(text, sources[next]!, book, speakers);
      const within = sources[next - 1];
      if (within === undefined || within[1] <= name[0]) book.note(name);
    }
    for (; next < sources.length && sources[next]![0] < end; next++)
      meet(text, sources[next]!, book, speakers);
    yield;
  }
  return found.map((one) => ({
    found: one,
    speakers: [...new Set(one.source.flatMap((span) => speakers.get(span[0]) ?? []))],
  }));
}

function meet(text: string, span: Span, book: SourceBook, speakers: Map<number, Speaker[]>): void {
  // Several cues may share one source ("said …, adding …").
  if (speakers.has(span[0])) return;
  speakers.set(
    span[0],
    splitCoordination(text, span).map((part) => book.speaker(part)),
  );
}
