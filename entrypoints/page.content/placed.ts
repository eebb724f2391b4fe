import type { Annotation } from '../../lib/annotations/model';
import { sendMessage } from '../../lib/messages';
import { type Mark, overlap } from '../../lib/page/marks';
import type { AnchoredSpans } from '../../lib/page/target';
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
 * The annotations of an address that point at words, each with its place. The words are looked for in the
 * background, where a page that has changed much costs the page nothing.
 */
export async function fetchPlaced(address: string, text: string): Promise<Placed[]> {
  const annotations = await askTwice(() => sendMessage('annotationsOf', { address }));
  const placed = annotations.flatMap(({ target, ...rest }) => (target ? [{ ...rest, target }] : []));
  if (placed.length === 0) return [];
  const targets = placed.map(({ target }) => target);
  const places = await askTwice(() => sendMessage('anchorTargets', { text, targets }));
  return placed.map((annotation, index) => ({ annotation, place: places[index]! }));
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
