import type { Target } from '../page/anchor/target';

/**
 * What is being written about. The same thing gives the same key each time the popup or the card opens,
 * so that what was typed is found again.
 */
export interface DraftSubject {
  /** Address of the page. */
  page: string;
  /** The annotation being edited. */
  annotation?: string;
  /** The mark or selection of a new annotation; with neither, the draft is the page's own note. */
  target?: Target;
}

/** Key of the one draft for an annotation, for a target on a page, or for the page's note. */
export function draftKey({ page, annotation, target }: DraftSubject): string {
  if (annotation) return `annotation:${annotation}`;
  if (!target) return `page:${page}`;
  return `target:${targetKey(target)}:${page}`;
}

/** The same for targets of the same words. Not by position: an advertisement above moves every offset. */
export function targetKey({ ranges }: Target): string {
  return hash(
    JSON.stringify(ranges.map(({ role, quote }) => [role, quote.prefix, quote.exact, quote.suffix])),
  );
}

/**
 * 64-bit FNV-1a over UTF-16 code units, in two independent 32-bit lanes. Keys stay short for a selection of
 * any length, and two drafts that share a page collide with a chance of about 1 in 10^18.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hash(text: string): string {
  const PRIME = 0x01000193;
  let forward = 0x811c9dc5;
  let backward = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    forward = Math.imul(forward ^ text.charCodeAt(i), PRIME);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - i), PRIME);
  }
  return [forward, backward].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
