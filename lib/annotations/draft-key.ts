import { cleanAddress } from '../page/address/clean';
import { digest } from '../page/address/digest';
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
  // The key is stored: it holds no more of the address than the rest of the draft.
  const address = cleanAddress(page);
  if (!target) return `page:${address}`;
  return `target:${targetKey(target)}:${address}`;
}

/** The same for targets of the same words. Not by position: an advertisement above moves every offset. */
export function targetKey({ ranges }: Target): string {
  return digest(
    JSON.stringify(ranges.map(({ role, quote }) => [role, quote.prefix, quote.exact, quote.suffix])),
  );
}
