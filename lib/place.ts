import type { Span } from './reading/types';

/**
 * Where in an article the reader is. A view that wants to know connects to the page by this port, and is told for as
 * long as it is connected: a page that nobody asks does not watch its scrolling.
 */
export const PLACE_PORT = 'place';

/** What the page says on it, at once and whenever it is another. */
export interface Place {
  /** Of the text, what stands in the window; empty where it has left the article behind, or not reached it. */
  span: Span;
}

/** Whether what came on the port can be a place: a page's script shares its process with the page. */
export function isPlace(said: unknown): said is Place {
  const { span } = (said ?? {}) as Partial<Place>;
  return (
    Array.isArray(span) &&
    span.length === 2 &&
    span.every((offset) => Number.isFinite(offset) && offset >= 0) &&
    span[0] <= span[1]
  );
}
