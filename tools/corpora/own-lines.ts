import { type AnnotatedAttribution, type OffsetLine, type Part, withText } from './offsets';
import { typeOf } from './polnear';

/** The project's own annotations joined with the texts that they were made on, as training and evaluation read them. */

export interface OwnLines {
  lines: unknown[];
  /** The ids of texts that are not there, or are other ones than were annotated: they are left out. */
  missing: string[];
}

/** What is known of an article besides its text. */
export interface About {
  title: string;
  date?: string;
  url?: string;
}

/**
 * The lines of one part, in their order.
 *
 * @param textOf the whole text of a line of the corpus `of`, undefined where there is none
 * @param aboutOf what else is known of that line
 */
export function ownLines(
  offsets: readonly OffsetLine[],
  part: Part,
  textOf: (line: OffsetLine) => string | undefined,
  aboutOf: (line: OffsetLine) => About = () => ({ title: '' }),
): OwnLines {
  const found: OwnLines = { lines: [], missing: [] };
  for (const line of offsets.filter((one) => one.part === part)) {
    try {
      const { id, text, genre, attributions, facts, sentences } = withText(line, () => textOf(line));
      found.lines.push({
        id,
        article: id,
        ...aboutOf(line),
        text,
        attributions: attributions.map((one) => spelledOut(one, text)),
        facts,
        sentences,
        ...(genre !== undefined && { genre }),
      });
    } catch {
      found.missing.push(line.id);
    }
  }
  return found;
}

/** With what can be told from the spans: whether it is quoted, whether it has a source. */
export function spelledOut(
  { id, source, cue, content, via, kind, speaker }: AnnotatedAttribution,
  text: string,
) {
  const no_source = source.length === 0;
  return { id, source, cue, content, via, type: typeOf(content, text), no_source, kind, speaker };
}
