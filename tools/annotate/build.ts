import type { Annotated, AnnotatedAttribution } from '../corpora/offsets';
import { type NumberedText, sentenceSpan } from './document';
import { factsOf } from './report';
import { resolve } from './resolve';
import type { Written } from './written';

/** An annotated text with its spans as offsets. Attributions with a problem are left out, and counted. */
export function annotated(
  document: NumberedText,
  { a, facts }: Written,
): { annotated: Annotated; leftOut: number } {
  const attributions = a.flatMap((written, i): AnnotatedAttribution[] => {
    const { found, problems } = resolve(document, written);
    if (found === undefined || problems.length > 0) return [];
    const { source, cue, content, via, kind, speaker } = found;
    return [{ id: `${document.id}-${i}`, source, cue, content, via, kind, speaker }];
  });
  const lines = new Map(document.lines.map((line) => [line[0], sentenceSpan(document, line)]));
  return {
    annotated: {
      attributions,
      facts: factsOf(facts).flatMap(({ line, mark }) => {
        const span = lines.get(line);
        return span === undefined ? [] : [{ span, checkable: mark === 'h' }];
      }),
      sentences: [...lines.values()],
    },
    leftOut: a.length - attributions.length,
  };
}
