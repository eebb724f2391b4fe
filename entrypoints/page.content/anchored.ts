import { textPart } from '../../lib/long-text';
import { type Pointer, sendMessage } from '../../lib/messages';
import type { AnchoredSpans } from '../../lib/page/anchor/target';
import { type Mark, overlap } from '../../lib/page/marks/marks';
import type { Span } from '../../lib/reading/types';
import { askTwice } from './ask';

/** An annotation of this page, and where its words are today. */
export interface AnchoredAnnotation {
  annotation: Pointer;
  anchor: AnchoredSpans;
}

/** How alike (intersection over union) a mark and an annotation's words must be to be about the same. */
const SAME_WORDS = 0.9;

/**
 * The annotations of the page that point at words, each with where these are. They are looked for in the background,
 * where a text that has changed much costs the page nothing. Rejects where the background cannot be reached.
 * @param addresses the page's own first, then those of other articles on it
 * @param text the text map's
 */
export async function fetchAnchored(
  addresses: readonly string[],
  text: string,
): Promise<AnchoredAnnotation[]> {
  const fetched = await Promise.all(
    addresses.map((address) => askTwice(() => sendMessage('pointersOf', { address }))),
  );
  const own = new Set(fetched[0]?.map(({ id }) => id));
  const annotations = new Map(fetched.flat().map((annotation) => [annotation.id, annotation]));
  const pointing = [...annotations.values()].flatMap(({ target, ...rest }) =>
    target ? [{ ...rest, target }] : [],
  );
  if (pointing.length === 0) return [];
  const targets = pointing.map(({ target }) => target);
  const anchors = await askTwice(() => sendMessage('anchorTargets', { text: textPart(text, 0), targets }));
  return (
    pointing
      .map((annotation, index) => ({ annotation, anchor: anchors[index]! }))
      // What was written on another article is missed where that is read, not here.
      .filter(({ annotation, anchor }) => own.has(annotation.id) || anchor.status !== 'lost')
  );
}

export const spansOf = ({ anchor }: AnchoredAnnotation): Span[] => anchor.spans.map(({ span }) => span);

/** The mark that an annotation was made on, if it is still read. */
export function markOf(marks: Mark[], one: AnchoredAnnotation): Mark | undefined {
  const { id, correction } = one.annotation;
  const isOwn = ({ attribution, claim }: Mark) => (attribution ?? claim)?.corrected?.includes(id);
  const own = correction && marks.find(isOwn);
  if (own) return own;
  const spans = spansOf(one);
  const isClaim = one.annotation.reading?.mark === 'claim';
  return marks.find(({ kind, parts }) => {
    const words = parts.map(({ span }) => span);
    return (kind === 'claim') === isClaim && overlap(words, spans) >= SAME_WORDS;
  });
}
