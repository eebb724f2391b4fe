import type { Annotation } from '../../lib/annotations/model';
import { textPart } from '../../lib/long-text';
import { sendMessage } from '../../lib/messages';
import type { AnchoredSpans } from '../../lib/page/anchor/target';
import { type Mark, overlap } from '../../lib/page/marks/marks';
import type { Span } from '../../lib/reading/types';
import { askTwice } from './ask';

/** An annotation of this page, and where its words are today. */
export interface Placed {
  annotation: Annotation;
  place: AnchoredSpans;
}

/** How alike (intersection over union) a mark and an annotation's words must be to be about the same. */
const SAME_WORDS = 0.9;

/**
 * The annotations of the page that point at words, each with its place. The words are looked for in the
 * background, where a page that has changed much costs the page nothing.
 * @param addresses the page's own first, then those of other articles on it
 */
export async function fetchPlaced(addresses: readonly string[], text: string): Promise<Placed[]> {
  const fetched = await Promise.all(
    addresses.map((address) => askTwice(() => sendMessage('annotationsOf', { address }))),
  );
  const own = new Set(fetched[0]?.map(({ id }) => id));
  const annotations = new Map(fetched.flat().map((annotation) => [annotation.id, annotation]));
  const placed = [...annotations.values()].flatMap(({ target, ...rest }) =>
    target ? [{ ...rest, target }] : [],
  );
  if (placed.length === 0) return [];
  const targets = placed.map(({ target }) => target);
  const places = await askTwice(() => sendMessage('anchorTargets', { text: textPart(text, 0), targets }));
  return (
    placed
      .map((annotation, index) => ({ annotation, place: places[index]! }))
      // What was written on another article is missed where that is read, not here.
      .filter(({ annotation, place }) => own.has(annotation.id) || place.status !== 'lost')
  );
}

export const spansOf = ({ place }: Placed): Span[] => place.spans.map(({ span }) => span);

/** The mark that an annotation was made on, if it is still read. */
export function markOf(marks: Mark[], placed: Placed): Mark | undefined {
  const spans = spansOf(placed);
  const isClaim = placed.annotation.reading?.mark === 'claim';
  return marks.find(({ kind, parts }) => {
    const words = parts.map(({ span }) => span);
    return (kind === 'claim') === isClaim && overlap(words, spans) >= SAME_WORDS;
  });
}
